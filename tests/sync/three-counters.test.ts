import { afterAll, describe, expect, test } from 'vitest'
import type { DossierId, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { queuesOf } from '../../electron/calls/desk/queues.ts'
import { readNow } from '../../electron/calls/dossier/reading.ts'
import { standingOf } from '../../electron/calls/sync/standing-of.ts'
import { people } from '../domain/people.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { OfficeOverThree } from './office-over-three.ts'
import { pendingOf } from './same-registers.ts'

afterAll(clearAway)

const NOW = '2026-11-03T05:00:00.000Z' as IsoInstant
const ONLINE = { line: { state: 'in-touch', contact: null, problem: '', serverHead: null }, term: 1 } as const

const story = (name: string, tell: (office: OfficeOverThree) => Promise<void>): void => {
  test(name, { timeout: 120_000 }, async () => {
    const office = await OfficeOverThree.open()
    try {
      await tell(office)
    } finally {
      await office.close()
    }
  })
}

/** The usual way on, each step where its officer sits, who has pulled before. */
async function goesOn(office: OfficeOverThree, dossier: DossierId, most = Number.MAX_SAFE_INTEGER): Promise<number> {
  for (let steps = 0; steps < most; steps += 1) {
    const holder = office.holderAt(office.front, dossier)
    if (!holder) return steps
    expect(office.moves(office.counterOf(holder), dossier, holder)).toBeNull()
    await office.allCatchUp()
  }
  return most
}

/** Row by row, with nothing pending. */
function allTheSame(office: OfficeOverThree): void {
  for (const counter of office.counters) expect(pendingOf(counter.store), counter.name).toBe(0)
  const dump = office.front.folded()
  expect(dump['events']?.length).toBeGreaterThan(0)
  expect(office.back.folded()).toEqual(dump)
  expect(office.head.folded()).toEqual(dump)
}

const siti = (office: OfficeOverThree): DossierId => office.receives('Siti Rahmawati', '1471014101900001')

describe('three counters and one sequencer', () => {
  story('S-1 S-7 S-41 Dairi’s steps are carried over three PCs, and their registers come out the same row by row', async (office) => {
    const dossier = siti(office)
    await office.allCatchUp()
    expect(await goesOn(office, dossier)).toBe(14)
    expect(office.head.state(dossier).position).toMatchObject({ at: 'end', as: 'handed-over' })
    expect(new Set(office.head.store.dossiers.history(dossier).map(({ officerName }) => officerName))).toContain(people.yusuf.name)
    allTheSame(office)
  })

  story('S-40 S-42 S-43 two act on one dossier at once: who came first in the order moved it, the other’s move is a conflict and his note counts', async (office) => {
    const dossier = siti(office)
    await office.allCatchUp()
    await goesOn(office, dossier, 2)
    const { front, back, head } = office
    const at = back.state(dossier).lastTransition
    back.line.cut = true
    head.line.cut = true
    expect(office.moves(back, dossier, people.budi)).toBeNull()
    back.act(people.budi, (tx) => tx.append({ aggregate: `dossier:${dossier}`, base: null, event: { type: 'note.added', version: 1, body: { text: 'Berkas lengkap.' } } }))
    const mine = back.sync.ownEnd().seq
    expect(office.moves(head, dossier, people.budi)).toBeNull()
    const theirs = head.state(dossier).lastTransition
    expect(back.sync.standingOf({ device: back.store.device, seq: mine })).toBe('kept')

    head.line.cut = false
    await head.catchesUp()
    await front.catchesUp()
    back.line.cut = false
    await office.allCatchUp()
    for (const counter of office.counters) {
      const { lastTransition, conflicts } = counter.state(dossier)
      expect(lastTransition).toEqual(theirs)
      expect(conflicts).toMatchObject([{ ref: { device: back.store.device }, base: at, over: theirs }])
      expect(counter.store.dossiers.history(dossier).map(({ event }) => event.type)).toContain('note.added')
    }
    const conflict = must(back.state(dossier).conflicts?.[0], 'a conflict').ref
    expect(back.sync.standingOf(conflict)).toBe('conflict')
    expect(office.counters.map(({ store }) => standingOf(store, ONLINE).acts.conflict)).toEqual(office.counters.map((counter) => (counter === back ? 1 : 0)))
    for (const { store } of office.counters) expect(store.lists.page({ list: 'in-conflict' }, '', 10).ids).toEqual([dossier])
    const isToldOf = (officer: Officer): boolean => queuesOf(officer, readNow(front.store, NOW)).some(({ id }) => id === 'conflicts')
    expect([people.mega, people.sari].map(isToldOf)).toEqual([true, false])
    front.act(people.mega, (tx) => tx.append({ aggregate: `dossier:${dossier}`, base: null, event: { type: 'conflict.settled', version: 1, body: { conflicts: [conflict], minutes: 'Diparaf satu kali saja.' } } }))
    await office.allCatchUp()
    for (const { store } of office.counters) expect([store.lists.count({ list: 'in-conflict' }), standingOf(store, ONLINE).acts.conflict]).toEqual([0, 0])
    expect(back.sync.standingOf({ device: back.store.device, seq: mine })).toBe('applied')
    allTheSame(office)
  })

  story('S-10 S-20 one that was cut off goes on alone, and has and gives everything once it is back', async (office) => {
    const { back, front } = office
    const [first, second] = [siti(office), office.receives('Tomi Sinaga', '1471014101900002')]
    await office.allCatchUp()
    await goesOn(office, first, 2)
    back.line.cut = true
    for (const step of [1, 2]) expect(office.moves(back, first, must(office.holderAt(back, first), `step ${step}`))).toBeNull()
    expect(await back.pushes()).toEqual({ did: 'failed', fault: 'no-line' })
    expect(await back.pulls()).toEqual({ did: 'failed', fault: 'no-line' })
    expect(office.moves(front, second, people.sari)).toBeNull()
    const third = office.receives('Lasma Purba', '1471014101900003')
    await office.allCatchUp()
    expect(back.store.dossiers.state(third)).toBeNull()
    expect(pendingOf(back.store)).toBeGreaterThan(0)
    // What he sends arrives, and the answer does not; he sends it again.
    back.line.cut = false
    back.line.deaf = true
    expect((await back.pushes()).did).toBe('failed')
    back.line.deaf = false
    await office.allCatchUp()
    await goesOn(office, first)
    expect(front.state(first).position.at).toBe('end')
    expect(back.state(third).applicant.name).toBe('Lasma Purba')
    allTheSame(office)
  })

  story('S-21 a page is taken once: the same one again, or one with something left out, leaves everything as it was', async (office) => {
    const { back, front, server } = office
    siti(office)
    await front.catchesUp()
    const answer = await back.line.pull({ after: back.sync.head(), bytes: 65_536, wait: 0 }, new AbortController().signal)
    if (answer.outcome !== 'page') throw new Error('differs')
    const page = { office: server.office, stretches: answer.stretches, end: answer.end }
    const short = { ...page, stretches: page.stretches.map((stretch) => ({ ...stretch, events: stretch.events.slice(0, -1) })) }
    expect(back.sync.take(short, { verify: server.verify }).ok).toBe(false)
    expect(back.sync.take(page, { verify: () => false })).toMatchObject({ refusal: { reason: 'unsigned' } })
    expect(back.sync.take(page, { verify: server.verify }).ok).toBe(true)
    expect(back.sync.take(page, { verify: server.verify })).toMatchObject({ refusal: { reason: 'broken-chain' } })
    expect(back.sync.head()).toEqual(answer.end)
    await office.allCatchUp()
    allTheSame(office)
  })

  story('S-20 S-40 killed between the page and the Buku Register, or with either gone, a PC has all of it when it is on again', async (office) => {
    const { back, front, server } = office
    const dossier = siti(office)
    await office.allCatchUp()
    await goesOn(office, dossier, 3)
    office.receives('Tomi Sinaga', '1471014101900002')
    await front.catchesUp()
    const answer = await back.line.pull({ after: back.sync.head(), bytes: 65_536, wait: 0 }, new AbortController().signal)
    if (answer.outcome !== 'page') throw new Error('differs')
    back.sync.take({ office: server.office, stretches: answer.stretches, end: answer.end }, { verify: server.verify })
    expect(back.sync.folded()).toBeLessThan(back.sync.head().g)
    back.reopen()
    expect(back.sync.folded()).toBe(back.sync.head().g)
    await office.allCatchUp()
    allTheSame(office)
    back.reopen({ without: 'register.db' })
    allTheSame(office)
    back.reopen({ without: 'stream.db' })
    expect(back.sync.head().g).toBe(0)
    // What was folded stays readable while it is fetched again, and can be acted on.
    expect(office.moves(office.counterOf(must(office.holderAt(back, dossier), 'a holder')), dossier, must(office.holderAt(back, dossier), 'a holder'))).toBeNull()
    await office.allCatchUp()
    allTheSame(office)
  })

  story('S-41 a name changed while others were cut off is the same in every history, by the order of the office', async (office) => {
    const { back, front, head } = office
    const dossier = siti(office)
    await office.allCatchUp()
    await goesOn(office, dossier, 2)
    back.line.cut = true
    expect(office.moves(back, dossier, people.budi)).toBeNull()
    front.act(people.nina, (tx) => tx.append({ aggregate: `officer:${people.budi.id}`, base: null, event: { type: 'officer.changed', version: 1, body: { ...people.budi, name: 'Budi Santoso, S.E.' } } }))
    back.act(people.nina, (tx) => tx.append({ aggregate: `officer:${people.budi.id}`, base: null, event: { type: 'officer.changed', version: 1, body: { ...people.budi, name: 'Budi S.' } } }))
    await front.catchesUp()
    await head.catchesUp()
    back.line.cut = false
    await office.allCatchUp()
    expect(head.store.dossiers.history(dossier).filter(({ officer }) => officer === people.budi.id).map(({ officerName }) => officerName)).toContain('Budi Santoso, S.E.')
    expect(front.store.settings.officers().find(({ id }) => id === people.budi.id)?.name).toBe('Budi S.')
    allTheSame(office)
  })

  story('S-41 two rename an officer, one of them acts as him without having heard, and both names come home in one page', async (office) => {
    const { back, front } = office
    const dossier = siti(office)
    await office.allCatchUp()
    await goesOn(office, dossier, 2)
    const renames = (counter: typeof back, name: string): void => {
      counter.act(people.nina, (tx) => tx.append({ aggregate: `officer:${people.budi.id}`, base: null, event: { type: 'officer.changed', version: 1, body: { ...people.budi, name } } }))
    }
    renames(back, 'Budi S.')
    await back.sendsAll()
    renames(front, 'Budi Santoso, S.E.')
    await front.sendsAll()
    expect(office.moves(back, dossier, people.budi)).toBeNull()
    await office.allCatchUp()
    expect(front.store.dossiers.history(dossier).at(-1)?.officerName).toBe('Budi Santoso, S.E.')
    allTheSame(office)
  })
})
