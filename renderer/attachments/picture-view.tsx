import { useState } from 'react'
import { whyNoBytes } from '../host/why-no-bytes.ts'
import { Notice } from '../ui/notice.tsx'
import classes from './attachments.module.css'

/** A scanned picture; where it does not show, the counter's reason in its place. */
export function PictureView({ path, name }: { readonly path: string; readonly name: string }) {
  const [problem, setProblem] = useState('')
  const ask = async (): Promise<void> => {
    const response = await fetch(path).catch(() => null)
    setProblem(response === null || response.ok ? UNSHOWN : await whyNoBytes(response, UNSHOWN))
  }
  if (problem !== '') return <Notice tone="late" live>{problem}</Notice>
  return <img className={classes.picture} src={path} alt={`Pindaian ${name}`} onError={() => void ask()} />
}

const UNSHOWN = 'Gambar ini tidak dapat ditampilkan. Tutup, lalu buka lagi.'
