import { expect, test } from 'vitest'
import type { BookId, DeviceId } from '#domain/ids.ts'
import { factsOf } from '../../electron/calls/numbering/export-account.ts'

type Row = Parameters<typeof factsOf>[0]

const held = (first: number, last: number | null, name: string, revoked = false): Row['held'][number] => ({ first, last, device: name as DeviceId, name, own: false, revoked })

test('the account on paper says who goes on with a run, and whose slices are whose', () => {
  const row: Row = {
    run: 'outgoing-letter/2026//', book: 'outgoing-letter' as BookId, bookName: 'Buku Agenda Surat Keluar', year: '2026', part: '', mark: '', first: 1, last: 140, given: 91, voided: 0, lost: 0, unaccounted: 2, inHand: 25, asked: 0,
    held: [held(141, null, 'PC Loket 1'), held(92, 115, 'PC Loket 2'), held(116, 116, 'PC Loket 3', true)],
    open: [{ first: 3, last: 4, why: 'passed-over' }], twins: [], strays: [], isSettled: false, mayGive: 0, pending: false,
  }
  expect(factsOf(row)).toMatchObject({ giver: 'PC Loket 1, mulai 141', lost: 2, remark: 'Jatah: 92–115 di PC Loket 2, 116 di PC Loket 3 (dicabut); Belum ada kabarnya: 3–4' })
})
