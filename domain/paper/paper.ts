/** Every paper Loket prints. */
export const PAPER_KINDS = [
  'receipt',
  'return-slip',
  'disposition-sheet',
  'control-sheet',
  'request-letter',
  'assignment-letter',
  'minutes',
  'recommendation',
  'technical-consideration',
  'examination-checklist',
  'blank',
  'permit',
  'refusal-draft',
  'refusal-letter',
  'dispatch-slip',
  'register-page',
  'agenda-page',
  'dispatch-page',
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]
