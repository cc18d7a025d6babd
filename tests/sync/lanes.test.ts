import { afterAll, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import type { PushAnswer, PushRequest } from '#protocol/sync/push.ts'
import { PullLane } from '../../electron/sync/engine/pull-lane.ts'
import { PushLane } from '../../electron/sync/engine/push-lane.ts'
import { type Wire, WireFault } from '../../electron/sync/wire.ts'
import { people } from '../domain/people.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import type { Counter } from './counter.ts'
import { OfficeOverThree } from './office-over-three.ts'

afterAll(clearAway)

const never = new AbortController().signal

function notes(counter: Counter, dossier: string, acts: number): void {
  for (let act = 0; act < acts; act += 1)
    counter.act(people.budi, (tx) => {
      for (const part of [1, 2]) tx.append({ aggregate: `dossier:${dossier}`, base: null, event: { type: 'note.added', version: 1, body: { text: `Catatan ${act}.${part} ${'x'.repeat(10_000)}` } } })
    })
}

test('S-11 S-12 S-70 pushes that fail get smaller down to an act at a time, and meanwhile what others did comes in', { timeout: 120_000 }, async () => {
  const office = await OfficeOverThree.open()
  const { back, front } = office
  const dossier = office.receives('Siti Rahmawati', '1471014101900001')
  await office.allCatchUp()
  notes(back, dossier, 10)
  const asked: PushRequest[] = []
  let down = true
  const wire: Wire = {
    ...back.line,
    push: (request, abort) => {
      asked.push(request)
      return down ? Promise.reject(new WireFault('no-line')) : back.line.push(request, abort)
    },
  }
  const lane = new PushLane(back.partsOver(wire))
  for (let failures = 0; failures < 6; failures += 1) expect(await lane.step(never)).toEqual({ did: 'failed', fault: 'no-line' })
  expect(asked.map(({ events }) => events.length)).toEqual([21, 21, 21, 13, 7, 3])
  office.receives('Tomi Sinaga', '1471014101900002')
  await front.catchesUp()
  expect((await back.pulls()).did).toBe('taken')
  const last = { device: back.store.device, seq: back.sync.ownEnd().seq }
  expect(back.sync.standingOf(last)).toBe('kept')
  down = false
  asked.length = 0
  expect(await lane.step(never)).toEqual({ did: 'sent', events: 3 })
  expect(back.sync.standingOf({ ...last, seq: last.seq - 19 })).toBe('sent')
  while ((await lane.step(never)).did === 'sent');
  for (const { after, events, signatures } of asked) expect(signatures.at(-1)?.seq).toBe(after.seq + events.length)
  expect(back.sync.standingOf(last)).toBe('sent')
  back.reopen()
  expect(back.sync.standingOf(last)).toBe('sent')
  await back.catchesUp()
  expect(back.sync.standingOf(last)).toBe('applied')
  await office.close()
})

test('S-11 an act that is longer than a push may be goes alone', { timeout: 60_000 }, async () => {
  const office = await OfficeOverThree.open()
  const { back } = office
  const dossier = office.receives('Siti Rahmawati', '1471014101900001')
  await office.allCatchUp()
  notes(back, dossier, 1)
  const { seq } = back.sync.ownEnd()
  notes(back, dossier, 2)
  for (const bytes of [1, 10_500, 21_000]) expect(back.sync.ownAfter(seq, { bytes, events: 100 }).events).toHaveLength(2)
  expect(back.sync.ownAfter(seq, { bytes: 100_000, events: 100 }).events).toHaveLength(4)
  // And no more acts than are asked for, none of them cut.
  for (const events of [2, 3]) expect(back.sync.ownAfter(seq, { bytes: 100_000, events }).events).toHaveLength(2)
  await office.close()
})

test('S-2 nothing is kept of an answer the server has not signed: neither what it says of the own chain nor a page', async () => {
  const office = await OfficeOverThree.open()
  const { back, front } = office
  const dossier = office.receives('Siti Rahmawati', '1471014101900001')
  await front.sendsAll()
  notes(front, dossier, 1)
  const forged = <Answer extends { readonly stream: { readonly signature: Uint8Array } }>(answer: Answer): Answer => ({ ...answer, stream: { ...answer.stream, signature: new Uint8Array(64) } })
  const over = ({ line }: Counter): Wire => ({ ...line, push: async (...asked) => forged(await line.push(...asked)), pull: async (...asked) => forged(await line.pull(...asked)) })
  const [before, told] = [back.sync.head(), front.sync.toldEnd()]
  expect(await new PullLane(back.partsOver(over(back))).step(0, never)).toEqual({ did: 'stopped', why: 'not-the-server' })
  expect(back.sync.head()).toEqual(before)
  expect(await new PushLane(front.partsOver(over(front))).step(never)).toEqual({ did: 'stopped', why: 'not-the-server' })
  expect(front.sync.toldEnd()).toEqual(told)
  expect((await back.pulls()).did).toBe('taken')
  await office.close()
})

test('S-10 a push begins where the server says the chain ends there, not where it was remembered to end', async () => {
  const office = await OfficeOverThree.open()
  const { front } = office
  const dossier = office.receives('Siti Rahmawati', '1471014101900001')
  await front.sendsAll()
  notes(front, dossier, 1)
  const there = { seq: 3, hash: must(front.sync.ownHash(3), 'the third event') }
  const asked: PushRequest[] = []
  const behind = async (request: PushRequest, abort: AbortSignal): Promise<PushAnswer> => {
    asked.push(request)
    const { stream } = await front.line.push({ ...request, after: { seq: 0, hash: '0'.repeat(64) }, events: [], signatures: [] }, abort)
    return { outcome: 'gap', end: there, stream }
  }
  const lane = new PushLane(front.partsOver({ ...front.line, push: behind }))
  expect(await lane.step(never)).toEqual({ did: 'asked' })
  await lane.step(never)
  expect(asked.map(({ after }) => after.seq)).toEqual([expect.any(Number), there.seq])
  expect(asked[0]?.after.seq).toBeGreaterThan(there.seq)
  await office.close()
})
