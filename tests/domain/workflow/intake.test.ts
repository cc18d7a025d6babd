import { describe, expect, test } from 'vitest'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import { must } from '#domain/must.ts'
import { ROLES } from '#domain/officer/role.ts'
import type { Procedure } from '#domain/workflow/procedure.ts'
import { INTAKE, OfficeInMemory } from '../office-in-memory.ts'
import { people } from '../people.ts'
import { generalProcedure } from './general-procedure.ts'

const { sari, budi, rina, agus, nina } = people
const pekanbaru = () => new OfficeInMemory(pekanbaruSikro)
const everyDossier = () => {
  const office = pekanbaru()
  office.office = { ...office.office, policy: { ...office.office.policy, registerNumber: 'every-dossier' } }
  return office
}

describe('intake', () => {
  test('W-10 Sari opens the dossier and the first printed row is done by her', () => {
    const office = pekanbaru()
    office.does(sari, office.receive('to-check'))
    expect(office.types).toEqual(['dossier.received', 'step.completed'])
    expect(office.events.map((recorded) => recorded.role)).toEqual([ROLES.frontOffice, ROLES.frontOffice])
    expect(office.dossier.position).toMatchObject({ at: 'step', step: 'check', turn: 0 })
    expect(office.dossier.procedure.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('W-11 found complete: the promise first, then the register number, then on to the Back Office', () => {
    const office = pekanbaru()
    office.does(sari, office.receive('complete'))
    expect(office.types).toEqual(['dossier.received', 'step.completed', 'dossier.accepted', 'number.given', 'step.completed'])
    expect(office.dossier.registerNumber).toMatchObject({ text: 'register/1/2026', date: '2026-11-03' })
    expect(office.dossier.promise).toMatchObject({ date: '2026-11-05', workingDays: 2, source: 'declared', skipped: [] })
    expect(office.dossier.clockStart).toBe(office.now)
    expect(office.dossier.position).toMatchObject({ at: 'step', step: 'print-blank' })
  })

  test('W-12 complete with papers missing is refused, each named at its line, and nothing is recorded', () => {
    const office = pekanbaru()
    const checklist = office.checklist('new', { 'health-certificate': 'absent', photo: 'unchecked', str: 'unfit', npwp: 'absent' })
    const refusal = office.refuses(sari, office.receive('complete', { checklist }))
    expect(refusal.code).toBe('incomplete-checklist')
    expect(refusal.fields).toEqual([
      { path: 'checklist.1', message: 'Fotokopi STR-RO dilegalisasi ada, tetapi tidak sesuai' },
      { path: 'checklist.3', message: 'Surat keterangan sehat belum ada' },
      { path: 'checklist.5', message: 'Pasfoto 4×6 belum diperiksa' },
    ])
    expect(refusal.message).toBe(
      'Belum bisa diterima: Fotokopi STR-RO dilegalisasi ada, tetapi tidak sesuai; Surat keterangan sehat belum ada; Pasfoto 4×6 belum diperiksa. ' +
        'Kembalikan dengan daftar kekurangan (F6) atau tandai Tidak berlaku.',
    )
    expect(office.events).toEqual([])
    expect(office.asked).toEqual([])
  })

  test('W-12 a paper marked "Tidak berlaku" does not stand in the way, nor does one that is not obligatory', () => {
    const office = pekanbaru()
    office.does(sari, office.receive('complete', { checklist: office.checklist('new', { 'workplace-statement': 'not-applicable', npwp: 'unchecked' }) }))
    expect(office.dossier.registerNumber).not.toBeNull()
  })

  test('W-13 incomplete: handed back in the same act with the list of what is missing', () => {
    const office = pekanbaru()
    const checklist = office.checklist('new', { 'health-certificate': 'absent', str: 'unfit', npwp: 'absent' })
    office.does(sari, office.receive('incomplete', { checklist, reason: 'Lengkapi dahulu.' }))
    expect(office.types).toEqual(['dossier.received', 'step.completed', 'dossier.returned', 'step.completed'])
    expect(office.dossier.position).toMatchObject({ at: 'applicant', resume: 'check', via: null })
    expect(office.dossier.lastReturn).toMatchObject({
      from: 'check',
      reason: 'Lengkapi dahulu.',
      missing: [{ name: 'Fotokopi STR-RO dilegalisasi', note: 'Ada, tidak sesuai' }, { name: 'Surat keterangan sehat', note: 'Tidak ada' }],
    })
  })

  test('W-14 papers handed back take a number only where every dossier does', () => {
    const unnumbered = pekanbaru()
    unnumbered.does(sari, unnumbered.receive('incomplete', { reason: 'Belum lengkap.' }))
    expect(unnumbered.dossier.registerNumber).toBeNull()
    const numbered = everyDossier()
    numbered.does(sari, numbered.receive('incomplete', { reason: 'Belum lengkap.' }))
    expect(numbered.dossier.registerNumber?.text).toBe('register/1/2026')
    expect(numbered.dossier.promise).toBeNull()
  })

  test('W-14 checked later and then handed back, it takes the number then', () => {
    const office = everyDossier()
    office.does(sari, office.receive('to-check'))
    expect(office.asked).toEqual([])
    office.does(sari, office.act('return', { returnSlip: { reason: 'Foto buram.', missing: [] } }))
    expect(office.dossier.registerNumber?.text).toBe('register/1/2026')
  })

  test('W-15 put aside to be checked: no number, no promise, a reason kept as a note', () => {
    const office = pekanbaru()
    office.does(sari, office.receive('to-check', { reason: 'Antrean panjang.' }))
    expect(office.dossier.registerNumber).toBeNull()
    expect(office.dossier.promise).toBeNull()
    expect(office.events.at(-1)?.event).toMatchObject({ type: 'note.added', body: { text: 'Antrean panjang.' } })
  })

  test('W-16 who may take in but not check leaves the dossier waiting at the check, whatever the verdict', () => {
    const elsewhere: Procedure = {
      ...pekanbaruSikro,
      steps: pekanbaruSikro.steps.map((step) => (step.id === 'check' ? { ...step, actor: { kind: 'role', role: ROLES.backOffice } } : step)),
    }
    for (const verdict of ['complete', 'incomplete'] as const) {
      const office = new OfficeInMemory(elsewhere)
      office.does(sari, office.receive(verdict, { reason: 'Foto buram.' }))
      expect(office.types).toEqual(['dossier.received', 'step.completed', 'note.added'])
      expect(office.dossier.position).toMatchObject({ at: 'step', step: 'check' })
      expect(office.asked).toEqual([])
    }
    const both = new OfficeInMemory(elsewhere)
    both.does(agus, both.receive('complete'))
    expect(both.dossier.registerNumber).not.toBeNull()
    expect(both.events.at(-1)?.role).toBe(ROLES.backOffice)
  })

  test('W-16 where the second row only advises and the third checks, any verdict waits at the second', () => {
    const steps = generalProcedure.steps.map((step) => (step.id === 'check' ? { ...step, outcomes: step.outcomes.map((outcome) => (outcome.kind === 'forward' ? { ...outcome, effects: [] } : outcome)) } : step))
    for (const verdict of ['complete', 'incomplete'] as const) {
      const office = new OfficeInMemory({ ...generalProcedure, steps })
      office.does(sari, office.receive(verdict, { reason: 'Foto buram.' }))
      expect(office.dossier.position).toMatchObject({ at: 'step', step: 'check' })
    }
  })

  test('W-17 a screen that calls a paper optional, renames or forgets one changes nothing', () => {
    const office = pekanbaru()
    const [application, ...rest] = office.checklist()
    const forged = rest.map((item) => ({ ...item, name: 'Apa saja', obligatory: false, due: 'pick-up' as const, state: 'absent' as const }))
    const refusal = office.refuses(sari, office.receive('complete', { checklist: forged.slice(1) }))
    expect(refusal.fields.map((field) => field.message)).toContain('Surat permohonan bermeterai Rp10.000 belum diperiksa')
    expect(refusal.fields.map((field) => field.message)).toContain('Surat keterangan sehat belum ada')
    expect(refusal.fields).toHaveLength(7)
    expect(application?.name).toBe('Surat permohonan bermeterai Rp10.000')
  })

  test('W-17 a line the office does not ask for binds nobody, and is kept', () => {
    const office = pekanbaru()
    const own = must(office.checklist('renewal', {}, 'absent').at(-1), 'the old permit')
    office.does(sari, office.receive('complete', { checklist: [...office.checklist(), own] }))
    expect(office.dossier.checklist.at(-1)).toMatchObject({ requirement: 'old-permit', obligatory: false, state: 'absent' })
  })

  test('W-18 a renewal brings the proof of SKP and the old permit, a new application does not', () => {
    const office = pekanbaru()
    expect(office.checklist('new')).toHaveLength(8)
    expect(office.checklist('renewal').slice(8).map((item) => item.requirement)).toEqual(['skp', 'old-permit'])
    const refusal = office.refuses(sari, office.receive('complete', { applicationKind: 'renewal', checklist: office.checklist('new') }))
    expect(refusal.fields.map((field) => field.path)).toEqual(['checklist.8', 'checklist.9'])
  })

  test('W-18 a paper under a condition is asked only where it holds', () => {
    const office = new OfficeInMemory(generalProcedure)
    const second = { ...INTAKE.permitData, placeSequence: 2 } as typeof INTAKE.permitData
    expect(office.refuses(sari, office.receive('complete', { permitData: second })).message).toContain('second-place belum diperiksa')
    office.does(sari, office.receive('complete'))
  })

  test('W-19 where the first row itself checks, the verdict is its outcome', () => {
    const [, found, ...rest] = pekanbaruSikro.steps
    const checkStep = must(found, 'the second row')
    const short = new OfficeInMemory({ ...pekanbaruSikro, start: checkStep.id, steps: [checkStep, ...rest] })
    short.does(sari, short.receive('complete'))
    expect(short.types).toEqual(['dossier.received', 'dossier.accepted', 'number.given', 'step.completed'])
    const aside = new OfficeInMemory({ ...pekanbaruSikro, start: checkStep.id, steps: [checkStep, ...rest] })
    aside.does(sari, aside.receive('to-check'))
    expect(aside.dossier.position).toMatchObject({ at: 'step', step: 'check' })
  })

  test('W-20 a closed service, a dossier already there, another form: refused', () => {
    const closed = new OfficeInMemory(pekanbaruSikro, { active: false })
    expect(closed.refuses(sari, closed.receive('complete')).code).toBe('not-found')
    const twice = pekanbaru()
    twice.does(sari, twice.receive('complete'))
    expect(twice.refuses(sari, twice.receive('complete')).code).toBe('moved-meanwhile')
    const other = pekanbaru()
    const permitData = { form: 'standard-certificate', nib: '', kbli: '', businessName: 'CV Maju', risk: 'low', ossNumber: '' } as const
    expect(other.refuses(sari, other.receive('complete', { permitData })).fields[0]?.path).toBe('permitData')
  })

  test('W-3 only the Front Office takes papers in', () => {
    const office = pekanbaru()
    expect(office.refuses(budi, office.receive('complete'))).toMatchObject({
      code: 'no-right',
      message: 'Penerimaan berkas hanya dapat dikerjakan oleh Front Office. Serahkan kepada petugas yang memegang peran itu.',
    })
    expect(office.refuses(nina, office.receive('complete')).code).toBe('no-right')
    expect(office.refuses(rina, office.receive('to-check')).code).toBe('no-right')
  })

  test('W-2 an officer who left takes nothing in', () => {
    const office = pekanbaru()
    expect(office.refuses({ ...sari, active: false }, office.receive('complete')).code).toBe('no-right')
  })

  test('W-1 a register book that is missing refuses the whole intake', () => {
    const office = pekanbaru()
    office.closedBooks = ['register']
    expect(office.refuses(sari, office.receive('complete')).code).toBe('book-missing')
    expect(office.events).toEqual([])
  })
})
