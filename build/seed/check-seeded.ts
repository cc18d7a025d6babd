import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { CounterStart } from '#protocol/port.ts'
import type { CheckProgress, CheckResult } from '#store/verify/check-options.ts'
import { runCheck } from '#store/verify/run-check.ts'

const CHECK_THREAD = path.join(import.meta.dirname, '../../electron/store/verify/check-thread.ts')

/** Checks an office that was just made, as one in use checks itself once a day, so that its next check finds it sealed. Ends with the signal's reason where it is stopped. */
export const checkSeeded = ({ data, keys }: Pick<CounterStart, 'data' | 'keys'>, signal: AbortSignal, progress: CheckProgress): Promise<CheckResult> =>
  runCheck({ data, keys, entry: CHECK_THREAD, threads: availableParallelism(), quick: false }, signal, progress)
