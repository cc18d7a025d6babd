import type { DossierId, IsoInstant, OfficerId } from '#domain/ids.ts'
import { expect, test } from 'vitest'
import { SeenLately } from '../../electron/calls/dossier/seen-lately.ts'

const [budi, dewi] = ['budi', 'dewi'] as readonly string[] as readonly [OfficerId, OfficerId]
const [siti, joko] = ['siti', 'joko'] as readonly string[] as readonly [DossierId, DossierId]
const at = (time: string): IsoInstant => `2026-11-03T${time}.000Z` as IsoInstant

test('a screen read anew within ten minutes is one look; another officer, another dossier, or later is a look of its own', () => {
  const seen = new SeenLately()
  expect(seen.isNew(budi, siti, at('02:00:00'))).toBe(true)
  expect(seen.isNew(budi, siti, at('02:09:59'))).toBe(false)
  expect([seen.isNew(dewi, siti, at('02:09:59')), seen.isNew(budi, joko, at('02:09:59'))]).toEqual([true, true])
  expect(seen.isNew(budi, siti, at('02:10:00'))).toBe(true)
  expect(seen.isNew(budi, siti, at('02:15:00'))).toBe(false)
})

test('a clock set back hides no look', () => {
  const seen = new SeenLately()
  expect(seen.isNew(budi, siti, at('02:00:00'))).toBe(true)
  expect(seen.isNew(budi, siti, at('01:59:00'))).toBe(true)
})
