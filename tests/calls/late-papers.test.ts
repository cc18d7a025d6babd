import type { RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { Conflict } from '#domain/dossier/state.ts'
import type { CommandId, DeviceId, EventRef, IsoInstant, PaperId } from '#domain/ids.ts'
import { expect, test } from 'vitest'
import { latePapers } from '../../electron/calls/papers/late-papers.ts'

const ref = (device: string, seq: number): EventRef => ({ device: device as DeviceId, seq })
const told = (type: string, of: EventRef, command: string, paper = ''): RecordedDossierEvent => ({ ref: of, command: command as CommandId, event: { type, version: 1, body: { paper } } }) as never

test('of two papers alike that two computers printed at once, the one of the move that came too late says so; what was printed there beside it does not', () => {
  const events = [
    told('step.completed', ref('pc-1', 1), 'lebih dulu'),
    told('paper.issued', ref('pc-1', 2), 'lebih dulu', 'blanko-1'),
    told('step.completed', ref('pc-2', 1), 'terlambat'),
    told('paper.issued', ref('pc-2', 2), 'terlambat', 'blanko-2'),
    told('paper.issued', ref('pc-2', 3), 'dicetak sendiri', 'salinan'),
  ]
  const conflicts: readonly Conflict[] = [{ ref: ref('pc-2', 1), base: null, over: ref('pc-1', 1), at: '2026-11-20T02:00:00.000Z' as IsoInstant, officerName: 'Budi' }]
  expect([...latePapers(events, { conflicts })]).toEqual(['blanko-2' as PaperId])
  expect(latePapers(events, {}).size).toBe(0)
})
