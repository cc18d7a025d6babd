import { useCallback, useRef, useState } from 'react'
import type { Refusal } from '#domain/refusal.ts'
import { refuse, type Result } from '#domain/result.ts'
import type { CallInput, CallName, CallOutput } from '#protocol/calls.ts'
import { call, type CommandName, type QueryName } from './call.ts'
import { showFault } from './fault.ts'
import { Submission } from './submission.ts'

export interface Running<Name extends CallName> {
  /**
   * The value when done; null when refused (see `refusal`) or faulty (shown by the frame).
   * While it runs, a second press joins the first.
   */
  readonly run: (input: CallInput<Name>) => Promise<CallOutput<Name> | null>
  readonly running: boolean
  readonly refusal: Refusal | null
  readonly clear: () => void
}

function useSending<Name extends CallName>(send: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>, Refusal>>): Running<Name> {
  const [running, setRunning] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const underway = useRef<Promise<CallOutput<Name> | null> | null>(null)

  const once = async (input: CallInput<Name>): Promise<CallOutput<Name> | null> => {
    setRunning(true)
    setRefusal(null)
    try {
      const answer = await send(input)
      if (answer.ok) return answer.value
      setRefusal(answer.refusal)
    } catch (error) {
      showFault(error)
    } finally {
      underway.current = null
      setRunning(false)
    }
    return null
  }
  const run = (input: CallInput<Name>): Promise<CallOutput<Name> | null> => (underway.current ??= once(input))
  return { run, running, refusal, clear: useCallback(() => setRefusal(null), []) }
}

/**
 * Sends a command. The command id stays the same while the same submission is tried again without an answer
 * (fault, line gone, nobody logged in), so one submission has one effect; an answer closes it. `mend`: sees to what a refusal says is in the way, and
 * gives back null: the same is sent once more; or the refusal that stays.
 */
export function useCommand<Name extends CommandName>(name: Name, mend?: (refusal: Refusal) => Promise<Refusal | null>): Running<Name> {
  const [submission] = useState(() => new Submission())
  const send = async (input: CallInput<Name>): Promise<Result<CallOutput<Name>, Refusal>> => {
    const answer = await call(name, input, submission.idOf(input))
    submission.answered(answer)
    return answer
  }
  return useSending<Name>(async (input) => {
    const answer = await send(input)
    if (answer.ok || !mend) return answer
    const stays = await mend(answer.refusal)
    return stays === null ? send(input) : refuse(stays)
  })
}

/** Sends a query that is asked once on demand and not kept (log in, check, reveal). */
export const useRequest = <Name extends QueryName>(name: Name): Running<Name> => useSending<Name>((input) => call(name, input))
