import type { CallInput } from '#protocol/calls.ts'
import { useCommand, useRequest } from '../host/use-command.ts'
import { unlocked } from '../session/lock-store.ts'
import { forgetSetupDraft } from './setup-draft.ts'

/** Makes the office, then logs its first officer in with the PIN just chosen. */
export function useEstablish() {
  const establish = useCommand('setup.establish')
  const logIn = useRequest('session.logIn')
  const run = async (input: CallInput<'setup.establish'>): Promise<void> => {
    const established = await establish.run(input)
    if (established === null) return
    forgetSetupDraft()
    await logIn.run({ officer: established.officer, secret: input.officer.secret })
    await unlocked()
  }
  return { run, refusal: establish.refusal, clear: establish.clear, running: establish.running || logIn.running }
}
