import { afterAll, expect, test } from 'vitest'
import type { DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { dairiSikro } from '#domain/procedures/dairi-sikro.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import { people } from '../domain/people.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import type { Counter } from './counter.ts'
import { OfficeOverThree } from './office-over-three.ts'
import { pendingOf } from './same-registers.ts'

afterAll(clearAway)

/** 0 ≤ x < 1, the same for the same seed. Source: mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What happened, for whoever replays a seed: "Back Office: moves". */
interface Walk {
  readonly office: OfficeOverThree
  readonly random: () => number
  readonly dossiers: DossierId[]
  readonly met: Map<string, number>
}

const pick = <Value>({ random }: Walk, values: readonly Value[]): Value => must(values[Math.floor(random() * values.length)], 'one to pick')

/** Anybody acts on what this PC shows, whether or not somebody else does the same elsewhere. */
function acts(walk: Walk, counter: Counter): string {
  const known = walk.dossiers.filter((dossier) => counter.store.dossiers.state(dossier) !== null)
  if (known.length === 0 || walk.random() < 0.15) {
    if (counter !== walk.office.front) return 'nothing'
    walk.dossiers.push(walk.office.receives(`Pemohon ${walk.dossiers.length + 1}`, `14710141019000${10 + walk.dossiers.length}`))
    return 'received'
  }
  const dossier = pick(walk, known)
  if (walk.random() < 0.2) {
    counter.act(pick(walk, [people.sari, people.budi, people.yusuf]), (tx) => tx.append({ aggregate: `dossier:${dossier}`, base: null, event: { type: 'note.added', version: 1, body: { text: `Catatan ${walk.random()}` } } }))
    return 'noted'
  }
  const { position } = counter.state(dossier)
  const holder = walk.office.holderAt(counter, dossier)
  if (!holder || position.at !== 'step') return 'nothing'
  const outcome = pick(walk, must(findStep(dairiSikro, position.step), position.step).outcomes)
  return walk.office.moves(counter, dossier, holder, outcome.id) === null ? 'moved' : 'refused'
}

function renames(walk: Walk, counter: Counter): string {
  const officer = pick(walk, [people.sari, people.budi, people.yusuf])
  counter.act(people.nina, (tx) => tx.append({ aggregate: `officer:${officer.id}`, base: null, event: { type: 'officer.changed', version: 1, body: { ...officer, name: `${officer.name} ${Math.floor(walk.random() * 100)}` } } }))
  return 'renamed'
}

async function step(walk: Walk): Promise<string> {
  const counter = pick(walk, walk.office.counters)
  const chance = walk.random()
  if (chance < 0.5) return acts(walk, counter)
  if (chance < 0.55) return renames(walk, counter)
  if (chance < 0.6) return counter.keepsUp() > 0 ? 'gave by itself' : 'nothing'
  if (chance < 0.7) return `push ${(await counter.pushes()).did}`
  if (chance < 0.85) return `pull ${(await counter.pulls()).did}`
  if (chance < 0.92) counter.line.cut = !counter.line.cut
  else if (chance < 0.96) counter.line.deaf = !counter.line.deaf
  else counter.reopen()
  return 'fault'
}

async function walked(seed: number, steps: number): Promise<Walk> {
  const walk: Walk = { office: await OfficeOverThree.open({}, ['outgoing-letter', 'assignment', 'minutes']), random: randomOf(seed), dossiers: [], met: new Map() }
  for (let done = 0; done < steps; done += 1) {
    const what = await step(walk)
    walk.met.set(what, (walk.met.get(what) ?? 0) + 1)
  }
  for (const { line } of walk.office.counters) Object.assign(line, { cut: false, deaf: false })
  await walk.office.allCatchUp()
  return walk
}

/** Another seed, or more of them: LOKET_SEEDS=100-140. */
const [first = 1, last = 2] = (process.env['LOKET_SEEDS'] ?? '1-2').split('-').map(Number)

test.for(Array.from({ length: last - first + 1 }, (_, index) => first + index))('S-40 S-41 S-42 S-54 whatever three counters do at once, cut off or not, they come out the same (seed %i)', { timeout: 120_000 }, async (seed) => {
  const walk = await walked(seed, 80)
  try {
    const [front, ...others] = walk.office.counters
    const dump = must(front, 'Front Office').folded()
    expect(dump['unreadable']).toEqual([])
    for (const counter of walk.office.counters) expect(pendingOf(counter.store)).toBe(0)
    for (const counter of others) expect(counter.folded(), counter.name).toEqual(dump)
    // Folded from nothing it is the same again.
    for (const counter of others) counter.reopen({ without: 'register.db' })
    for (const counter of others) expect(counter.folded(), `${counter.name}, anew`).toEqual(dump)
    expect(walk.met.get('moved') ?? 0).toBeGreaterThan(0)
    for (const { store } of walk.office.counters) expect(store.lists.count({ list: 'number-owed' }), 'no letter waits for its number').toBe(0)
    for (const dossier of walk.dossiers) expect(must(front, 'Front Office').state(dossier).surplus, 'one number for each letter').toBeUndefined()
    if (process.env['LOKET_SEEDS'] !== undefined) console.log(seed, JSON.stringify(Object.fromEntries(walk.met)), (dump['dossiers'] ?? []).filter((row) => JSON.stringify(row).includes('conflicts')).length)
  } finally {
    await walk.office.close()
  }
})
