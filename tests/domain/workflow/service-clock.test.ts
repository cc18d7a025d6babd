import { describe, expect, test } from 'vitest'
import { defaultCalendar } from '#domain/calendar/shipped-holidays.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { IsoDate, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { dairiSikro } from '#domain/procedures/dairi-sikro.ts'
import { kamparOptician } from '#domain/procedures/kampar-optician.ts'
import { mempawahSikro } from '#domain/procedures/mempawah-sikro.ts'
import { mempawahStandardCertificate } from '#domain/procedures/mempawah-standard-certificate.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import { lateDays, serviceDue, serviceEnd, stepDue } from '#domain/workflow/due-dates.ts'
import { dossierFacts } from '#domain/workflow/dossier-facts.ts'
import type { DocumentId, Procedure } from '#domain/workflow/procedure.ts'
import { HAND_OVER, numberNamed } from '../office-in-memory.ts'
import { people } from '../people.ts'
import { Line } from './line.ts'

const { mega, sari } = people
const PERMIT = 'permit' as DocumentId
const VOID = { do: 'voidNumber', number: numberNamed('permit/1/2026'), reason: 'Salah cetak.' } as const
const endOf = ({ procedure, office }: Line): IsoInstant | null => serviceEnd(procedure, office.dossier)

/** Goes the usual way on, and names each row after which the clock had another end than before. */
function endsOn(line: Line): readonly string[] {
  const changed: string[] = []
  for (let before = endOf(line); line.office.dossier.position.at === 'step'; before = endOf(line)) {
    const here = line.place
    line.does(must(line.step.outcomes[0], 'an outcome').id)
    if (endOf(line) !== before) changed.push(endOf(line) === line.office.now ? here : `${here}, but at another moment`)
  }
  return changed
}

/** Both ways through each SOP: the row whose act ends the clock, printed number or id, and the row that refuses. */
const ENDS: readonly (readonly [procedure: Procedure, permit: string, refusesAt: string, refusal: string])[] = [
  [mempawahSikro, '5', '3', 'refusal-number'],
  [mempawahStandardCertificate, '5', '3', 'refusal-number'],
  [kamparOptician, '4', '3', 'refusal-number'],
  [pekanbaruSikro, '8', '7', 'refusal-number'],
  [dairiSikro, '21', '8', '13'],
]

describe('the end of the service clock', () => {
  test.each(ENDS.map((row) => [row[0].id, ...row] as const))('W-68 %s: one row ends it, where the permit is signed and numbered; likewise the letter of refusal', (_, procedure, permit, refusesAt, refusal) => {
    const granted = Line.received(procedure)
    expect(endsOn(granted)).toEqual([permit])
    expect(granted.place).toBe('handed-over')
    const refused = Line.received(procedure).goesOnTo(refusesAt).does('refuse')
    expect(endOf(refused)).toBeNull()
    expect(endsOn(refused)).toEqual([refusal])
    expect(refused.place).toBe('refused')
  })

  test('W-68 fetched a month later it came in time: the due date and how it came out stay', () => {
    const { office, procedure } = Line.received(pekanbaruSikro).goesOnTo('9')
    const clock = () => {
      const clockEnd = must(serviceEnd(procedure, office.dossier), 'the end')
      const { clockStart, promise, pauses } = office.dossier
      const due = serviceDue({ clockStart, promisedDays: must(promise, 'a promise').workingDays, pauses, clockEnd }, defaultCalendar, 'Asia/Jakarta')
      return { due, late: lateDays(due, localDate(clockEnd, 'Asia/Jakarta'), defaultCalendar) }
    }
    expect(clock()).toEqual({ due: '2026-11-05', late: 0 })
    office.at('2026-12-07T02:00:00.000Z').does(sari, office.act('handed-over', { handOver: HAND_OVER }))
    expect(clock()).toEqual({ due: '2026-11-05', late: 0 })
  })

  test('W-68 the recorded moment counts: a permit numbered late is late, whatever date its letter bears', () => {
    const { office, procedure } = Line.received(pekanbaruSikro).goesOnTo('8')
    office.at('2026-11-10T02:00:00.000Z').does(people.budi, office.act('numbered', { numberDate: '2026-11-04' as IsoDate }))
    expect(office.dossier.documents[PERMIT]?.number?.date).toBe('2026-11-04')
    expect(serviceEnd(procedure, office.dossier)).toBe('2026-11-10T02:00:00.000Z')
  })

  test('W-68 a step after the end has a time of its own', () => {
    const line = Line.received(dairiSikro).goesOnTo('21')
    line.office.at('2026-11-12T02:00:00.000Z')
    line.does('numbered')
    const { position } = line.office.dossier
    expect(endOf(line)).not.toBeNull()
    expect(position.at === 'step' && stepDue({ procedure: dairiSikro, step: line.step, entered: position.entered, facts: dossierFacts(line.office.dossier) }, defaultCalendar, 'Asia/Jakarta')).toBe('2026-11-12')
  })

  test('W-69 a void number: the clock had not ended; it ends with the next number', () => {
    const line = Line.received(pekanbaruSikro).goesOnTo('9')
    line.office.at('2026-11-06T02:00:00.000Z').does(mega, VOID)
    expect([line.place, endOf(line)]).toEqual(['8', null])
    line.office.at('2026-11-09T02:00:00.000Z')
    expect(endsOn(line)).toEqual(['8'])
  })

  test('W-69 voided after the electronic signature it is numbered and signed anew: only then the clock ends', () => {
    const line = Line.received(mempawahSikro).goesOnTo('7')
    line.office.does(mega, VOID)
    expect([line.place, endOf(line)]).toEqual(['4', null])
    expect(endsOn(line)).toEqual(['5'])
  })

  test('W-69 revoked after the end, it was still served when it was; withdrawn before, it has no outcome', () => {
    const revoked = Line.received(pekanbaruSikro).goesOnTo('9')
    const served = endOf(revoked)
    revoked.does('handed-over').office.does(mega, { ...VOID, reason: 'Izin dicabut.' })
    expect(endOf(revoked)).toBe(served)
    const withdrawn = Line.received(pekanbaruSikro).goesOnTo('9')
    withdrawn.office.does(mega, { do: 'withdraw', base: withdrawn.office.dossier.lastTransition, reason: 'Pindah kota.' })
    expect([withdrawn.place, endOf(withdrawn)]).toEqual(['withdrawn', null])
  })

  test('W-64 a pause after the end moves nothing', () => {
    const [clockStart, clockEnd] = ['2026-11-03T02:00:00.000Z', '2026-11-04T02:00:00.000Z'] as [IsoInstant, IsoInstant]
    const from = '2026-11-05T02:00:00.000Z' as IsoInstant
    expect(serviceDue({ clockStart, clockEnd, promisedDays: 2, pauses: [{ from, to: null }] }, defaultCalendar, 'Asia/Jakarta')).toBe('2026-11-05')
    expect(serviceDue({ clockStart, clockEnd: null, promisedDays: 2, pauses: [{ from, to: null }] }, defaultCalendar, 'Asia/Jakarta')).toBeNull()
  })
})
