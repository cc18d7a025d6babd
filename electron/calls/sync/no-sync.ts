import { refusal } from '#domain/refusal.ts'
import { refuse } from '#domain/result.ts'
import type { OfficeSync } from './office-sync.ts'

const notHere = () => Promise.resolve(refuse(refusal('not-joined', 'Sambungan ke server kantor tidak berjalan di sini. Tutup Loket, lalu buka lagi.')))

/** A counter that speaks to no server: tests, and programs that only read. */
export const noSync: OfficeSync = {
  line: { state: 'alone', contact: null, problem: '', serverHead: null },
  term: null,
  devices: () => [],
  join: notHere,
  makeCode: notHere,
  rename: notHere,
  revoke: notHere,
}
