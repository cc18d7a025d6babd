import type { IsoDate } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { people } from '../../domain/people.ts'
import { backupOf, copyOf, putBack } from './moving-folders.ts'
import { OfficeOnDisk, REGISTER } from './office-on-disk.ts'

/** Restored once, then copied to another PC and gone on with: three devices in one log, numbers lost between them, two of those closed with minutes. */
export function threeDevices(): OfficeOnDisk {
  const first = new OfficeOnDisk()
  first.receives()
  const older = backupOf(first)
  first.receives({ name: 'Joko' })
  putBack(first, older)
  first.open().close()
  first.open()
  first.receives({ name: 'Rini' })
  const office = new OfficeOnDisk(copyOf(first, 'data'))
  const run = must(office.store.numbers.toResume('2026-11-03' as IsoDate).find(({ book }) => book === REGISTER.id), 'the register’s run')
  office.act(people.nina, (tx) => tx.resumeRun(run, 6))
  office.act(people.nina, (tx) => tx.closeLost(REGISTER.id, { run: run.run, first: 4, last: 5 }, 'BA 12: tidak ditemukan', '2026-11-03' as IsoDate))
  office.receives({ name: 'Budi' })
  return office
}
