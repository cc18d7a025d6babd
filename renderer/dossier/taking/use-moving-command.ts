import { useRef } from 'react'
import { v7 } from 'uuid'
import type { DossierId } from '#domain/ids.ts'
import type { CallInput, CallOutput } from '#protocol/calls.ts'
import { call } from '../../host/call.ts'
import { type Running, useCommand } from '../../host/use-command.ts'
import { papersAreHere } from './paper-question.ts'
import { takeFirst } from './take-first.ts'
import { tellingOfTake } from './taking.ts'

/** What only the computer that holds a dossier does. */
type Moving = 'dossier.act' | 'dossier.resubmit' | 'dossier.withdraw' | 'letter.number'

/** As `useCommand`; a dossier that another computer holds is taken first, by itself wherever the office's server can decide it, and the answer tells so. */
export function useMovingCommand<Name extends Moving>(name: Name, dossier: DossierId): Running<Name> {
  const taken = useRef('')
  const command = useCommand(name, async (refusal) => {
    if (refusal.code !== 'held-elsewhere') return refusal
    const answer = await takeFirst((paperInHand) => tellingOfTake(call('dossier.take', { dossier, paperInHand }, v7())), papersAreHere)
    if (!answer.ok) return answer.refusal
    taken.current = answer.value
    return null
  })
  const run = async (input: CallInput<Name>): Promise<CallOutput<Name> | null> => {
    taken.current = ''
    const done = await command.run(input)
    return done === null || taken.current === '' ? done : { ...done, message: `${taken.current}. ${done.message}` }
  }
  return { ...command, run }
}
