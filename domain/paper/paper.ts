/** Every paper Loket prints. */
export const PAPER_KINDS = ['receipt', 'return-slip', 'blank', 'permit', 'dispatch-slip', 'register-page'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]
