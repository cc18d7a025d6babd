import { useState } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import { useUnsaved } from '../session/unsaved.ts'
import { useToday } from '../ui/form/today.ts'
import { emptyAct, type ActForm } from './act-form.ts'
import { checkAct } from './check-act.ts'
import { useMovingCommand } from './taking/use-moving-command.ts'
import { typedHere } from './typed-here.ts'
import type { DossierAction, OfWindow } from './view.ts'

/** An outcome being filled in and sent; what is typed outlives the window until the act is done. */
export function useAct({ view, onDone }: Pick<OfWindow, 'view' | 'onDone'>, { outcome, asks }: DossierAction) {
  const today = useToday()
  const typed = useUnsaved<ActForm>(typedHere(view, outcome), emptyAct(view, today))
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const act = useMovingCommand('dossier.act', view.row.dossier)
  const send = async (): Promise<void> => {
    const { messages, details } = checkAct(typed.value, asks, today)
    setProblems(messages)
    if (messages.length > 0 || view.step === null) return
    const done = await act.run({ dossier: view.row.dossier, base: view.base, step: view.step, outcome, ...details })
    if (done === null) return
    typed.forget()
    onDone(done)
  }
  const change = (part: Partial<ActForm>): void => typed.set({ ...typed.value, ...part })
  return { form: typed.value, change, problems, refusal: act.refusal, running: act.running, send }
}
