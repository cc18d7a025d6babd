import type { CommandId, DeviceId, EventRef, IsoInstant } from '#domain/ids.ts'
import type { RecordedDossierEvent } from '#domain/dossier/events.ts'
import { dairiSikro } from '#domain/procedures/dairi-sikro.ts'
import { expect, test } from 'vitest'
import { historyOf } from '../../electron/calls/dossier/history.ts'

const [here, there] = ['pc-1', 'pc-2'] as DeviceId[] as [DeviceId, DeviceId]
const REF: EventRef = { device: here, seq: 5 }

function told(event: unknown, asked: EventRef | null = null): string {
  const recorded: RecordedDossierEvent = { event, ref: REF, at: '2026-11-03T02:00:00.000Z' as IsoInstant, officerName: 'Budi', role: null, command: 'c' as CommandId } as never
  const [row] = historyOf([recorded], {}, { procedure: dairiSikro, doubted: new Map(), pcName: (device) => (device === here ? 'PC Loket 1' : 'PC Loket 2'), asked })
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
