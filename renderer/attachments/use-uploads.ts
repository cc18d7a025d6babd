import { useRef, useState } from 'react'
import type { Attachment } from '#domain/dossier/events.ts'
import { MEDIA_TYPES, upload } from './upload.ts'

export interface Uploading {
  readonly key: number
  readonly name: string
  /** 0 to 1. */
  readonly share: number
  /** Why it was not taken; "" while under way. */
  readonly problem: string
}

/** Scans on their way, each with its own progress; `onDone` gets each one the counter has kept. */
export function useUploads(onDone: (attachment: Attachment) => void) {
  const [uploads, setUploads] = useState<readonly Uploading[]>([])
  const next = useRef(0)
  const change = (key: number, to: Partial<Uploading>) => setUploads((list) => list.map((entry) => (entry.key === key ? { ...entry, ...to } : entry)))
  const remove = (key: number) => setUploads((list) => list.filter((entry) => entry.key !== key))

  const send = async (key: number, file: File): Promise<void> => {
    const answer = await upload(file, (share) => change(key, { share }))
    if (!answer.ok) return change(key, { problem: answer.message })
    remove(key)
    onDone(answer.attachment)
  }

  const add = (files: Iterable<File>): void => {
    for (const file of files) {
      const key = (next.current += 1)
      const usable = MEDIA_TYPES.some((type) => type === file.type)
      setUploads((list) => [...list, { key, name: file.name, share: 0, problem: usable ? '' : `“${file.name}” belum bisa dilampirkan. Pilih berkas PDF, JPEG, atau PNG.` }])
      if (usable) void send(key, file)
    }
  }
  return { uploads, add, remove }
}
