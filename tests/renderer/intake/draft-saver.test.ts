import { describe, expect, test } from 'vitest'
import { draftSaver } from '../../../renderer/intake/draft-saver.ts'
import { EMPTY_INTAKE } from '../../../renderer/intake/intake-form.ts'
import type { DraftContent } from '../../../renderer/intake/draft-content.ts'

const named = (name: string): DraftContent => ({
  command: '018f0000-0000-7000-8000-000000000002',
  form: { ...EMPTY_INTAKE, applicant: { ...EMPTY_INTAKE.applicant, name } },
})

/** A counter whose disk answers when told, and a clock that rings when told. */
function bench() {
  const kept: string[] = []
  const answers: ((at: string | null) => void)[] = []
  const rings: (() => void)[] = []
  const seen: string[] = []
  const saver = draftSaver({
    save: (draft) => {
      kept.push(JSON.parse(draft.content).form.applicant.name)
      return new Promise((resolve) => answers.push(resolve))
    },
    saved: (at) => seen.push(at),
    failed: () => seen.push('failed'),
    timer: { start: (run) => rings.push(run), stop: (handle) => rings.splice(Number(handle) - 1, 1, () => undefined) },
  })
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  return {
    kept,
    seen,
    saver,
    type: (name: string) => saver.changed('018f0000-0000-7000-8000-000000000003', name, named(name)),
    answer: async (at: string | null) => {
      answers.shift()?.(at)
      await settle()
    },
    ring: async () => {
      rings.at(-1)?.()
      await settle()
    },
  }
}

describe('the draft of Siti’s dossier', () => {
  test('is on its way with the first key', () => {
    const b = bench()
    b.type('S')
    expect(b.kept).toEqual(['S'])
  })

  test('waits for the disk: keys typed meanwhile go together, the newest last', async () => {
    const b = bench()
    b.type('S')
    b.type('Si')
    b.type('Sit')
    expect(b.kept).toEqual(['S'])
    await b.answer('10.42')
    expect(b.kept).toEqual(['S'])
    await b.ring()
    expect(b.kept).toEqual(['S', 'Sit'])
    expect(b.seen).toEqual(['10.42'])
  })

  test('is tried again when it could not be kept, with what was typed since', async () => {
    const b = bench()
    b.type('Siti')
    await b.answer(null)
    expect(b.seen).toEqual(['failed'])
    await b.ring()
    expect(b.kept).toEqual(['Siti', 'Siti'])
    await b.answer('10.43')
    expect(b.seen).toEqual(['failed', '10.43'])
  })

  test('is whole on the disk before the dossier is taken in', async () => {
    const b = bench()
    b.type('S')
    b.type('Siti')
    const flush = b.saver.flush()
    await b.answer('10.42')
    expect(b.kept).toEqual(['S', 'Siti'])
    await b.answer('10.43')
    expect(await flush).toBe(true)
    expect(b.seen).toEqual(['10.42', '10.43'])
  })

  test('says so when it could not be kept, and is still there for the next try', async () => {
    const b = bench()
    b.type('Siti')
    const flush = b.saver.flush()
    await b.answer(null)
    await b.answer(null)
    expect(await flush).toBe(false)
    await b.ring()
    expect(b.kept).toEqual(['Siti', 'Siti', 'Siti'])
  })

  test('does not come back after it was dropped', async () => {
    const b = bench()
    b.type('S')
    await b.answer('10.42')
    b.type('Siti')
    b.saver.drop()
    await b.ring()
    expect(b.kept).toEqual(['S'])
  })
})
