import type { IncomingMessage } from 'node:http'
import type { DeviceId } from '#domain/ids.ts'
import type { Result } from '#domain/result.ts'
import type { Problem } from '#protocol/sync/problem.ts'
import type { z } from 'zod'

/** Who asks. `anyone`: nothing is proved. `steward`: somebody at the server itself, by a word that only this machine's user can read. */
export type Asker = { readonly who: 'anyone' } | { readonly who: 'steward' } | { readonly who: 'device'; readonly device: DeviceId }

export interface Asked<Input> {
  readonly input: Input
  readonly asker: Asker
  /** Aborted when the asker hangs up, or the server stops. */
  readonly gone: AbortSignal
}

/** One thing a server may be asked: who may, what it takes, what it gives. */
export interface Route {
  /** `device`: an enrolled one that is not revoked. `office`: such a one, or the steward. */
  readonly may: 'anyone' | 'device' | 'office'
  readonly large?: boolean
  /** The answer as JSON can say it. */
  answer(body: unknown, asked: Omit<Asked<never>, 'input'>): Promise<Result<unknown, Problem>>
}

type Answering<Input, Output> = (asked: Asked<Input>) => Promise<Result<Output, Problem>>

/** A route whose body is read by one schema and whose answer is written by another. */
export function route<In extends z.ZodType, Out extends z.ZodType>(may: Route['may'], [takes, gives]: readonly [In, Out], answering: Answering<z.output<In>, z.output<Out>>, large = false): Route {
  return {
    may,
    large,
    answer: async (body, asked) => {
      const read = takes.safeParse(body)
      if (!read.success) return { ok: false, refusal: 'malformed' }
      const answered = await answering({ ...asked, input: read.data })
      return answered.ok ? { ok: true, value: gives.encode(answered.value) } : answered
    },
  }
}

/** The word after "Bearer"; empty for none. */
export const bearer = ({ headers }: IncomingMessage): string => /^Bearer ([\w-]{1,128})$/.exec(headers.authorization ?? '')?.[1] ?? ''
