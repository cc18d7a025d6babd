import type { DossierId } from '#domain/ids.ts'
import { ROLES } from '#domain/officer/role.ts'
import type { OutcomeId } from '#domain/workflow/procedure.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BusyOffice } from './busy-office.ts'
import { acts } from './open-office.ts'

// Which dossier lies on top of a desk.

const BACK_OFFICE = `role:${ROLES.backOffice}`

let busy: BusyOffice
beforeAll(async () => {
  busy = await BusyOffice.at('2026-05-05T02:00:00.000Z')
})
afterAll(() => busy.office.counter.close())

const onTheDesk = async (queue: string): Promise<readonly string[]> => {
  const { rows } = await busy.office.ask('dewi', 'desk.queue', { queue, after: '', limit: 20 })
  return rows.map(({ applicantName }) => applicantName)
}

test('what is due first lies on top, of one day what has waited longest at the step, though it came later', async () => {
  const taken = new Map<string, DossierId>()
  for (const name of ['Satu', 'Dua']) taken.set(name, await busy.takesIn(name))
  await busy.comesTo('2026-05-06T02:00:00.000Z')
  for (const name of ['Tiga', 'Empat']) taken.set(name, await busy.takesIn(name))
  expect(await onTheDesk(BACK_OFFICE)).toEqual(['Satu', 'Dua', 'Tiga', 'Empat'])
  // Back at the desk a while later, the first has waited the shortest of those of its day.
  const first = taken.get('Satu') as DossierId
  for (const person of ['dewi', 'rina', 'bambang', 'nurul'] as const) await acts(busy.office, person, first)
  await acts(busy.office, 'ratna', first, { outcome: 'send-back' as OutcomeId, note: 'Nama salah tulis' })
  expect(await onTheDesk(BACK_OFFICE)).toEqual(['Dua', 'Satu', 'Tiga', 'Empat'])
})
