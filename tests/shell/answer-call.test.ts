import { describe, expect, test } from 'vitest'
import { MAX_CALL_BYTES } from '#protocol/bytes.ts'
import { answerCall } from '../../electron/shell/answer-call.ts'

const circle: Record<string, unknown> = {}
circle['self'] = circle

/** What a page sent, and what reached the counter of it. */
async function asked(name: unknown, request: unknown): Promise<{ readonly reply: unknown; readonly reached: readonly unknown[] }> {
  const reached: unknown[] = []
  const reply = await answerCall((known, parsed) => {
    reached.push([known, parsed])
    return Promise.resolve({ ok: true, value: 'answered' })
  }, name, request)
  return { reply, reached }
}

describe('what a page sends is looked at before the counter sees it', () => {
  test('a known call with a request reaches it', async () => {
    expect(await asked('session.state', { input: {} })).toEqual({ reply: { ok: true, value: 'answered' }, reached: [['session.state', { input: {} }]] })
  })

  test('dates and undefined arrive as JSON has them, as in the browser host', async () => {
    const { reached } = await asked('session.state', { input: { at: new Date(0), none: undefined } })
    expect(reached).toEqual([['session.state', { input: { at: '1970-01-01T00:00:00.000Z' } }]])
  })

  for (const name of ['session.nothing', 'toString', '__proto__', '', null, 7, ['session.state'], { toString: () => 'session.state' }]) {
    test(`an unknown call is a fault, told plainly: ${JSON.stringify(name)}`, async () => {
      const { reply, reached } = await asked(name, { input: {} })
      expect(reached).toEqual([])
      expect(reply).toMatchObject({ ok: false, fault: { reference: 'panggilan-tidak-dikenal' } })
    })
  }

  const MALFORMED: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined], ['null', null], ['text', 'input'], ['a list', []], ['a further field', { input: {}, officer: 'x' }], ['a command id that is none', { input: {}, commandId: 'x' }],
    ['a circle', { input: circle }], ['a big integer', { input: 1n }], ['a function', () => 1],
  ]
  for (const [what, request] of MALFORMED) {
    test(`what is no request is refused: ${what}`, async () => {
      const { reply, reached } = await asked('session.state', request)
      expect(reached).toEqual([])
      expect(reply).toMatchObject({ ok: false, refusal: { code: 'invalid-input' } })
    })
  }

  test('a request longer than any form is refused, and said to be too long', async () => {
    const { reply, reached } = await asked('draft.save', { input: { content: 'x'.repeat(MAX_CALL_BYTES) } })
    expect(reached).toEqual([])
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'too-large' } })
  })
})
