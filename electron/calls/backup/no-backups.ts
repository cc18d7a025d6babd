import { refusal } from '#domain/refusal.ts'
import { refuse } from '#domain/result.ts'
import type { Backups } from './backups.ts'

const notHere = () => refuse(refusal('disk', 'Pencadangan tidak berjalan di sini. Tutup Loket, lalu buka lagi.'))

/** A counter without its threads: tests, and programs that only read. */
export const noBackups: Backups = {
  status: { folder: '', state: 'off', at: null, verified: null, sameDisk: false, problem: '' },
  restore: { state: 'idle', done: 0, total: 0, refusal: null, prepared: null },
  set: () => Promise.resolve(notHere()),
  off: () => Promise.resolve(),
  look: () => Promise.resolve(true),
  check: () => Promise.resolve({ problems: ['Cadangan belum diatur.'], parts: 0, attachments: 0, at: '' }),
  scans: () => Promise.resolve({ taken: 0, lacking: 0, problem: 'Cadangan belum diatur.' }),
  places: () => Promise.resolve([]),
  find: () => Promise.resolve([]),
  beginRestore: notHere,
  dropRestore: () => Promise.resolve(),
  close: () => Promise.resolve(),
}
