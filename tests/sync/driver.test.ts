import { describe, expect, test } from 'vitest'
import { backOff } from '../../electron/sync/driver/back-off.ts'
import { SyncDriver } from '../../electron/sync/driver/sync-driver.ts'
import type { Lane, LaneStep } from '../../electron/sync/lanes/lane.ts'
import { VirtualTime } from './virtual-time.ts'

const never = (): Promise<LaneStep> => new Promise(() => {})
const lane = (name: string, step: Lane['step']): Lane => ({ name, step })

/** A lane that answers as it is told, at once, and counts. */
class Told implements Lane {
  readonly name: string
  answers: LaneStep[]
  steps = 0
  readonly #then: LaneStep

  constructor(name: string, answers: readonly LaneStep[], then: LaneStep = { did: 'nothing' }) {
    this.name = name
    this.answers = [...answers]
    this.#then = then
  }

  step(): Promise<LaneStep> {
    this.steps += 1
    return Promise.resolve(this.answers.shift() ?? this.#then)
  }
}

function driven(...lanes: readonly Lane[]) {
  const time = new VirtualTime()
  const told: string[] = []
  const driver = new SyncDriver({ lanes, ports: time, told: (name, { did }) => { told.push(`${name} ${did}`) } })
  driver.start()
  return { time, driver, told }
}

describe('a lane', () => {
  test('goes on at once while there is more, and rests until woken where there is nothing', async () => {
    const push = new Told('push', [{ did: 'more' }, { did: 'more' }])
    const { time, driver } = driven(push)
    await time.goesOn(3_600_000)
    expect(push.steps).toBe(3)
    driver.wake('push')
    await time.turns()
    expect(push.steps).toBe(4)
  })

  test('woken while it works looks once more: an act done meanwhile is not left lying', async () => {
    let asked = 0
    let answer = (step: LaneStep): void => { void step }
    const { time, driver } = driven(lane('push', () => {
      asked += 1
      return new Promise((resolve) => { answer = resolve })
    }))
    driver.wake()
    answer({ did: 'nothing' })
    await time.turns()
    expect(asked).toBe(2)
    answer({ did: 'nothing' })
    await time.turns()
    expect(asked).toBe(2)
  })

  test('S-14 without an answer waits longer each time, never more than a quarter of a minute, and an act does not make it hurry', async () => {
    const pull = new Told('pull', [], { did: 'failed', fault: 'no-line' })
    const { time, driver } = driven(pull)
    await time.goesOn(60_000)
    const inTheFirstMinute = pull.steps
    expect(inTheFirstMinute).toBeGreaterThan(5)
    for (let act = 0; act < 100; act += 1) driver.wake()
    await time.turns()
    expect(pull.steps).toBe(inTheFirstMinute)
    await time.goesOn(3_600_000)
    expect(pull.steps - inTheFirstMinute).toBeGreaterThanOrEqual(3_600_000 / 15_000)
    expect(Array.from({ length: 30 }, (_, failures) => backOff('no-line', failures + 1, 0.999)).every((wait) => wait <= 15_000)).toBe(true)
    expect(backOff('no-line', 9, 0)).toBe(7_500)
  })

  test('S-12 that hangs holds up no other, and is given up', async () => {
    let hung = 0
    const pull = new Told('pull', [], { did: 'nothing', again: 0 })
    const { time, told } = driven(lane('push', () => {
      hung += 1
      return never()
    }), pull)
    await time.goesOn(590_000)
    expect(pull.steps).toBeGreaterThan(500)
    expect(hung).toBe(1)
    await time.goesOn(30_000)
    expect(hung).toBe(2)
    expect(told).toContain('push failed')
  })

  test('that was given up and ends after all changes nothing: another step is under way', async () => {
    const answers: ((step: LaneStep) => void)[] = []
    const { time, told } = driven(lane('push', () => new Promise((resolve) => { answers.push(resolve) })))
    await time.goesOn(620_000)
    expect([answers.length, told]).toEqual([2, ['push failed']])
    answers[0]?.({ did: 'more' })
    await time.turns()
    expect([answers.length, told]).toEqual([2, ['push failed']])
    answers[1]?.({ did: 'nothing' })
    await time.turns()
    expect(told).toEqual(['push failed', 'push nothing'])
  })

  test('that finds nothing, and is answered at once, asks no more than once a second', async () => {
    const pull = new Told('pull', [], { did: 'nothing', again: 0 })
    const { time } = driven(pull)
    await time.goesOn(10_000)
    expect(pull.steps).toBeLessThanOrEqual(11)
  })

  test('that stands still is looked at again every five minutes, and a defect of ours is told and tried again', async () => {
    const stuck = new Told('push', [], { did: 'stopped', why: 'fork' })
    let thrown = 0
    const broken = lane('pull', () => {
      thrown += 1
      throw new Error('a defect')
    })
    const { time, told } = driven(stuck, broken)
    await time.goesOn(1_000)
    expect([stuck.steps, thrown]).toEqual([1, 1])
    await time.goesOn(301_000)
    expect(stuck.steps).toBe(2)
    expect(thrown).toBeGreaterThan(3)
    expect(told).toContain('pull failed')
  })
})

describe('the driver', () => {
  test('S-14 one lane’s answer is word for all that the line is there again', async () => {
    const push = new Told('push', Array.from({ length: 12 }, () => ({ did: 'failed', fault: 'no-line' })))
    let back = (step: LaneStep): void => { void step }
    const { time } = driven(push, lane('pull', () => new Promise((resolve) => { back = resolve })))
    await time.goesOn(40_000)
    const before = push.steps
    push.answers = []
    back({ did: 'more' })
    await time.turns()
    expect(push.steps).toBe(before + 1)
  })

  test('S-14 a lane that asked nobody is no word of the line', async () => {
    const push = new Told('push', [], { did: 'failed', fault: 'no-line' })
    const scans = new Told('scans', [], { did: 'nothing', unasked: true })
    const { time, driver } = driven(push, scans)
    await time.goesOn(40_000)
    const [before, looks] = [push.steps, scans.steps]
    driver.wake('scans')
    await time.turns()
    expect([push.steps, scans.steps]).toEqual([before, looks + 1])
  })

  test('that is stopped lets go of what is under way, sets no timer any more and begins nothing', async () => {
    const reasons: unknown[] = []
    const push = new Told('push', [], { did: 'nothing', again: 5_000 })
    const { time, driver } = driven(push, lane('pull', (abort) => new Promise((_, reject) => { abort.addEventListener('abort', () => { reasons.push(abort.reason); reject(new Error('aborted')) }) })))
    await time.turns()
    await driver.stop()
    driver.wake()
    await time.goesOn(3_600_000)
    expect([push.steps, reasons.length, time.waiting]).toEqual([1, 1, 0])
  })
})
