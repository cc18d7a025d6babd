import { expect, test } from 'vitest'
import type { IsoInstant } from '#domain/ids.ts'
import { officeClock } from '../../../renderer/session/office-clock.ts'
import { standingLine, standingWords, upgradeWords, type Standing } from '../../../renderer/sync/sync-words.ts'
import { ALONE as alone } from './standing.ts'

const clock = officeClock('Asia/Jakarta')
const since = '2026-05-05T02:12:00.000Z' as IsoInstant
const NONE = { kept: 0, sent: 0, applied: 0, hereOnly: 0, conflict: 0, held: 0 }
const joined: Standing = { ...alone, state: 'in-touch', address: '192.168.1.10:8642', own: { code: 'B', name: 'PC Loket 2' }, term: 1, acts: { ...NONE, kept: 0, sent: 0, applied: 1234 } }

test('a PC that works alone says nothing of a server', () => {
  expect(standingLine(alone, clock)).toBe('')
})

test('what waits for an update of this PC is counted, and nothing is said where nothing waits', () => {
  expect(upgradeWords(joined)).toBe('')
  expect(upgradeWords({ awaitsUpgrade: { dossiers: 3, settings: 0 } })).toMatch(/^3 berkas menunggu pembaruan Loket: .* minta admin memperbarui Loket di komputer ini\.$/)
  expect(upgradeWords({ awaitsUpgrade: { dossiers: 1200, settings: 1 } })).toMatch(/^1\.200 berkas dan 1 pengaturan menunggu/)
})

test('the calm line says in touch, or offline since when, and what waits', () => {
  expect(standingLine(joined, clock)).toBe('Server kantor: terhubung')
  expect(standingLine({ ...joined, acts: { ...NONE, kept: 2, sent: 1, applied: 0 } }, clock)).toBe('Server kantor: terhubung · 2 pekerjaan menunggu dikirim')
  expect(standingLine({ ...joined, state: 'offline', since, acts: { ...NONE, kept: 14, sent: 0, applied: 0 } }, clock)).toBe('Luring sejak 05/05/2026 09.12 · 14 pekerjaan menunggu dikirim')
  expect(standingLine({ ...joined, state: 'offline' }, clock)).toBe('Luring: server kantor belum pernah menjawab')
  expect(standingLine({ ...joined, fetching: { done: 1200, total: 40_000 } }, clock)).toBe('Server kantor: mengambil catatan kantor, 1.200 dari 40.000')
  const folding = { ...joined, fetching: { done: 1200, total: 40_000 } }
  expect(standingLine({ ...folding, foldingAgain: { what: 'register', done: 300, total: 1200 } }, clock)).toBe('Server kantor: menata ulang Buku Register, 300 dari 1.200')
  expect(standingLine({ ...folding, foldingAgain: { what: 'numbers', done: 20_000, total: 40_000 } }, clock)).toBe('Server kantor: menghitung ulang nomor, 20.000 dari 40.000 catatan')
  expect(standingLine({ ...joined, state: 'stopped', problem: 'Komputer ini dicabut.' }, clock)).toBe('Server kantor: perlu tindakan admin')
})

test('whoever looks after it reads where the server is and how far the own work came', () => {
  expect(standingWords(joined, clock)).toEqual([
    'Terhubung ke server kantor di 192.168.1.10:8642.',
    'Pekerjaan dari komputer ini: 1.234 sudah berlaku di kantor, 0 sudah sampai di server, 0 menunggu dikirim.',
  ])
  expect(standingWords({ ...joined, state: 'offline', since }, clock)[0]).toBe('Server kantor di 192.168.1.10:8642 tidak menjawab sejak 05/05/2026 09.12. Pekerjaan di loket berjalan terus dan dikirim sendiri begitu server menjawab.')
})

test('what needs somebody is counted in words, and only what there is', () => {
  const words = standingWords({ ...joined, acts: { ...NONE, applied: 9, hereOnly: 3, conflict: 2, held: 1 }, scans: { unsent: 4, wanted: 1200 }, incidents: 1 }, clock).join(' ')
  for (const said of ['Konflik: 2 pekerjaan', 'Karantina: 1 catatan', 'Hanya di komputer ini: 3 pekerjaan', '4 lampiran menunggu dibawa', '1.200 lampiran dari komputer lain', '1 kejadian']) expect(words).toContain(said)
  expect(standingWords(joined, clock).join(' ')).not.toMatch(/Konflik|Karantina|Hanya di|lampiran|kejadian/)
})
