import { z } from 'zod'
import { REFUSAL_CODES, type Refusal, type RefusalCode } from '#domain/refusal.ts'

/** Who may call. The procedure's own roles are checked on top, by the domain. */
export type Access = 'anyone' | 'officer' | 'desk' | 'oversight' | 'supervisor' | 'admin'

/** One row of the table: what the screen (or another program) may ask. */
export interface CallSpec<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType, Who extends Access = Access> {
  /** A query changes nothing; a command carries a command id, and the same id has one effect and one answer. */
  readonly kind: 'query' | 'command'
  readonly access: Who
  readonly input: Input
  readonly output: Output
  /** Beside those every call may answer: see `COMMON_REFUSALS`. */
  readonly refusals: readonly RefusalCode[]
  /** One English sentence for docs/calls.md. */
  readonly about: string
}

export const query = <I extends z.ZodType, O extends z.ZodType, const Who extends Access>(spec: Omit<CallSpec<I, O, Who>, 'kind'>): CallSpec<I, O, Who> & { readonly kind: 'query' } => ({ kind: 'query', ...spec })
export const command = <I extends z.ZodType, O extends z.ZodType, const Who extends Access>(spec: Omit<CallSpec<I, O, Who>, 'kind'>): CallSpec<I, O, Who> & { readonly kind: 'command' } => ({ kind: 'command', ...spec })

export const COMMON_REFUSALS = ['invalid-input', 'not-established', 'not-logged-in', 'session-locked', 'no-right', 'disk', 'awaits-upgrade'] as const satisfies readonly RefusalCode[]

/** No form nests deeper; what does would break what copies it from process to process. */
const DEEPEST = 64

function isShallow(input: unknown): boolean {
  let level = [input]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return false
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  }
  return true
}

/** What crosses the border with a call's name. `untouched`: milliseconds since somebody last touched a key or the mouse of the screen that asks, for it asks again by itself whenever something changed; absent for whoever has just done so. */
export const callRequest = z.strictObject({ commandId: z.uuid().toLowerCase().optional(), untouched: z.int().nonnegative().optional(), input: z.unknown().refine(isShallow) })
export type CallRequest = z.infer<typeof callRequest>

/** The answer: done, refused (expected, in plain Indonesian), or a fault (ours; `reference` finds it in the log). */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly fault: { readonly message: string; readonly reference: string } }

export const refusalSchema = z.strictObject({
  code: z.enum(REFUSAL_CODES),
  message: z.string(),
  fields: z.array(z.strictObject({ path: z.string(), message: z.string() })),
})
