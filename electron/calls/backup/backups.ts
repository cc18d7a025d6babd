import type { Refusal } from '#domain/refusal.ts'
import type { Result } from '#domain/result.ts'

export interface BackupStanding {
  readonly folder: string
  readonly state: 'off' | 'level' | 'working' | 'away' | 'failing'
  readonly at: string | null
  readonly verified: string | null
  readonly sameDisk: boolean
  readonly problem: string
}

export interface FoundOnStick {
  readonly folder: string
  readonly office: string
  readonly at: string
  readonly size: number
}

export interface RestoreStanding {
  readonly state: 'idle' | 'running' | 'refused' | 'prepared'
  readonly done: number
  readonly total: number
  readonly refusal: Refusal | null
  readonly prepared: { readonly office: string; readonly at: string; readonly faults: readonly string[] } | null
}

type Outcome = Result<Readonly<Record<string, never>>, Refusal>

/** What the calls ask of the backup; electron/backup has it. */
export interface Backups {
  readonly status: BackupStanding
  readonly restore: RestoreStanding
  set(place: string, passPhrase: string): Promise<Outcome>
  off(): Promise<void>
  /** False where it goes on after a while: `status.problem` says that the disk does not answer; "" where a whole set is being written. */
  look(): Promise<boolean>
  check(signal: AbortSignal, progress: (done: number, total: number) => void): Promise<{ readonly problems: readonly string[]; readonly parts: number; readonly attachments: number; readonly at: string }>
  /** Puts attachments that are gone or damaged here back; how many, and how many the backup has not. */
  scans(signal: AbortSignal, progress: (done: number, total: number) => void): Promise<{ readonly taken: number; readonly lacking: number; readonly problem: string }>
  places(): Promise<readonly string[]>
  find(folder: string): Promise<readonly FoundOnStick[]>
  beginRestore(folder: string, passPhrase: string): Outcome
  dropRestore(): Promise<void>
  close(): Promise<void>
}
