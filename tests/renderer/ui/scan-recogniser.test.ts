import { beforeEach, describe, expect, test } from 'vitest'
import { SCAN_PACE, SCAN_REST, ScanRecogniser, type KeyVerdict } from '../../../renderer/ui/scanner/scan-recogniser.ts'

const CODE = 'LKT1:0193a5b0-7c1e-7000-8000-00000000abcd:1f3c'
const REST = CODE.slice('LKT1:'.length)

let recogniser: ScanRecogniser
let clock: number

beforeEach(() => {
  recogniser = new ScanRecogniser()
  clock = 1000
})

/** Presses keys so many milliseconds apart: "»Enter" is a key, "^j" one with Ctrl, all else is typed character by character. */
function types(pace: number, ...turns: readonly string[]): readonly KeyVerdict[] {
  return turns.flatMap((turn) => (turn.startsWith('»') ? [turn.slice(1)] : turn.startsWith('^') ? [turn] : turn.split(''))).map((key) => {
    clock += pace
    return recogniser.key({ key: key.replace(/^\^/, ''), control: key.startsWith('^'), repeat: false, at: clock })
  })
}

const verdicts = (pace: number, ...turns: readonly string[]): readonly string[] => types(pace, ...turns).map(({ is }) => is)

function codeOf(told: readonly KeyVerdict[]): string {
  const last = told.at(-1)
  return last?.is === 'end' ? last.code : `no code: ${last?.is}`
}

describe('a scanner', () => {
  test('is known by prefix, pace and Enter; only the first four characters ever reach a field', () => {
    expect(verdicts(8, CODE, '»Enter')).toEqual(['first', 'hush', 'hush', 'hush', 'begun', ...REST.split('').map(() => 'swallow'), 'end'])
  })

  test('is heard whole at the slowest pace a scanner has, Shift keys, capitals and control characters included', () => {
    expect(codeOf(types(SCAN_PACE, CODE, '»Enter'))).toBe(CODE)
    expect(codeOf(types(SCAN_PACE, '»Shift', 'L', '»Shift', 'K', '»Shift', 'T1', '»Shift', ':', REST, '»Tab'))).toBe(CODE)
    expect(codeOf(types(10, 'lkt1:', REST.toUpperCase(), '»Enter'))).toBe(`LKT1:${REST.toUpperCase()}`)
    expect(codeOf(types(10, 'LKT1:', '^j', '^m', REST, '»Enter'))).toBe(CODE)
  })

  test('may stumble in the middle, once it is known', () => {
    types(10, 'LKT1:')
    types(SCAN_REST, REST.slice(0, 1))
    expect(codeOf(types(10, REST.slice(1), '»Enter'))).toBe(CODE)
  })

  test('that sends no Enter has said all when it falls silent', () => {
    types(10, CODE)
    expect(recogniser.scanning).toBe(true)
    expect(recogniser.rest()).toBe(CODE)
    expect(recogniser.scanning).toBe(false)
  })

  test('its second Enter, line feed or Tab acts on nothing; a person’s Enter a moment later does', () => {
    types(10, CODE, '»Enter')
    expect(verdicts(10, '»Enter', '^j', '»Tab')).toEqual(['swallow', 'swallow', 'swallow'])
    expect(verdicts(200, '»Enter')).toEqual(['person'])
  })

  test('two codes one after the other are two codes', () => {
    expect(codeOf(types(10, CODE, '»Enter'))).toBe(CODE)
    expect(codeOf(types(10, CODE, '»Enter'))).toBe(CODE)
  })

  test('never grows without end', () => {
    types(5, 'LKT1:', 'a'.repeat(5000))
    expect(recogniser.rest().length).toBe(200)
  })
})

describe('a person', () => {
  test('who types the very prefix is a person: nobody types at that pace', () => {
    expect(verdicts(SCAN_PACE + 1, CODE, '»Enter').filter((is) => is !== 'person' && is !== 'first')).toEqual([])
    expect(recogniser.scanning).toBe(false)
  })

  test('whose fingers roll over "lk" keeps every letter, and the next key is an ordinary one', () => {
    expect(verdicts(20, 'balkon')).toEqual(['person', 'person', 'first', 'hush', 'person', 'person'])
  })

  test('who holds a key down, or works with Ctrl, is no scanner', () => {
    expect('LKT1:'.split('').map((key) => recogniser.key({ key, control: false, repeat: true, at: (clock += 10) }).is)).toEqual(['person', 'person', 'person', 'person', 'person'])
    expect(verdicts(10, '^L', '^K', '^T', '^1', '^:')).toEqual(['person', 'person', 'person', 'person', 'person'])
  })

  test('who begins again after a slip is heard: "LLKT1:"', () => {
    expect(verdicts(10, 'LLKT1:')).toEqual(['first', 'first', 'hush', 'hush', 'hush', 'begun'])
  })

  test('is not held up by a code that broke off', () => {
    types(10, CODE.slice(0, 10))
    expect(verdicts(SCAN_REST + 1, 'a')).toEqual(['person'])
  })
})
