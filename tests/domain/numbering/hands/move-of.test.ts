import type { BookId, DeviceId, DossierId, IsoDate, IsoInstant } from '#domain/ids.ts'
import type { ReopenReason } from '#domain/log/device-event.ts'
import { moveOf } from '#domain/numbering/hands/move-of.ts'
import { expect, test } from 'vitest'

const number = { book: 'izin' as BookId, run: 'izin/2026//', no: 12, text: '12/2026', date: '2026-03-02' as IsoDate }
const berkas = 'berkas-1' as DossierId

test('a number given tells whose it is, one from paper that it is from paper', () => {
  expect(moveOf({ type: 'number.given', version: 1, body: { number, document: null } }, berkas)).toEqual({ type: 'used', run: 'izin/2026//', no: 12, paper: false, letter: { dossier: berkas, document: null } })
  expect(moveOf({ type: 'number.recorded', version: 1, body: { number, summary: 'Budi' } }, null)).toEqual({ type: 'used', run: 'izin/2026//', no: 12, paper: true, letter: null })
})

test('a device that takes over follows the one in the log and the one the mark of use knows', () => {
  const point = (device: string) => ({ place: 4, device: device as DeviceId, seq: 4, hash: 'f'.repeat(64), at: '2026-03-02T01:00:00.000Z' as IsoInstant })
  const reopened = { publicKey: 'aa', reason: 'mark-ahead' as ReopenReason, predecessor: point('a'), marked: point('b'), beyond: [], numbering: 'goes-on' } as const
  expect(moveOf({ type: 'device.opened', version: 2, body: reopened }, null)).toEqual({ type: 'succeeded', predecessors: ['a', 'b'], goesOn: true, beyond: [] })
  expect(moveOf({ type: 'device.opened', version: 2, body: { ...reopened, marked: point('a'), numbering: 'stopped' } }, null)).toEqual({ type: 'succeeded', predecessors: ['a'], goesOn: false, beyond: [] })
})

test('what is not about numbers means nothing here', () => {
  expect(moveOf({ type: 'note.added', version: 1, body: { text: 'Berkas dilihat' } }, berkas)).toBeNull()
  expect(moveOf({ type: 'device.opened', version: 1, body: { publicKey: 'aa' } }, null)).toBeNull()
})
