import { describe, expect, test } from 'vitest'
import { PullWatch } from '../../electron/sync/office/pull-watch.ts'
import { VirtualTime } from './virtual-time.ts'

/** A PC that has the stream up to 7, and whose pull nobody answers. */
function held() {
  const time = new VirtualTime()
  const here = { head: 7, again: 0 }
  const watch = new PullWatch({ after: time.after, head: () => here.head, again: () => { here.again += 1 } })
  return { time, watch, here }
}

describe('S-14 a pull that is held by nobody any more', () => {
  test('is asked once more some seconds after another lane heard of more', async () => {
    const { time, watch, here } = held()
    watch.heard(8)
    await time.goesOn(7_000)
    expect(here.again).toBe(0)
    await time.goesOn(2_000)
    expect(here.again).toBe(1)
    await time.goesOn(60_000)
    expect(here.again).toBe(1)
  })

  test('is not where what was heard of is here by then, or was here before, or a pull has ended since', async () => {
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
    expect(here.again).toBe(0)
  })
})
