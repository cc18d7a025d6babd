import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import { expect, test } from 'vitest'
import { askedTake, heldElsewhere, holdingPc } from '../../electron/calls/dossier/held-elsewhere.ts'

const [here, there] = ['pc-1', 'pc-2'] as DeviceId[] as [DeviceId, DeviceId]
const NOW = '2026-11-03T02:00:00.000Z' as IsoInstant
const HOLD = { device: there, since: { device: there, seq: 1 }, at: NOW, officerName: 'Sari' }
const OFFICE = { device: here, hands: { computers: () => [{ device: there, revoked: false }], nameOf: () => 'Loket 2' }, sync: {}, settings: { office: () => ({ timeZone: 'Asia/Jakarta' }) } }

const refused = (command: string, ...types: readonly string[]): string | null =>
  heldElsewhere(OFFICE as never, { do: command } as never, types.map((type) => ({ event: { type } })) as never, HOLD, NOW)?.code ?? null

test('a number given or asked for, and any move, is the matter of the PC that holds the dossier', () => {
  for (const type of ['number.given', 'number.asked', 'step.completed', 'dossier.returned', 'dossier.ended']) expect([type, refused('act', 'note.added', type)]).toEqual([type, 'held-elsewhere'])
})

test('notes, scans and dispositions are not; nor is a void number, which is void whoever has the papers', () => {
  expect(refused('addNote', 'note.added', 'attachment.added', 'disposition.sent')).toBeNull()
  expect(refused('voidNumber', 'number.voided', 'step.completed')).toBeNull()
})

test('a take of this PC is asked for until the server has placed it; another PC’s is not this one’s to wait for', () => {
  const taken = { ...HOLD, device: here, since: { device: here, seq: 7 }, taken: true, asked: true } as const
  const placed = (standing: string) => ({ ...OFFICE, sync: { standingOf: () => standing } }) as never
  expect(askedTake(placed('sent'), taken)).toEqual({ device: here, seq: 7 })
  expect(askedTake(placed('applied'), taken)).toBeNull()
  expect(askedTake(placed('sent'), HOLD)).toBeNull()
  expect(askedTake(placed('sent'), undefined)).toBeNull()
})

test('who has a dossier in hand is told by the name the office gave that PC; of one let in no more nobody has', () => {
  expect(holdingPc(OFFICE as never, HOLD)).toBe('Loket 2')
  expect(holdingPc({ ...OFFICE, hands: { ...OFFICE.hands, computers: () => [{ device: there, revoked: true }] } } as never, HOLD)).toBe('')
  expect(holdingPc(OFFICE as never, undefined)).toBe('')
})
