import { expect, test } from 'vitest'
import { ROLES, type RoleId } from '#domain/officer/role.ts'
import { giverOf } from '../../../renderer/numbering/holder-columns.tsx'
import type { RunRow } from '../../../renderer/numbering/run-row.ts'
import { whyNot } from '../../../renderer/numbering/why-not.ts'
import { held, runRow } from './run-row.ts'

const OTHERS = { computers: [{ device: 'pc-1' as never, name: 'PC Loket 1', own: true }, { device: 'pc-2' as never, name: 'PC Loket 2', own: false }] }
const ALONE = { computers: OTHERS.computers.slice(0, 1) }
const NOTHING_LOST = 'Tidak ada nomor hilang yang perlu ditutup dengan berita acara.'

const reads = (roles: readonly RoleId[], row: Partial<RunRow>, computers = OTHERS): readonly string[] => whyNot(runRow(row), computers, { id: 'o', name: 'O', desk: '', roles: [...roles] } as never)

test('a holder that was revoked is told as such, beside the code of its own run', () => {
  expect(giverOf(runRow({ held: [held()] }))).toBe('PC Loket 2')
  expect(giverOf(runRow({ held: [held({ revoked: true })] }))).toBe('PC Loket 2 (dicabut)')
  expect(giverOf(runRow({ mark: 'B', held: [held({ revoked: true })] }))).toBe('PC Loket 2 (dicabut, kode B)')
  expect(giverOf(runRow({ mark: 'B', held: [held({ name: 'PC Loket 2 (kode B)' })] }))).toBe('PC Loket 2 (kode B)')
  expect(giverOf(runRow({ mark: 'B', held: [held({ name: 'PC Loket 2 (kode E)' })] }))).toBe('PC Loket 2 (kode E, nomor berkode B)')
  expect(giverOf(runRow({ held: [held({ name: 'PC Loket 3 (kode D)', revoked: true })] }))).toBe('PC Loket 3 (kode D, dicabut)')
  expect(giverOf(runRow())).toBe('Tidak ada')
})

test('a supervisor reads where it is done, or who sees to it', () => {
  const { supervisor } = ROLES
  expect(reads([supervisor], { held: [held()] })).toEqual(['Menyerahkan dan berhenti dilakukan di komputer pemegangnya: PC Loket 2.', NOTHING_LOST])
  expect(reads([supervisor], { held: [held({ revoked: true })] })[0]).toBe('PC Loket 2 sudah dicabut dan tidak memberi nomor lagi. Minta admin memilih Komputer hilang agar komputer lain meneruskannya.')
  expect(reads([supervisor, ROLES.admin], { held: [held({ revoked: true })] })[0]).toContain('lagi. Pilih Komputer hilang')
  expect(reads([supervisor], { mark: 'B', held: [held()] })[0]).toBe('Nomor berkode loket hanya diberikan komputernya sendiri, jadi tidak diserahkan.')
  expect(reads([supervisor], { held: [held({ own: true })] }, ALONE)[0]).toBe('Belum ada komputer lain yang bisa menerima nomor.')
})

test('where all can be done nothing is said; nor to who may do none of it', () => {
  const open = [{ first: 3, last: 4, why: 'lost' as const }]
  expect(reads([ROLES.supervisor], { held: [held({ own: true })], open })).toEqual([])
  expect(reads([ROLES.supervisor], { held: [held({ own: true })] })).toEqual([NOTHING_LOST])
  expect(reads([ROLES.frontOffice], { held: [held()] })).toEqual([])
  expect(reads([ROLES.admin], { held: [held()] })).toEqual([])
  expect(reads([ROLES.admin], { mark: 'B', held: [held()] })).toEqual(['Bila komputer itu tidak akan kembali, cabut dulu di Pengaturan, Komputer; lalu pilih Komputer hilang.'])
  expect(reads([ROLES.admin], { mark: 'B', held: [held({ revoked: true })] })).toEqual([])
  expect(reads([ROLES.admin], { held: [held({ own: true })] })).toEqual(['Komputer hilang berlaku untuk nomor yang dipegang komputer lain.'])
})
