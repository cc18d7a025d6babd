import type { Refusal } from '#domain/refusal.ts'
import type { Result } from '#domain/result.ts'
import type { Computer } from './judge-release.ts'
import type { Offer } from './look-for-release.ts'
import type { ReleaseFile } from './release.ts'

/** Work that may hang on a slow stick or a dead line, each piece in a thread of its own. */
export type UpdateTask =
  | { readonly task: 'look'; readonly address: string; readonly publishers: readonly string[]; readonly here: Computer }
  | { readonly task: 'take'; readonly address: string; readonly manifest: Uint8Array; readonly file: ReleaseFile; readonly folder: string }

export interface UpdateOutcomes {
  readonly look: Result<Offer, Refusal>
  readonly take: Result<Readonly<Record<string, never>>, Refusal>
}

export interface UpdateWork<Outcome> {
  /** Rejects where the work falls over or is stopped. */
  readonly outcome: Promise<Outcome>
  readonly stop: () => Promise<void>
}

export type UpdateRunner = <Name extends UpdateTask['task']>(task: Extract<UpdateTask, { task: Name }>, progress: (done: number, total: number) => void) => UpdateWork<UpdateOutcomes[Name]>

export type FromUpdateThread = { readonly t: 'progress'; readonly done: number; readonly total: number } | { readonly t: 'done'; readonly outcome: UpdateOutcomes[keyof UpdateOutcomes] }
