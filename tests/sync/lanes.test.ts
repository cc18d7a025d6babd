import { afterAll, expect, test } from 'vitest'
import type { PushRequest } from '#protocol/sync/push.ts'
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
    push: (request, abort) => {
      asked.push(request)
      return down ? Promise.reject(new WireFault('no-line')) : back.line.push(request, abort)
    },
    pull: (request, abort) => back.line.pull(request, abort),
    hashes: (request, abort) => back.line.hashes(request, abort),
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
