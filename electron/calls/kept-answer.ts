import type { OfficerId } from '#domain/ids.ts'

/** What is kept under a command id: the answer, and whose to which call, so that the id of one is no key to another's. */
export interface KeptAnswer {
  readonly call: string
  /** Null where nobody had to be logged in. */
  readonly officer: OfficerId | null
  readonly value: unknown
}

export const writeAnswer = (answer: KeptAnswer): string => JSON.stringify(answer)
export const readAnswer = (kept: string): KeptAnswer => JSON.parse(kept) as KeptAnswer

/** Whether this caller's same command may have that answer once more. */
export const isOwnAnswer = (kept: Omit<KeptAnswer, 'value'>, asked: Omit<KeptAnswer, 'value'>): boolean =>
  kept.call === asked.call && (kept.officer === null || kept.officer === asked.officer)
