import { expect, test } from 'vitest'
import type { CommandId, DeviceId, EventRef, IsoInstant, OfficeId, OfficerId } from '#domain/ids.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import { doneInOtherHands } from './one-hand.ts'

interface Done {
  readonly by: string
  readonly seq: number
  readonly type: string
  /** Place known when it was done. */
  readonly seen: number
  readonly base?: EventRef
  readonly body?: object
  readonly command?: string
  readonly about?: string
}

const NO_HASH = '0'.repeat(64)

/** In the order it is told in. */
const streamOf = (...done: readonly Done[]): readonly SequencedRow[] =>
  done.map(({ by, seq, type, seen, base = null, body = {}, command = `${by} ${seq}`, about = 'dossier:d' }, index) => ({
    term: 1,
    point: { g: index + 1, hash: NO_HASH },
    envelope: {
      device: by as DeviceId, seq, type, typeVersion: 1, office: 'office' as OfficeId, aggregate: about, base, seen, actor: 'budi' as OfficerId, role: null, wallTime: '2026-03-02T01:00:00.000Z' as IsoInstant,
      clockOffset: null, commandId: command as CommandId, bodyHash: NO_HASH, prevHash: NO_HASH, hash: NO_HASH,
    },
    salt: null,
    body: Buffer.from(JSON.stringify(body)),
  }))

const ref = (device: string, seq: number): EventRef => ({ device: device as DeviceId, seq })
const letIn = (device: string, seq: number): Done => ({ by: 'server-1', seq, type: 'device.enrolled', seen: 0, body: { device }, about: `device:${device}` })
/** Both are let in, and A has a dossier. */
const BEGUN = [letIn('A', 1), letIn('B', 2), { by: 'A', seq: 1, type: 'dossier.received', seen: 2 }] as const
const moved = (by: string, seq: number, seen: number): Done => ({ by, seq, type: 'step.completed', seen, base: ref('A', 1) })
const taken = (seq: number, seen: number, paperInHand: boolean): Done => ({ by: 'B', seq, type: 'dossier.taken', seen, body: { over: ref('A', 1), paperInHand } })

test('who holds it moves it, and who never heard of a holder', () => {
  expect(doneInOtherHands(streamOf(...BEGUN, moved('A', 2, 3)))).toEqual([])
  expect(doneInOtherHands(streamOf(...BEGUN, moved('B', 1, 2)))).toEqual([])
})

test('who knew that another PC holds it', () => {
  expect(doneInOtherHands(streamOf(...BEGUN, moved('B', 1, 3)))).toEqual(['step.completed B 1 of d: A held it'])
  expect(doneInOtherHands(streamOf(...BEGUN, { by: 'B', seq: 1, type: 'dossier.addNote', seen: 3 }))).toEqual([])
})

test('a take gives the right at once with the papers in hand, and otherwise once its place has come back', () => {
  expect(doneInOtherHands(streamOf(...BEGUN, taken(1, 3, true), moved('B', 2, 3)))).toEqual([])
  expect(doneInOtherHands(streamOf(...BEGUN, taken(1, 3, false), moved('B', 2, 4)))).toEqual([])
  expect(doneInOtherHands(streamOf(...BEGUN, taken(1, 3, false), moved('B', 2, 3)))).toEqual(['step.completed B 2 of d: it was asked for, and the question had no place yet'])
})

test('once for an act, and not where the holder was revoked', () => {
  const twice = [moved('B', 1, 3), { ...moved('B', 2, 3), command: 'B 1' }]
  expect(doneInOtherHands(streamOf(...BEGUN, ...twice))).toHaveLength(1)
  const revoked: Done = { by: 'server-1', seq: 3, type: 'device.revoked', seen: 0, body: { device: 'A' }, about: 'device:A' }
  expect(doneInOtherHands(streamOf(...BEGUN, revoked, moved('B', 1, 4)))).toEqual([])
})
