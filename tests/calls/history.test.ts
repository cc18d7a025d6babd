import type { CommandId, DeviceId, EventRef, IsoInstant } from '#domain/ids.ts'
import type { RecordedDossierEvent } from '#domain/dossier/events.ts'
import { dairiSikro } from '#domain/procedures/dairi-sikro.ts'
import { expect, test } from 'vitest'
import { historyOf } from '../../electron/calls/dossier/history.ts'

const [here, there] = ['pc-1', 'pc-2'] as DeviceId[] as [DeviceId, DeviceId]
const REF: EventRef = { device: here, seq: 5 }

const told = (event: unknown, asked: EventRef | null = null): string => lastTold([event], asked)

/** The last of the events of one act. */
function lastTold(act: readonly unknown[], asked: EventRef | null = null): string {
  const recorded = act.map((event) => ({ event, ref: REF, at: '2026-11-03T02:00:00.000Z' as IsoInstant, officerName: 'Budi', role: null, command: 'c' as CommandId })) as never as RecordedDossierEvent[]
  const row = historyOf(recorded, {}, { procedure: dairiSikro, doubted: new Map(), pcName: (device) => (device === here ? 'PC Loket 1' : 'PC Loket 2'), asked }).at(-1)
  return row?.what ?? ''
}

test('a take that waits for the server reads as asked for, one that has its place as done', () => {
  const take = { type: 'dossier.taken', version: 1, body: { over: { device: there, seq: 1 }, from: there, paperInHand: false } }
  expect(told(take, REF)).toBe('Berkas diminta dari PC Loket 2 ke PC Loket 1; menunggu jawaban server kantor')
  expect(told(take, { device: here, seq: 4 })).toBe('Berkas diambil dari PC Loket 2 ke PC Loket 1')
  expect(told(take)).toBe('Berkas diambil dari PC Loket 2 ke PC Loket 1')
})

test('a paper is made; whether it was printed nobody has seen', () => {
  const issued = { type: 'paper.issued', version: 1, body: { paper: 'p', kind: 'receipt', copy: 0, correction: 0 } }
  expect(told(issued)).toBe('Resi tanda terima dibuat')
  expect(told({ ...issued, body: { ...issued.body, copy: 1 } })).toBe('Resi tanda terima, SALINAN ke-1 dibuat')
})

test('a step that only asked for its number is not told as having given it', () => {
  const numbered = { type: 'step.completed', version: 1, body: { step: 'number', outcome: 'numbered', done: 'Diberi nomor', note: '', lastTurn: true } }
  const asked = { type: 'number.asked', version: 1, body: { document: 'izin', run: 'r', date: '2026-11-03' } }
  expect(lastTold([numbered])).toBe('Diberi nomor')
  expect(lastTold([asked, numbered])).toBe('Pemberian nomor izin: nomor menyusul')
})
