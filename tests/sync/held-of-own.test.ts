import { expect, test } from 'vitest'
import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import { heldOfOwn } from '../../electron/calls/sync/standing-of.ts'

const [was, other] = ['loket-2', 'loket-3'] as DeviceId[] as [DeviceId, DeviceId]
const held = (device: DeviceId, seq: number) => ({ g: 40 + seq, device, seq, type: 'note.added', aggregate: 'dossier:siti', actor: null, at: '2026-05-05T02:00:00.000Z' as IsoInstant, body: null })

test('a PC opened with a copy counts what it did before, not what the other machine did under that name since', () => {
  const sync = { quarantined: () => [held(was, 4), held(was, 5), held(was, 6), held(other, 1)], ownEnd: () => ({ seq: 5, hash: 'b'.repeat(64) }) }
  expect(heldOfOwn(sync, new Set([was]))).toBe(2)
})
