import { readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { IsoInstant } from '#domain/ids.ts'
import { DataChecks } from '#store/verify/data-checks.ts'
import { IdleCheck } from '#store/verify/idle-check.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Folders, OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const CHECK_THREAD = path.join(import.meta.dirname, '../../electron/store/verify/check-thread.ts')

let folders: Folders
beforeAll(() => {
  const office = new OfficeOnDisk()
  office.receives({ name: 'Siti Rahmawati' })
  office.store.close()
  ;({ folders } = office)
})

let now = '2026-11-03T08:00:00.000Z'
const dayLater = (hours: number): void => { now = new Date(Date.parse(now) + hours * 3_600_000).toISOString() }

const checksOf = ({ data, keys }: Folders): DataChecks => new DataChecks({ data, keys, entry: CHECK_THREAD, now: () => now as IsoInstant, changed: () => {}, damaged: () => {} })

async function settled(checks: DataChecks): Promise<void> {
  while (checks.running !== null) await wait(20)
}

test('Loket checks by itself once a day; it gives way without a trace, and an admin’s own check takes its place', { timeout: 60_000 }, async () => {
  const checks = checksOf(folders)
  expect(checks.isDue).toBe(true)
  checks.runByItself()
  expect(checks.running).toMatchObject({ officer: 'Loket' })
  await settled(checks)
  expect(checks.memory).toMatchObject({ finished: { at: now, officer: 'Loket', findings: [] }, broken: null })
  expect(readdirSync(folders.keys).some((name) => name.endsWith('.seal'))).toBe(true)
  dayLater(23)
  expect(checks.isDue).toBe(false)
  dayLater(1)
  expect(checks.isDue).toBe(true)
  checks.runByItself()
  expect(checks.giveWay()).toBe(true)
  await settled(checks)
  expect(checks.memory).toMatchObject({ finished: { officer: 'Loket' }, broken: null })
  expect(checks.isDue).toBe(true)
  checks.runByItself()
  await checks.run('Hendra Wijaya', new AbortController().signal, () => {})
  expect(checks.memory).toMatchObject({ finished: { at: now, officer: 'Hendra Wijaya' }, broken: null })
  expect([checks.isDue, checks.giveWay()]).toEqual([false, false])
  await checks.settled()
})

/** As often as it is told to run, or to give way. */
function counted(isDue: boolean): { readonly isDue: boolean; ran: number; gaveWay: number; runByItself(): void; giveWay(): boolean } {
  return {
    isDue,
    ran: 0,
    gaveWay: 0,
    runByItself() { this.ran += 1 },
    giveWay() {
      this.gaveWay += 1
      return true
    },
  }
}

test('only after ten quiet minutes, and each act makes it give way', () => {
  const checks = counted(true)
  let clock = 0
  const idle = new IdleCheck(checks, () => clock)
  clock = 599_999
  idle.look()
  expect(checks.ran).toBe(0)
  idle.acted()
  expect(checks.gaveWay).toBe(1)
  clock += 599_999
  idle.look()
  expect(checks.ran).toBe(0)
  clock += 1
  idle.look()
  expect(checks.ran).toBe(1)
})

test('where a day has not passed nothing is checked, however quiet it is', () => {
  const checks = counted(false)
  let clock = 0
  const idle = new IdleCheck(checks, () => clock)
  clock = 9_000_000
  idle.look()
  expect(checks.ran).toBe(0)
})
