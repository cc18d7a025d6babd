import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clearLeftovers } from '#store/files/clear-leftovers.ts'
import { afterAll, expect, test } from 'vitest'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

test('what a killed check or restore left in the temporary folder is cleared away a day after; what may still be at work, and what is not ours, stays', () => {
  const folder = temporaryFolder()
  const now = Date.parse('2026-11-05T02:00:00.000Z')
  for (const [name, hours] of [['loket-periksa-a', 30], ['loket-cadangan-b', 25], ['loket-periksa-c', 2], ['milik-orang', 900], ['loket-lain', 900]] as const) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'register.db'), 'Siti')
    utimesSync(join(folder, name), (now - hours * 3_600_000) / 1000, (now - hours * 3_600_000) / 1000)
  }
  clearLeftovers(folder, now)
  expect(readdirSync(folder).toSorted()).toEqual(['loket-lain', 'loket-periksa-c', 'milik-orang'])
  clearLeftovers(join(folder, 'tidak-ada'), now)
})
