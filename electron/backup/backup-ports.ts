import type { BackupFolders } from './set-backup.ts'

export interface BackupPorts extends BackupFolders {
  /** backup-thread, as source or bundled: absolute. */
  readonly entry: string
  /** The status, or how far a restore is, is another one now. */
  readonly changed: () => void
  readonly fault: (error: unknown) => void
}
