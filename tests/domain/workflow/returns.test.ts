import { describe, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import { ROLES } from '#domain/officer/role.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import { missingItems } from '#domain/requirement/missing.ts'
import type { RequirementId } from '#domain/requirement/requirement.ts'
import { rolesNow } from '#domain/workflow/actor.ts'
import type { StepId } from '#domain/workflow/procedure.ts'
import { OfficeInMemory } from '../office-in-memory.ts'
import { people } from '../people.ts'
import { generalProcedure } from './general-procedure.ts'

const { sari, budi, tono, lina, mega } = people
const slip = { returnSlip: { reason: 'Denah belum ada.', missing: [{ name: 'Denah lokasi', note: 'Tidak ada' }] } }
const back = (office: OfficeInMemory) => ({ do: 'resubmit', base: office.dossier.lastTransition, checklist: office.checklist(), note: 'Sudah lengkap.', attachments: [] }) as const

/** Accepted, sent back by the technical team at the fourth row, through the Back Office. */
function atTheApplicant(): OfficeInMemory {
  const office = new OfficeInMemory(generalProcedure)
  office.does(sari, office.receive('complete'))
  office.does(tono, office.act('skip'))
  office.at('2026-11-04T03:00:00.000Z').does(lina, office.act('return', slip))
  return office
}

describe('return to the applicant', () => {
  test('W-31 a return says what is missing or why', () => {
    const office = new OfficeInMemory(pekanbaruSikro)
    office.does(sari, office.receive('to-check'))
    expect(office.refuses(sari, office.act('return')).fields).toEqual([{ path: 'returnSlip.reason', message: 'Belum ada alasan pengembalian. Tandai persyaratan yang kurang atau tulis alasannya.' }])
    office.does(sari, office.act('return', { checklist: office.checklist('new', { photo: 'absent' }) }))
    expect(office.dossier.lastReturn).toMatchObject({ missing: [{ name: 'Pasfoto 4×6', note: 'Tidak ada' }] })
    const noted = new OfficeInMemory(pekanbaruSikro)
    noted.does(sari, noted.receive('to-check'))
    noted.does(sari, noted.act('return', { returnSlip: { reason: '', missing: [] } }, 'Foto buram.'))
    expect(noted.dossier.lastReturn?.reason).toBe('Foto buram.')
    const said = new OfficeInMemory(pekanbaruSikro)
    said.does(sari, said.receive('to-check'))
    said.does(sari, said.act('return', { checklist: said.checklist('new', { photo: 'unfit' }).map((item) => (item.state === 'unfit' ? { ...item, note: 'Latar biru' } : item)) }))
    expect(said.dossier.lastReturn).toMatchObject({ missing: [{ name: 'Pasfoto 4×6', note: 'Latar biru' }] })
    expect(missingItems(said.dossier.checklist.map((item) => ({ ...item, due: 'pick-up' }))), 'what is due at pick-up keeps nobody').toEqual([])
    const counter = new OfficeInMemory(pekanbaruSikro)
    expect(counter.refuses(sari, counter.receive('incomplete')).code).toBe('invalid-input')
  })

  test('W-32 the same dossier, with its number, comes in again at the step the return named', () => {
    const office = atTheApplicant()
    expect(office.dossier.position).toMatchObject({ at: 'applicant', resume: 'verify', returned: slip.returnSlip })
    expect(rolesNow(office.procedure, office.dossier)).toEqual({ roles: [], title: 'Pemohon' })
    office.does(budi, back(office))
    expect(office.dossier.position).toMatchObject({ at: 'step', step: 'verify', turn: 0 })
    expect(office.dossier.registerNumber?.no).toBe(1)
    expect(office.asked).toHaveLength(1)
    expect(office.dossier.lastReturn?.reason).toBe('Denah belum ada.')
  })

  test('W-32 a return in the middle of a row with several actors begins the row again', () => {
    const steps = generalProcedure.steps.map((step) =>
      step.id === 'initials' ? { ...step, outcomes: [...step.outcomes, { ...step.outcomes[0], ...generalProcedure.steps[3]?.outcomes[1], to: { waitForApplicant: { resume: step.id } } }] } : step,
    )
    const office = new OfficeInMemory({ ...generalProcedure, steps: steps as typeof generalProcedure.steps })
    office.does(sari, office.receive('complete'))
    office.does(tono, office.act('skip'))
    office.does(lina, office.act('verified'))
    office.does(budi, office.act('drafted'))
    office.does(lina, office.act('initialled'))
    office.does(mega, office.act('return', slip))
    office.does(sari, back(office))
    expect(office.dossier.position).toMatchObject({ step: 'initials', turn: 0 })
  })

  test('W-32 a return that names an earlier row leads back to that one', () => {
    const steps = generalProcedure.steps.map((step) => ({ ...step, outcomes: step.outcomes.map((outcome) => ('waitForApplicant' in outcome.to ? { ...outcome, to: { waitForApplicant: { ...outcome.to.waitForApplicant, resume: 'check' as StepId } } } : outcome)) }))
    const office = new OfficeInMemory({ ...generalProcedure, steps: steps as typeof generalProcedure.steps })
    office.does(sari, office.receive('complete'))
    office.does(tono, office.act('skip'))
    office.does(lina, office.act('return', slip))
    expect([office.dossier.position, office.dossier.lastReturn]).toMatchObject([{ at: 'applicant', resume: 'check' }, { from: 'verify', resume: 'check' }])
    office.does(budi, back(office))
    expect(office.dossier.position).toMatchObject({ at: 'step', step: 'check', turn: 0 })
  })

  test('W-17 W-32 what comes back is ticked on the recorded list: nothing falls off it, nothing is added', () => {
    const office = atTheApplicant()
    const before = office.dossier.checklist
    const [application] = office.checklist('new', { application: 'unfit' })
    const strange = { ...must(application, 'the application'), requirement: 'strange' as RequirementId }
    office.does(budi, { ...back(office), checklist: [{ ...must(application, 'the application'), obligatory: false }, strange] })
    expect(office.dossier.checklist).toEqual(before.map((item) => (item.requirement === 'application' ? { ...item, state: 'unfit' } : item)))
  })

  test('W-33 papers come back through the role the return went through, else through the Front Office', () => {
    const office = atTheApplicant()
    expect(office.refuses(sari, back(office)).message).toContain('oleh Back Office')
    office.does(budi, back(office))
    expect(office.events.at(-1)?.role).toBe(ROLES.backOffice)
    const direct = new OfficeInMemory(pekanbaruSikro)
    direct.does(sari, direct.receive('incomplete', { reason: 'Foto buram.' }))
    expect(direct.refuses(budi, back(direct)).message).toContain('oleh Front Office')
    direct.does(sari, back(direct))
  })

  test('W-33 a desk may hand back directly: then it takes in again, or the counter does, and nobody else', () => {
    const handedBack = () => {
      const office = new OfficeInMemory(pekanbaruSikro)
      office.does(sari, office.receive('complete'))
      office.does(budi, office.act('return', { returnSlip: { ...slip.returnSlip, direct: true } }))
      return office
    }
    const office = handedBack()
    expect(office.dossier.position).toMatchObject({ at: 'applicant', via: ROLES.backOffice, resume: 'print-blank' })
    expect(office.refuses(lina, back(office)).code).toBe('no-right')
    office.does(budi, back(office))
    expect(office.dossier.position).toMatchObject({ at: 'step', step: 'print-blank' })
    const atTheCounter = handedBack()
    atTheCounter.does(sari, back(atTheCounter))
    expect(atTheCounter.events.at(-1)?.role).toBe(ROLES.frontOffice)
  })

  test('W-33 papers of a dossier that is in the office do not come back', () => {
    const office = new OfficeInMemory(pekanbaruSikro)
    office.does(sari, office.receive('complete'))
    expect(office.refuses(sari, back(office)).code).toBe('not-at-this-step')
  })

  test('W-6 two counters take the same papers in again: the second hears of the first', () => {
    const office = atTheApplicant()
    const second = back(office)
    office.does(budi, back(office))
    expect(office.refuses(budi, second)).toMatchObject({ code: 'moved-meanwhile' })
  })

  test('W-34 the clock stands still from the return until the papers are back', () => {
    const office = atTheApplicant()
    expect(office.dossier.pauses).toEqual([{ from: '2026-11-04T03:00:00.000Z', to: null }])
    office.at('2026-11-09T03:00:00.000Z').does(budi, back(office))
    expect(office.dossier.pauses).toEqual([{ from: '2026-11-04T03:00:00.000Z', to: '2026-11-09T03:00:00.000Z' }])
  })

  test('W-34 handed back a second time, the first pause stays as long as it was', () => {
    const office = atTheApplicant()
    office.at('2026-11-09T03:00:00.000Z').does(budi, back(office))
    office.at('2026-11-10T03:00:00.000Z').does(lina, office.act('return', slip))
    office.at('2026-11-16T03:00:00.000Z').does(budi, back(office))
    expect(office.dossier.pauses).toEqual([
      { from: '2026-11-04T03:00:00.000Z', to: '2026-11-09T03:00:00.000Z' },
      { from: '2026-11-10T03:00:00.000Z', to: '2026-11-16T03:00:00.000Z' },
    ])
  })

  test('W-34 a clock that has not started cannot stand still', () => {
    const office = new OfficeInMemory(pekanbaruSikro)
    office.does(sari, office.receive('incomplete', { reason: 'Foto buram.' }))
    office.does(sari, back(office))
    expect(office.dossier.pauses).toEqual([])
    expect(office.dossier.clockStart).toBeNull()
  })

  test('W-34 who withdraws while the papers are at home ends the pause', () => {
    const office = atTheApplicant()
    office.at('2026-11-05T03:00:00.000Z').does(mega, { do: 'withdraw', base: office.dossier.lastTransition, reason: 'Batal.' })
    expect(office.dossier.pauses[0]?.to).toBe('2026-11-05T03:00:00.000Z')
  })

  test('W-35 accepted a second time: checked again, but one number and one promise', () => {
    const steps = generalProcedure.steps.map((step) =>
      step.id === 'verify'
        ? { ...step, outcomes: step.outcomes.map((outcome) => ('waitForApplicant' in outcome.to ? { ...outcome, to: { waitForApplicant: { resume: generalProcedure.steps[1]?.id } } } : outcome)) }
        : step,
    )
    const office = new OfficeInMemory({ ...generalProcedure, steps: steps as typeof generalProcedure.steps })
    office.does(sari, office.receive('complete'))
    const promise = office.dossier.promise
    office.does(tono, office.act('skip'))
    office.does(lina, office.act('return', slip))
    office.at('2026-11-09T03:00:00.000Z').does(sari, { ...back(office), checklist: office.checklist('new', { application: 'unfit' }) })
    expect(office.refuses(sari, office.act('complete')).code).toBe('incomplete-checklist')
    office.does(sari, office.act('complete', { checklist: office.checklist() }))
    expect(office.asked).toHaveLength(1)
    expect(office.types.filter((type) => type === 'dossier.accepted')).toHaveLength(1)
    expect(office.dossier.promise).toEqual(promise)
  })

  test('W-35 numbered when handed back, accepted later: the promise comes, the number stays', () => {
    const office = new OfficeInMemory(pekanbaruSikro)
    office.office = { ...office.office, policy: { ...office.office.policy, registerNumber: 'every-dossier' } }
    office.closedBooks = ['register']
    expect(office.refuses(sari, office.receive('incomplete', { reason: 'Foto buram.' })), 'not handed back without it').toMatchObject({ code: 'book-missing' })
    office.closedBooks = []
    office.does(sari, office.receive('incomplete', { reason: 'Foto buram.' }))
    office.at('2026-11-09T03:00:00.000Z').does(sari, back(office))
    office.does(sari, office.act('complete'))
    expect(office.asked).toHaveLength(1)
    expect(office.dossier.promise?.date).toBe('2026-11-11')
  })
})
