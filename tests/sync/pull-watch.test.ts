import { describe, expect, test } from 'vitest'
import { SyncDriver } from '../../electron/sync/driver/sync-driver.ts'
import { PullWatch } from '../../electron/sync/office/pull-watch.ts'
import { VirtualTime } from './virtual-time.ts'

/** A PC that has the stream up to 7, and whose pull nobody answers. */
function held() {
  const time = new VirtualTime()
  const [told, aborted]: [string[], unknown[]] = [[], []]
  const here = { head: 7, pulls: 0 }
  const pull = (abort: AbortSignal): Promise<never> => new Promise((_, reject) => {
    here.pulls += 1
    abort.addEventListener('abort', () => { aborted.push(abort.reason); reject(new Error('aborted')) })
  })
  const driver = new SyncDriver({ lanes: [{ name: 'pull', step: pull }], ports: time, told: (lane, { did }) => { told.push(`${lane} ${did}`) } })
  const watch = new PullWatch({ after: time.after, head: () => here.head, anew: () => { driver.anew('pull') } })
  driver.start()
  return { time, watch, here, told, aborted, driver }
}

describe('S-14 a pull that is held by nobody any more', () => {
  test('is begun anew some seconds after another lane heard of more, and nobody is told that the line failed', async () => {
    const { time, watch, here, told, aborted } = held()
    watch.heard(8)
    await time.goesOn(7_000)
    expect(here.pulls).toBe(1)
    await time.goesOn(2_000)
    expect([here.pulls, aborted.length, told]).toEqual([2, 1, []])
    // A page on a thin line takes longer, and comes to an end.
    await time.goesOn(60_000)
    expect(here.pulls).toBe(2)
  })

  test('goes on where what was heard of is here by then, or was here before, or a pull has ended since', async () => {
    const { time, watch, here } = held()
    watch.heard(7)
    await time.goesOn(20_000)
    watch.heard(9)
    here.head = 9
    await time.goesOn(20_000)
    watch.heard(12)
    await time.goesOn(4_000)
    watch.ended()
    await time.goesOn(20_000)
    expect(here.pulls).toBe(1)
  })

  test('is not begun where the line is let go of, or where none is under way', async () => {
    const { time, driver, here } = held()
    await time.turns()
    await driver.stop()
    driver.anew('push')
    driver.anew('pull')
    await time.goesOn(20_000)
    expect(here.pulls).toBe(1)
  })
})
