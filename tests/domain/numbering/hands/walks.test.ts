import { runAccount } from '#domain/numbering/hands/run-account.ts'
import { has, union } from '#domain/numbering/hands/ranges.ts'
import { describe, expect, test } from 'vitest'
import { type Counter, Counters, NEXT_YEAR, RUN } from './counters.ts'
import { seeded } from './random.ts'

const WALKS = 1200
const STEPS = 36
/** How many make one test: few enough for a busy machine. */
const PART = 100

type Done = Record<string, number>

/** Three counters do what comes into their heads, in any order, some of them cut off, taken for lost or put back to an older day. */
function walk(seed: number, done: Done): Counters {
  const random = seeded(seed)
  const below = (end: number): number => Math.floor(random() * end)
  const counters = new Counters()
  const first = counters.join('A')
  counters.join('B')
  counters.join('C')
  counters.open(first)
  counters.push(first)
  counters.pull(first)
  const alive = (): readonly Counter[] => counters.all.filter(({ isGone }) => !isGone)
  const one = (): Counter => alive()[below(alive().length)] ?? first
  /** The first of them that has something to do. */
  const anyone = (act: (by: Counter) => void): boolean => alive().some((by) => {
    const before = by.acts.length
    act(by)
    return by.acts.length > before
  })
  const steps: Readonly<Record<string, (by: Counter, run: string) => unknown>> = {
    give: (by, run) => counters.give(by, 1 + below(4), run),
    giveAnywhere: (_, run) => anyone((by) => counters.give(by, 1 + below(4), run)),
    burst: () => below(3) === 0 && anyone((by) => counters.give(by, 60 + below(60))),
    marked: (by) => counters.give(by, 1, `surat/2026//${by.code}`),
    push: (by) => counters.push(by, 1 + below(8)),
    pushAll: (by) => counters.push(by),
    pull: (by) => counters.pull(by, 1 + below(20)),
    pullAll: (by) => counters.pull(by),
    meet: (by) => [counters.push(by), counters.pull(by)],
    meetAgain: (by) => [counters.push(by), counters.pull(by)],
    handOver: (by, run) => counters.handOver(by, one(), null, run),
    cut: (by, run) => counters.handOver(by, one(), 1 + below(9), run),
    close: (_, run) => anyone((by) => counters.close(by, run)),
    upkeep: (by, run) => counters.upkeep(by, run),
    ask: (by, run) => counters.askFor(by, `berkas-${below(8)}`, run),
    askAgain: (by, run) => counters.askFor(by, `berkas-${below(8)}`, run),
    answer: (by, run) => counters.answer(by, run),
    answerAnywhere: (_, run) => anyone((by) => counters.answer(by, run)),
    openNext: (by) => !by.acts.some(({ move }) => move.type === 'run.opened') && counters.open(by, NEXT_YEAR),
    takeOver: (by, run) => below(6) === 0 && counters.takeOver(by, one(), below(4) === 0 ? null : by, run),
    closeLost: (_, run) => anyone((by) => counters.closeLost(by, run)),
    restore: (by) => below(8) === 0 && counters.restore(by, below(by.acts.length + 1), `${by.id}'`),
  }
  const names = Object.keys(steps)
  for (let step = 0; step < STEPS; step += 1) {
    const name = names[below(names.length)] ?? 'give'
    const before = counters.all.reduce((sum, { acts, cursor }) => sum + acts.length + cursor, counters.states.length)
    steps[name]?.(one(), below(4) === 0 ? NEXT_YEAR : RUN)
    if (before !== counters.all.reduce((sum, { acts, cursor }) => sum + acts.length + cursor, counters.states.length)) done[name] = (done[name] ?? 0) + 1
    counters.check()
  }
  return counters
}

/** Throws where a number was printed that nobody accounts for once everybody has heard everything, and where a letter still waits though somebody has the run's end. */
function healed(counters: Counters): void {
  counters.heal()
  for (let round = 0; round < 3; round += 1) {
    for (const run of counters.head.runs.keys()) for (const counter of counters.all.filter(({ isGone }) => !isGone)) counters.answer(counter, run)
    counters.heal()
  }
  for (const run of counters.head.runs.keys()) {
    const [letter] = counters.forgotten(run)
    if (letter !== undefined) throw new Error(`${run}: ${letter} waits for its number`)
  }
  counters.check()
  for (const [run, numbers] of counters.printed) {
    const hands = counters.hands(run)
    const known = union(union(hands.used, hands.closed), runAccount(hands).lost)
    for (const no of numbers.keys()) if (!has(known, no)) throw new Error(`${run} ${no} was printed, and nobody knows of it`)
  }
}

describe('whatever several counters do and however it arrives, no number comes twice and each is accounted for', () => {
  const done: Done = {}

  test.each(Array.from({ length: WALKS / PART }, (_, part) => part * PART))('walks from %i on', (from) => {
    for (let seed = from + 1; seed <= from + PART; seed += 1) {
      try {
        healed(walk(seed, done))
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error })
      }
    }
    expect(Object.keys(done).length).toBeGreaterThan(10)
  })

  test('in all of which everything that may happen did', () => {
    expect(Object.entries(done).filter(([, times]) => times < 10)).toEqual([])
    expect(Object.keys(done)).toHaveLength(22)
  })
})
