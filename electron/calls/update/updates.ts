import type { OfficerId } from '#domain/ids.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Result } from '#domain/result.ts'

export interface OfferedRelease {
  readonly version: string
  readonly released: string
  readonly notes: string
  /** Bytes of the installer for this computer; 0 where there is none for it. */
  readonly size: number
}

export interface UpdateMoment {
  readonly at: string
  readonly what: 'taken' | 'ordered' | 'cancelled' | 'held' | 'started' | 'stopped' | 'installed' | 'failed'
  readonly version: string
  /** "" where Loket did it by itself. */
  readonly officer: string
  readonly withoutBackup: boolean
}

export interface UpdateStanding {
  readonly version: string
  /** Why nothing can be installed here, in Indonesian; "" where it can. */
  readonly obstacle: string
  /** Where one looked last. */
  readonly source: string
  readonly state: 'idle' | 'taking' | 'ready' | 'ordered'
  readonly done: number
  readonly total: number
  /** Why the last copying ended without a copy. */
  readonly refusal: Refusal | null
  readonly offer: OfferedRelease | null
  readonly ready: OfferedRelease | null
  /** Oldest first. */
  readonly history: readonly UpdateMoment[]
}

type Outcome = Result<Readonly<Record<string, never>>, Refusal>

/** What the calls ask of updates; electron/update has it. */
export interface Updates {
  readonly standing: UpdateStanding
  look(address: string): Promise<Result<OfferedRelease, Refusal>>
  take(version: string, officer: OfficerId): Outcome
  order(version: string, officer: OfficerId, withoutBackup: boolean): Outcome
  /** Stops copying, withdraws the order, and lets go of the copy. */
  drop(officer: OfficerId): Promise<void>
  /** The counter is about to close: whether an order stands that is to be carried out afterwards. `fresh` brings the backup level and says whether it is. */
  closing(fresh: () => Promise<boolean>): Promise<boolean>
  /** The counter has closed its files: the host may start the installer. */
  letGo(): void
  close(): Promise<void>
}
