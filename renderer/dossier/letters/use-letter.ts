import { useState } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import { useCommand } from '../../host/use-command.ts'
import { useUnsaved } from '../../session/unsaved.ts'
import { useToday } from '../../ui/form/today.ts'
import { typedHere } from '../typed-here.ts'
import type { LetterForm } from './letter-form.ts'
import type { OfLetter } from './of-letter.ts'
import { readLetter } from './read-letter.ts'

/** A letter being written and saved; what is typed outlives the window until it is. */
export function useLetter({ view, letter, onDone }: Omit<OfLetter, 'onClose'>, start: LetterForm) {
  const today = useToday()
  const typed = useUnsaved<LetterForm>(typedHere(view, `surat ${letter.id}`), start)
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const draft = useCommand('letter.draft')
  const send = async (): Promise<void> => {
    const { messages, content } = readLetter(typed.value, today)
    setProblems(messages)
    if (messages.length > 0) return
    const done = await draft.run({ dossier: view.row.dossier, document: letter.id, content: content })
    if (done === null) return
    typed.forget()
    onDone(done)
  }
  return { form: typed.value, change: typed.set, problems, refusal: draft.refusal, running: draft.running, send }
}
