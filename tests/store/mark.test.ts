import { cpSync, rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { OfficeOnDisk, REGISTER } from './support/office-on-disk.ts'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

/** The data folder as it is now, put aside. */
function backupOf(office: OfficeOnDisk): string {
  const folder = temporaryFolder()
  office.store.close()
  cpSync(office.folders.data, folder, { recursive: true })
  office.open()
  return folder
}

/** The data folder as it was, in place of what is there. */
function putBack(office: OfficeOnDisk, backup: string): OfficeOnDisk {
  office.store.close()
  rmSync(office.folders.data, { recursive: true })
  cpSync(backup, office.folders.data, { recursive: true })
  office.open()
  return office
}

const registerNo = (office: OfficeOnDisk, name: string) => office.state(office.receives({ name })).registerNumber?.no

test('last week’s data put back: a new device, numbers above the mark of use, the gap named, a warning that stands', () => {
  const office = new OfficeOnDisk()
  const { device } = office.store
  expect(registerNo(office, 'Siti')).toBe(1)
  const lastWeek = backupOf(office)
  expect([registerNo(office, 'Joko'), registerNo(office, 'Wayan')]).toEqual([2, 3])
  putBack(office.at('2026-11-09T02:00:00.000Z'), lastWeek)
  expect(office.store.device).not.toBe(device)
  expect(office.store.warnings).toEqual([expect.stringMatching(/^Data yang lebih lama dipasang kembali di komputer ini \(diketahui 9 November 2026\)\..*Nomor yang hilang: Buku Register 2026 2–3\./)])
  expect(registerNo(office, 'Rini')).toBe(4)
  expect(office.store.numbers.gaps(REGISTER.id)).toMatchObject([{ first: 2, last: 3, why: 'restored', open: [{ first: 2, last: 3 }] }])
  expect(office.store.verify(10)).toEqual([])
  expect(office.reopen().warnings).toHaveLength(1)
  expect(registerNo(office, 'Budi')).toBe(5)
  expect(office.store.verify(10)).toEqual([])
})
