import { expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import { accountLine, runAccount } from '#domain/numbering/hands/run-account.ts'
import { people } from '../domain/people.ts'
import { newCommand } from '../store/support/office-on-disk.ts'
import type { Counter } from './counter.ts'
import { BOOKS, NumberOffice } from './number-office.ts'
import { pendingOf } from './same-registers.ts'

/** Three counters that give numbers of the same books; whatever they did, their books close in the end. */
export const story = (name: string, tell: (office: NumberOffice) => Promise<void>): void => {
  test(name, { timeout: 120_000 }, async () => {
    const office = await NumberOffice.open()
    try {
      await tell(office)
      await closes(office)
    } finally {
      await office.close()
    }
  })
}

export const runOf = (preset: keyof typeof BOOKS, mark = ''): string => `${BOOKS[preset]}/2026//${mark}`
/** The admin’s call at that PC. */
export const nina = <Name extends string>(name: Name, counter: Counter) => ({ name, client: 'nina', officer: people.nina, command: newCommand(), now: counter.now() })
/** Why a call was refused; "" where it was not. */
export const wordsOf = (answer: unknown): string => (answer as { readonly refusal?: { readonly message: string } }).refusal?.message ?? ''

/** Nothing was printed twice, every number of every run stands in one column, and all PCs say the same. */
async function closes(office: NumberOffice): Promise<void> {
  for (const { line } of office.counters) line.cut = false
  await office.allCatchUp()
  const keys = office.printed.map(({ run, no }) => `${run} ${no}`)
  expect(new Set(keys).size, 'every printed number is another one').toBe(keys.length)
  for (const counter of office.counters) expect(pendingOf(counter.store), counter.name).toBe(0)
  const told = must(office.front.store.hands, 'hands').runs()
  for (const counter of office.counters) expect(must(counter.store.hands, 'hands').runs(), counter.name).toEqual(told)
  for (const run of told) {
    const { first, last, given, voided, lost, inHand, unaccounted } = accountLine(runAccount(run))
    expect(given + voided + lost + inHand + unaccounted, `${run.run}: the sums close`).toBe(last - first + 1)
    for (const { no } of office.printed.filter((one) => one.run === run.run)) expect(run.used.some((span) => span.first <= no && no <= span.last), `${run.run} ${no} is accounted for`).toBe(true)
  }
}
