import type { BackupFolders } from './set-backup.ts'

export interface BackupPorts extends BackupFolders {
  /** backup-thread, as source or bundled: absolute. */
  readonly entry: string
  /** The status, or how far a restore is, is another one now. */
  readonly changed: () => void
  readonly fault: (error: unknown) => void
  /** Milliseconds a disk is waited for before it is told that it does not answer; thirty seconds where absent. */
  readonly patience?: number
}
