import { useRef, useState } from 'react'
import { v7 } from 'uuid'
import type { Attachment } from '#domain/dossier/events.ts'
import type { DossierId } from '#domain/ids.ts'
import { call } from '../host/call.ts'
import { showFault } from '../host/fault.ts'
import { told } from '../ui/told.ts'

/** Adds uploaded scans to a dossier, one after the other however many arrive at once; what was refused stays to be read. */
export function useAttach(dossier: DossierId) {
  const [problems, setProblems] = useState<readonly string[]>([])
  const queue = useRef<Promise<void>>(Promise.resolve())
  const send = async ({ hash, name, mediaType, size }: Attachment): Promise<void> => {
    try {
      const answer = await call('dossier.attach', { dossier, attachment: { hash, name, mediaType, size } }, v7())
      if (answer.ok) told(answer.value.message)
      else setProblems((before) => [...before, `“${name}”: ${answer.refusal.message}`])
    } catch (error) {
      showFault(error)
    }
  }
  const attach = (scan: Attachment): void => {
    queue.current = queue.current.then(() => send(scan))
  }
  return { attach, problems }
}
