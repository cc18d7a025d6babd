/** Why something was not done. Expected, shown to the officer, never thrown. */
export interface Refusal {
  readonly code: RefusalCode
  /** Plain Indonesian: what happened, what to do next. */
  readonly message: string
  /** Messages at the fields they concern; `path` is dotted, e.g. `applicant.nik`. */
  readonly fields: readonly FieldMessage[]
}

export interface FieldMessage {
  readonly path: string
  readonly message: string
}

export const REFUSAL_CODES = [
  'invalid-input',
  'not-established',
  'already-established',
  'not-logged-in',
  'session-locked',
  'no-right',
  'wrong-secret',
  'locked-out',
  'not-found',
  'moved-meanwhile',
  'awaits-upgrade',
  'held-elsewhere',
  'out-of-touch',
  'not-at-this-step',
  'incomplete-checklist',
  'letter-unfinished',
  'same-officer',
  'ended',
  'book-missing',
  'numbering-stopped',
  'number-date',
  'clock-doubtful',
  'number-taken',
  'already-void',
  'unsupported-file',
  'too-large',
  'last-admin',
  'in-use',
  'cancelled',
  'backup-missing',
  'already-joined',
  'not-joined',
  'no-server',
  'code-refused',
  'disk',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

export const refusal = (code: RefusalCode, message: string, fields: readonly FieldMessage[] = []): Refusal => ({ code, message, fields })

/** Nobody is let in at the moment: says nothing of what was asked. */
export const isLapse = ({ code }: Refusal): boolean => code === 'session-locked' || code === 'not-logged-in'
