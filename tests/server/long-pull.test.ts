import { expect, test } from 'vitest'
import type { OfficeId } from '#domain/ids.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import type { PullAnswer } from '#protocol/sync/pull.ts'
import { longPull } from '../../server/office/long-pull.ts'

const stream = { head: { office: 'kampar' as OfficeId, term: 1, ...STREAM_START }, signature: new Uint8Array(64) }
const nothing: PullAnswer = { outcome: 'page', stretches: [], end: STREAM_START, terms: [], stream }
const something: PullAnswer = { outcome: 'differs', terms: [], stream }
const request = { after: STREAM_START, bytes: 4096, wait: 25 }

/** What orders, as a pull sees it; `answers`: what it finds each time it looks. */
function ordering(answers: readonly (() => PullAnswer)[]) {
  const listeners = new Set<() => void>()
  let looks = 0
  return {
    looks: () => looks,
    listeners,
    ring: () => { for (const listener of listeners) listener() },
    pull: async () => (answers[Math.min(looks++, answers.length - 1)] ?? (() => nothing))(),
    onOrdered: (listener: () => void) => {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
  }
}

test('what is ordered while a pull looks is not waited for', async () => {
  const stop = new AbortController()
  const sequencer = ordering([() => {
    sequencer.ring()
    return nothing
  }, () => (stop.signal.aborted ? nothing : something)])
  const held = longPull(sequencer, request, stop.signal)
  await new Promise(setImmediate)
  stop.abort()
  expect(await held).toBe(something)
})

test('a pull is held until something is ordered, and one for each ring looks again', async () => {
  const sequencer = ordering([() => nothing, () => nothing, () => something])
  const held = longPull(sequencer, request, new AbortController().signal)
  await expect.poll(sequencer.looks).toBe(1)
  sequencer.ring()
  await expect.poll(sequencer.looks).toBe(2)
  sequencer.ring()
  expect(await held).toBe(something)
  expect(sequencer.listeners.size).toBe(0)
})

test('who hangs up is held no longer, and nobody listens for them any more', async () => {
  const [sequencer, gone] = [ordering([() => nothing]), new AbortController()]
  const held = longPull(sequencer, request, gone.signal)
  await expect.poll(sequencer.looks).toBe(1)
  gone.abort()
  expect(await held).toBe(nothing)
  expect(sequencer.listeners.size).toBe(0)
})
