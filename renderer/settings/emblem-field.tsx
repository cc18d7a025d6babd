import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { upload } from '../attachments/upload.ts'
import { Notice } from '../ui/notice.tsx'
import classes from './settings.module.css'

interface EmblemFieldProps {
  /** SHA-256 of the picture, "" for none. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The region's emblem at the head of letters. */
export function EmblemField({ value, onChange }: EmblemFieldProps) {
  const { problem, sending, take } = useEmblemUpload(onChange)
  return (
    <div className={classes.stack}>
      <div className={classes.emblem}>
        {value === '' ? null : <img src={`/attachments/${value}`} alt="Lambang daerah" />}
        <div>
          <strong>Lambang daerah</strong>
          <p>PNG atau JPEG, tegak lurus, latar putih atau tembus. Tercetak di kiri kop surat.</p>
          <div className={classes.pair}>
            <FileButton accept="image/png,image/jpeg" onChange={(file) => void take(file)}>
              {(props) => (
                <Button {...props} variant="default" loading={sending}>
                  {value === '' ? 'Unggah lambang' : 'Ganti lambang'}
                </Button>
              )}
            </FileButton>
            {value === '' ? null : (
              <Button variant="subtle" onClick={() => onChange('')}>
                Tanpa lambang
              </Button>
            )}
          </div>
        </div>
      </div>
      {problem === '' ? null : (
        <Notice tone="late" live>
          {problem}
        </Notice>
      )}
    </div>
  )
}

function useEmblemUpload(onDone: (hash: string) => void) {
  const [problem, setProblem] = useState('')
  const [sending, setSending] = useState(false)
  const take = async (file: File | null): Promise<void> => {
    if (file === null) return
    setSending(true)
    const answer = await upload(file, () => undefined)
    setSending(false)
    setProblem(answer.ok ? '' : answer.message)
    if (answer.ok) onDone(answer.attachment.hash)
  }
  return { problem, sending, take }
}
