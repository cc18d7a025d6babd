import type { FoundBackup } from './find-backups.ts'
import type { BackupStatus } from './backup-status.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Result } from '#domain/result.ts'
import type { BackupFolders } from './set-backup.ts'
import type { ScansTaken } from './take-scans.ts'

/** Work beside the thread that keeps the backup level, each piece in a thread of its own: it may take long, and may be ended. */
export type Task =
  | { readonly task: 'set'; readonly place: string; readonly passPhrase: string }
  /** One set, restored beside and compared with the log. */
  | { readonly task: 'compare'; readonly set: string }
  /** All of the backup: the set as `compare`, and every attachment. */
  | { readonly task: 'check' }
  /** What is gone or damaged here of the attachments, from the backup. */
  | { readonly task: 'scans' }
  | { readonly task: 'places' }
  | { readonly task: 'find'; readonly folder: string }
  | { readonly task: 'prepare'; readonly folder: string; readonly passPhrase: string }

export interface Found extends Pick<FoundBackup, 'folder' | 'at'> {
  readonly office: string
  /** Of the newest set, bytes. */
  readonly size: number
}

export interface Checked {
  readonly problems: readonly string[]
  readonly parts: number
  readonly attachments: number
  readonly at: string
}

export interface Prepared {
  readonly office: string
  readonly at: string
  /** What could not be restored, in Indonesian. */
  readonly faults: readonly string[]
}

export interface Outcomes {
  readonly set: Result<Readonly<Record<string, never>>, Refusal>
  /** "" where the set is whole. */
  readonly compare: string
  readonly check: Checked
  readonly scans: ScansTaken
  readonly places: readonly string[]
  readonly find: readonly Found[]
  readonly prepare: Result<Prepared, Refusal>
}

/** With what a thread is started; one without a task keeps the backup level. */
export interface ThreadStart extends BackupFolders {
  readonly task: Task | null
}

export type ToKeeper = { readonly t: 'look' }

export type FromThread =
  | { readonly t: 'status'; readonly status: BackupStatus }
  /** A look that was asked for is done. */
  | { readonly t: 'looked' }
  | { readonly t: 'progress'; readonly done: number; readonly total: number }
  | { readonly t: 'done'; readonly outcome: Outcomes[keyof Outcomes] }
  | { readonly t: 'fault'; readonly message: string }
