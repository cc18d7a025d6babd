import type { IsoInstant } from '#domain/ids.ts'
import { describe, expect, test } from 'vitest'
import { waitLeft, waitSentence } from '../../electron/calls/session/lock-out.ts'

const at = (time: string) => `2026-05-05T${time}.000Z` as IsoInstant

describe('the wait after wrong PINs', () => {
  const left = (count: number, now: IsoInstant) => waitLeft({ count, last: at('02:00:00') }, now) / 60_000

  test('grows from the fifth on and stays at fifteen minutes', () => {
    expect([4, 5, 6, 7, 8, 50].map((count) => left(count, at('02:00:00')))).toEqual([0, 1, 5, 15, 15, 15])
    expect(waitLeft(null, at('02:00:00'))).toBe(0)
  })

  test('runs down to nothing, and a clock set back does not lengthen it', () => {
    expect(left(6, at('02:04:00'))).toBe(1)
    expect(left(6, at('02:05:00'))).toBe(0)
    expect(left(6, at('01:00:00'))).toBe(5)
  })

  test('is told with the time on the office’s wall, and tomorrow where it is', () => {
    expect(waitSentence(60_000, at('02:00:00'), 'Asia/Jakarta')).toBe('Terlalu banyak percobaan yang keliru. Coba lagi dalam 1 menit, pukul 09.01.')
    expect(waitSentence(900_000, at('16:50:00'), 'Asia/Jakarta')).toContain('15 menit, besok pukul 00.05')
  })
})
