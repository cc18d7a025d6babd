/** How the backup stands, as the desk shows it. Instants are UTC. */
export interface BackupStatus {
  /** "" where no place was chosen yet. */
  readonly folder: string
  readonly state:
    | 'off'
    /** Everything up to `at` is in the backup. */
    | 'level'
    /** A part is being written. */
    | 'working'
    /** The folder is not there: the stick was pulled out, the network is down. */
    | 'away'
    /** Something else is wrong; `problem` says what to do. */
    | 'failing'
  /** When the backup last reached the end of the log. */
  readonly at: string | null
  /** When it was last restored beside and found the same. */
  readonly verified: string | null
  /** Whether it lies on one file system with the data, or on a partition of its disk: it goes with the disk it is to stand in for. */
  readonly sameDisk: boolean
  /** In Indonesian; "" where all is well. */
  readonly problem: string
}

export const NO_BACKUP: BackupStatus = { folder: '', state: 'off', at: null, verified: null, sameDisk: false, problem: '' }

/** Its settings are damaged: where it goes is not known any more. */
export const BROKEN_SETTINGS: BackupStatus = { ...NO_BACKUP, state: 'failing', problem: 'Pengaturan cadangan di komputer ini rusak, jadi cadangan berhenti. Admin memilih lagi folder cadangan dan menulis kata sandi yang sama di Pengaturan, Cadangan; cadangan di sana diteruskan.' }
