import { describe, expect, test } from 'vitest'
import { CloneCodec, type Callable } from '../../../build/electron-standin/clone-codec.ts'

const codec = new CloneCodec()
const carried = (value: unknown): unknown => codec.decode(JSON.parse(JSON.stringify(codec.encode(value))))

describe('what a structured clone carries', () => {
  const values: readonly (readonly [string, unknown])[] = [
    ['plain JSON', { name: 'Sari', copies: 2, lines: ['a', null, true], nested: { empty: {} } }],
    ['undefined, alone and inside', { here: undefined, list: [undefined] }],
    ['numbers JSON has no words for', [Number.NaN, Infinity, -Infinity, -0]],
    ['a big integer', 12n],
    ['a date', new Date('2026-11-21T03:00:00Z')],
    ['a pattern with its flags', /berkas\s/giu],
    ['a map with objects as keys', new Map([[{ a: 1 }, new Set(['x'])]])],
    ['bytes', new Uint8Array([0, 1, 255])],
    ['a part of a larger buffer', new Uint8Array([1, 2, 3, 4]).subarray(1, 3)],
    ['other views', { f: new Float64Array([1.5]), v: new DataView(new Uint8Array([9]).buffer) }],
    ['text that looks like a tag', ['undefined', 'again', 0]],
  ]

  for (const [what, value] of values) {
    test(`${what}: as structuredClone gives it`, () => {
      expect(carried(value)).toStrictEqual(structuredClone(value))
    })
  }

  test('a kind of error with its words', () => {
    const error = carried(new RangeError('kaputt'))
    expect(error).toBeInstanceOf(RangeError)
    expect(error).toMatchObject({ name: 'RangeError', message: 'kaputt' })
  })

  test('a thing twice is one thing, and a circle is a circle', () => {
    const [sari, circle]: [object, Record<string, unknown>] = [{ name: 'Sari' }, {}]
    circle['self'] = circle
    const [first, second, round] = carried([sari, sari, circle]) as [unknown, unknown, Record<string, unknown>]
    expect(first).toBe(second)
    expect(round['self']).toBe(round)
  })

  test('half a million bytes', () => {
    const bytes = new Uint8Array(500_000).map((_, at) => at % 251)
    expect(carried(bytes)).toStrictEqual(bytes)
  })
})

describe('what it refuses, in Electron’s words', () => {
  const values: readonly (readonly [string, unknown])[] = [
    ['a function', () => 1],
    ['a function deep inside', { list: [{ run: () => 1 }] }],
    ['a symbol', Symbol('x')],
    ['a promise', Promise.resolve()],
    ['a weak map', new WeakMap()],
  ]

  for (const [what, value] of values) {
    test(what, () => {
      expect(() => codec.encode(value)).toThrow('An object could not be cloned.')
      expect(() => structuredClone(value)).toThrow()
    })
  }
})

test('the bridge between a page’s worlds carries functions and promises as stand-ins of its own', async () => {
  const functions: Callable[] = []
  const bridge = new CloneCodec({
    fromFunction: (value) => functions.push(value) - 1,
    toFunction: (id) => (...values) => functions[id]?.(...values),
    fromPromise: () => 7,
    toPromise: (id) => Promise.resolve(id),
  })
  const { add, later } = bridge.decode(bridge.encode({ add: (a: unknown, b: unknown) => Number(a) + Number(b), later: Promise.resolve('x') })) as { add: Callable; later: Promise<unknown> }
  expect(add(1, 2)).toBe(3)
  expect(await later).toBe(7)
})
