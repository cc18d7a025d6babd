import { expect, test } from 'vitest'
import type { Opening } from '#protocol/opening.ts'
import { openingTeller } from '../../electron/opening-teller.ts'
import { openingWords } from '../../electron/opening-words.ts'

const fold = (done: number) => ({ work: 'fold', done, total: 3_587_500, events: 2_870_000 }) as const

test('an officer reads how far it is, in events, and about how long it takes; not before there is something to go by', () => {
  expect(openingWords(fold(1_234_000), 91_000).progress).toBe('34 % (1.234.000 dari 2.870.000 catatan terbaca, lalu dirapikan), kira-kira 3 menit lagi')
  expect(openingWords(fold(3_400_000), 91_000).progress).toBe('94 % (2.870.000 catatan sudah terbaca, sedang dirapikan), kurang dari satu menit lagi')
  expect(openingWords(fold(1_000), 400).progress).toBe('0 % (1.000 dari 2.870.000 catatan terbaca, lalu dirapikan)')
})

test('each kind of work says that the data are safe, and that Loket opens by itself', () => {
  for (const step of [fold(5), { work: 'check', bytes: 2_500_000 }, { work: 'migrate', events: 412 }] as const) expect(openingWords(step, 0).text).toMatch(/Data Anda aman.*Loket terbuka sendiri/)
  expect(openingWords({ work: 'check', bytes: 2_500_000 }, 0)).toMatchObject({ progress: '3 MB, biasanya beberapa detik', share: null })
  expect(openingWords({ work: 'migrate', events: 41_200 }, 0).progress).toContain('41.200 catatan')
})

test('a move of the log says how far it is once events are being copied; what comes after the last of them is counted too', () => {
  expect(openingWords({ work: 'migrate', events: 2_870_000, done: 1_435_000 }, 30_000)).toMatchObject({ share: 1 / 3, progress: '33 % (1.435.000 dari 2.870.000 catatan terbaca, lalu dirapikan), kira-kira 1 menit lagi; cukup sekali ini saja' })
  expect(openingWords({ work: 'migrate', events: 2_870_000, done: 2_870_000 }, 60_000).share).toBeCloseTo(2 / 3)
})

test('work that says nothing while it goes on is told of at once, folding a few times a second, and folding that ends soon not at all', () => {
  const told: Opening[] = []
  let now = 0
  const tell = openingTeller((opening) => { told.push(opening) }, () => now)
  for (const share of [0.2, 0.6, 1]) {
    tell(fold(3_587_500 * share))
    now += 100
  }
  expect(told).toEqual([])
  tell({ work: 'check', bytes: 1 })
  tell({ work: 'migrate', events: 1 })
  expect(told.map(({ title }) => title)).toEqual(['Buku Register sedang diperiksa', 'Catatan sedang dipindahkan ke susunan baru'])
  for (let step = 0; step < 100; step += 1) {
    tell(fold(step * 1_000))
    now += 10
  }
  expect(told).toHaveLength(2 + 3)
})
