import { afterAll, describe, expect, vi } from 'vitest'
import { must } from '#domain/must.ts'
import { StreamReader } from '#store/stream/stream-reader.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { runOf, story } from './number-story.ts'

afterAll(clearAway)

describe('how a PC stands to many runs', () => {
  story('each as it stands alone, with what has no place yet, which is looked for once', async (office) => {
    const { back } = office
    back.line.cut = true
    office.gives(back, 'marked', 3)
    office.gives(back, 'slices', 2)
    await office.allCatchUp()
    const hands = must(back.store.hands, 'an office with a server')
    const runs = [runOf('marked', 'B'), runOf('slices'), runOf('one-hand'), runOf('asked')]
    const alone = runs.map((run) => hands.standpoint(run))
    expect(alone[0]?.pending.length).toBeGreaterThan(0)
    expect(runs.map(hands.standpoints())).toEqual(alone)
    const endOf = vi.spyOn(StreamReader.prototype, 'endOf')
    runs.slice(0, 1).map(hands.standpoints())
    const ofOne = endOf.mock.calls.length
    runs.map(hands.standpoints())
    expect(ofOne).toBeGreaterThan(0)
    expect(endOf.mock.calls.length).toBe(2 * ofOne)
    endOf.mockRestore()
  })
})
