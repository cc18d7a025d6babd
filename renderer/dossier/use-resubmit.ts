import { useEffect, useRef, useState } from 'react'
import type { Attachment } from '#domain/dossier/events.ts'
import type { FieldMessage } from '#domain/refusal.ts'
import { checkItems } from '../checklist/check-items.ts'
import { lineOfItem, type CheckLine } from '../checklist/check-line.ts'
import { useUnsaved } from '../session/unsaved.ts'
import { useToday } from '../ui/form/today.ts'
import { useMovingCommand } from './taking/use-moving-command.ts'
import { typedHere } from './typed-here.ts'
import type { OfWindow } from './view.ts'

interface Brought {
  readonly lines: readonly CheckLine[]
  readonly note: string
  readonly scans: readonly Attachment[]
}

/** What the applicant brought now, being ticked and sent; it outlives the window until it is taken in. */
export function useResubmit({ view, onDone }: Pick<OfWindow, 'view' | 'onDone'>) {
  const today = useToday()
  const typed = useUnsaved<Brought>(typedHere(view, 'pemohon kembali'), { lines: view.checklist.map(lineOfItem).map(lookAgain), note: '', scans: [] })
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const resubmit = useMovingCommand('dossier.resubmit', view.row.dossier)
  const send = async (): Promise<void> => {
    const { lines, note, scans } = typed.value
    const { items, messages } = checkItems(lines, today)
    setProblems(messages)
    if (messages.length > 0) return
    const done = await resubmit.run({ dossier: view.row.dossier, base: view.base, checklist: items, note, attachments: [...scans] })
    if (done === null) return
    typed.forget()
    onDone(done)
  }
  // Scans arrive one after another, long after the press that sent them: each is added to what stands there then.
  const latest = useRef(typed.value)
  useEffect(() => {
    latest.current = typed.value
  })
  const change = (part: (before: Brought) => Partial<Brought>): void => {
    latest.current = { ...latest.current, ...part(latest.current) }
    typed.set(latest.current)
  }
  return { brought: typed.value, change, problems, refusal: resubmit.refusal, running: resubmit.running, send }
}

/** Nobody has looked at what was brought now; the note of last time stays as a help. */
const lookAgain = (line: CheckLine): CheckLine => (line.mark.state === 'absent' || line.mark.state === 'unfit' ? { ...line, mark: { ...line.mark, state: 'unchecked' } } : line)
