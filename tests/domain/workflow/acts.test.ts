import { describe, expect, test } from 'vitest'
import { ROLES } from '#domain/officer/role.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import type { StepId } from '#domain/workflow/procedure.ts'
import { HAND_OVER, INTAKE, OfficeInMemory, numberNamed } from '../office-in-memory.ts'
import { people } from '../people.ts'
import { generalProcedure, MINUTES, PERMIT } from './general-procedure.ts'

const { sari, budi, rina, hendra, yusuf, tono, mega, lina, agus, nina } = people

const accepted = () => {
  const office = new OfficeInMemory(pekanbaruSikro)
  office.does(sari, office.receive('complete'))
  return office
}
/** The general procedure with its dossier at the step of that name. */
function general(upTo: string, change: Parameters<OfficeInMemory['receive']>[1] = {}): OfficeInMemory {
  const office = new OfficeInMemory(generalProcedure)
  office.does(sari, office.receive('complete', change))
  const way: readonly (readonly [string, () => void])[] = [
    ['advice', () => office.does(tono, office.act('advised'))],
    ['verify', () => office.does(lina, office.act('verified'))],
    ['draft', () => office.does(budi, office.act('drafted'))],
    ['initials', () => [office.does(lina, office.act('initialled')), office.does(mega, office.act('initialled'))]],
    ['number', () => office.does(budi, office.act('numbered'))],
    ['sign', () => office.does(yusuf, office.act('signed'))],
  ]
  for (const [step, pass] of way) {
    if (step === upTo) break
    pass()
  }
  return office
}

describe('who may act', () => {
  test('W-3 a step waits for its role, and says for which', () => {
    const office = accepted()
    expect(office.refuses(rina, office.act('printed'))).toMatchObject({
      code: 'no-right',
      message: 'Langkah 3 (Pencetakan blanko) hanya dapat dikerjakan oleh Back Office. Serahkan kepada petugas yang memegang peran itu.',
    })
    office.does(budi, office.act('printed'))
  })

  test('W-3 an admin and a supervisor have no step of their own', () => {
    const office = accepted()
    expect(office.refuses(nina, office.act('printed')).code).toBe('no-right')
    expect(office.refuses(mega, office.act('printed')).code).toBe('no-right')
  })

  test('W-4 the hand-over is the applicant’s step and recorded by the Front Office', () => {
    const office = general('hand-over')
    expect(office.refuses(budi, office.act('handed-over', { handOver: HAND_OVER })).code).toBe('no-right')
    office.does(sari, office.act('handed-over', { handOver: { ...HAND_OVER, dueAtPickUp: office.checklist().filter((item) => item.due === 'pick-up') } }))
    expect(office.events.at(-1)?.role).toBe(ROLES.frontOffice)
  })

  test('W-5 Agus, who took it in, may not also print where the office forbids two roles', () => {
    const office = new OfficeInMemory(pekanbaruSikro)
    office.does(agus, office.receive('complete'))
    office.office = { ...office.office, policy: { ...office.office.policy, sameOfficerTwoRoles: false } }
    expect(office.refuses(agus, office.act('printed'))).toMatchObject({ code: 'same-officer' })
    expect(office.refuses(agus, office.act('printed')).message).toContain('Anda sudah bertindak sebagai Front Office')
    office.does(budi, office.act('printed'))
  })

  test('W-5 he may where the office allows it, and always again in the same role', () => {
    const allowed = new OfficeInMemory(pekanbaruSikro)
    allowed.does(agus, allowed.receive('complete'))
    allowed.does(agus, allowed.act('printed'))
    const forbidden = new OfficeInMemory(pekanbaruSikro)
    forbidden.office = { ...forbidden.office, policy: { ...forbidden.office.policy, sameOfficerTwoRoles: false } }
    forbidden.does(agus, forbidden.receive('to-check'))
    forbidden.does(agus, forbidden.act('complete'))
  })

  test('W-5 Mega voids a number as supervisor and still initials as Kabid', () => {
    const office = general('sign')
    office.office = { ...office.office, policy: { ...office.office.policy, sameOfficerTwoRoles: false } }
    office.does(mega, { do: 'voidNumber', number: numberNamed('permit/1/2026'), reason: 'Salah cetak nama.' })
    office.does(budi, office.act('numbered'))
    office.does(yusuf, office.act('wrong', {}, 'Nama salah.'))
    office.does(budi, office.act('drafted'))
    office.does(lina, office.act('initialled'))
    office.does(mega, office.act('initialled'))
  })

  test('W-2 who has left decides nothing', () => {
    const office = accepted()
    expect(office.refuses({ ...budi, active: false }, office.act('printed')).message).toContain('tidak aktif')
    expect(office.refuses({ ...budi, active: false }, { do: 'addNote', text: 'Halo' }).code).toBe('no-right')
  })
})

describe('where and when', () => {
  test('W-6 Budi was faster: Agus hears who, what and when', () => {
    const office = accepted()
    const late = office.act('printed')
    office.at('2026-11-03T03:31:00.000Z').does(budi, office.act('printed'))
    office.at('2026-11-03T04:00:00.000Z')
    expect(office.refuses(agus, late)).toMatchObject({
      code: 'moved-meanwhile',
      message: 'Berkas ini sudah diteruskan Budi Santoso pukul 10.31. Catatan Anda disimpan sebagai draf, belum berlaku.',
    })
    office.at('2026-11-04T04:00:00.000Z')
    expect(office.refuses(agus, late).message).toContain('Budi Santoso tanggal 3 November 2026 pukul 10.31')
  })

  test('W-6 notes, papers and scans of others do not make an act come too late', () => {
    const office = accepted()
    const act = office.act('printed')
    office.does(rina, { do: 'addNote', text: 'Mohon didahulukan.' })
    office.does(budi, act)
  })

  test('W-7 another step than the dossier’s, or an outcome it does not have', () => {
    const office = accepted()
    expect(office.refuses(hendra, { ...office.act('initialled'), step: 'initial-senior' as StepId })).toMatchObject({ code: 'not-at-this-step' })
    expect(office.refuses(budi, office.act('initialled')).code).toBe('not-at-this-step')
    expect(office.refuses(budi, { ...office.act('printed'), step: 'check' as StepId }).message).toContain('Berkas ini sekarang di langkah 3')
    const waiting = new OfficeInMemory(pekanbaruSikro)
    waiting.does(sari, waiting.receive('to-check'))
    const check = waiting.act('complete')
    waiting.does(sari, waiting.act('return', { returnSlip: { reason: 'Foto buram.', missing: [] } }))
    expect(waiting.refuses(sari, { ...check, base: waiting.dossier.lastTransition }).message).toContain('sedang di pemohon')
  })

  test('W-8 after the end no step is taken, but a note is', () => {
    const office = accepted()
    const act = office.act('printed')
    office.does(sari, { do: 'withdraw', base: office.dossier.lastTransition, reason: 'Pindah kota.' })
    const base = office.dossier.lastTransition
    expect(office.refuses(budi, { ...act, base }).code).toBe('ended')
    expect(office.refuses(sari, { do: 'resubmit', base, checklist: [], note: '', attachments: [] }).code).toBe('ended')
    expect(office.refuses(sari, { do: 'withdraw', base, reason: 'Lagi.' }).code).toBe('ended')
    office.does(budi, { do: 'addNote', text: 'Blanko dimusnahkan.' })
    expect(office.dossier.position).toMatchObject({ at: 'end', as: 'withdrawn' })
  })

  test('W-1 a dossier nobody took in is not found', () => {
    const office = new OfficeInMemory(pekanbaruSikro)
    expect(office.refuses(sari, { do: 'addNote', text: 'Halo' }).code).toBe('not-found')
  })
})

describe('how a step is done', () => {
  test('W-21 effects in the order of the procedure, then the move, then the end', () => {
    const office = general('verify')
    office.does(tono, office.act('refuse', {}, 'Tempat tidak sesuai.'))
    office.does(budi, office.act('drafted'))
    office.does(yusuf, office.act('signed'))
    expect(office.types.slice(-3)).toEqual(['document.signed', 'number.given', 'step.completed'])
    office.does(sari, office.act('handed-over', { handOver: { ...HAND_OVER, dueAtPickUp: office.checklist().filter((item) => item.due === 'pick-up') } }))
    expect(office.types.slice(-3)).toEqual(['document.handed-over', 'step.completed', 'dossier.ended'])
    expect(office.dossier.position).toMatchObject({ at: 'end', as: 'refused' })
    expect(office.asked.map((asked) => asked.purpose)).toEqual(['register', 'outgoing-letter'])
  })

  test('W-22 only a renewal may go straight to the draft', () => {
    const fresh = general('verify')
    expect(fresh.labels(lina)).not.toContain('known')
    expect(fresh.refuses(lina, fresh.act('known')).code).toBe('not-at-this-step')
    const office = new OfficeInMemory(generalProcedure)
    office.does(sari, office.receive('complete', { applicationKind: 'renewal', checklist: office.checklist('renewal') }))
    office.does(tono, office.act('skip'))
    office.does(lina, office.act('known'))
    expect(office.dossier.position).toMatchObject({ step: 'draft' })
  })

  test('W-23 Kasi first, then Kabid; the row is left after the second', () => {
    const office = general('initials')
    expect(office.refuses(mega, office.act('initialled')).message).toContain('oleh Kasi')
    office.at('2026-11-03T05:00:00.000Z').does(lina, office.act('initialled'))
    expect(office.dossier.position).toMatchObject({ at: 'step', step: 'initials', turn: 1, since: '2026-11-03T05:00:00.000Z', entered: '2026-11-03T02:00:00.000Z' })
    expect(office.refuses(lina, office.act('initialled')).message).toContain('oleh Kabid')
    office.does(mega, office.act('initialled'))
    expect(office.dossier.position).toMatchObject({ step: 'number', turn: 0 })
  })

  test('W-24 each initials and signs; the history keeps both signatures', () => {
    const office = general('number')
    expect(office.dossier.documents[PERMIT]?.initials.map((initial) => initial.title)).toEqual(['Kepala Seksi Perizinan', 'Kepala Bidang Pelayanan'])
    const signers = office.events.flatMap(({ event }) => (event.type === 'document.signed' && event.body.document === MINUTES ? [event.body.signer] : []))
    expect(signers).toEqual(['Lina Kartika', 'Mega Putri'])
  })

  test('W-24 the first of several prepares, the last numbers', () => {
    const turns = { kind: 'inOrder', roles: [ROLES.sectionHead, ROLES.divisionHead] } as const
    const effects = [{ do: 'prepare', document: PERMIT }, { do: 'number', document: PERMIT }, { do: 'initial', document: PERMIT }] as const
    const steps = generalProcedure.steps.map((step) =>
      step.id === 'draft' ? { ...step, actor: turns, outcomes: step.outcomes.map((outcome) => ({ ...outcome, effects })) } : step,
    )
    const office = new OfficeInMemory({ ...generalProcedure, steps })
    office.does(sari, office.receive('complete'))
    office.does(tono, office.act('skip'))
    office.does(lina, office.act('verified'))
    office.does(lina, office.act('drafted'))
    expect(office.types.slice(-3)).toEqual(['document.prepared', 'document.initialled', 'step.completed'])
    office.does(mega, office.act('drafted'))
    expect(office.types.slice(-3)).toEqual(['number.given', 'document.initialled', 'step.completed'])
    expect(office.dossier.documents[PERMIT]?.initials).toHaveLength(2)
  })

  test('W-23 W-28 a last row of two: the first act does not end the dossier, skipping it does', () => {
    const steps = generalProcedure.steps.map((step) => (step.id === 'survey' ? { ...step, actor: { kind: 'inOrder', roles: [ROLES.frontOffice, ROLES.backOffice] } as const } : step))
    const survey = () => {
      const office = new OfficeInMemory({ ...generalProcedure, steps })
      office.does(sari, office.receive('complete'))
      office.does(tono, office.act('skip'))
      office.does(lina, office.act('verified'))
      office.does(budi, office.act('drafted'))
      office.does(lina, office.act('initialled'))
      office.does(mega, office.act('initialled'))
      office.does(budi, office.act('numbered'))
      office.does(yusuf, office.act('signed'))
      office.does(sari, office.act('handed-over', { handOver: { ...HAND_OVER, dueAtPickUp: office.checklist().filter((item) => item.due === 'pick-up') } }))
      return office
    }
    const walked = survey()
    walked.does(sari, walked.act('surveyed'))
    expect(walked.dossier.position).toMatchObject({ at: 'step', step: 'survey', turn: 1 })
    expect(walked.types).not.toContain('dossier.ended')
    walked.does(budi, walked.act('surveyed'))
    expect(walked.dossier.position).toMatchObject({ at: 'end' })
    const skipped = survey()
    skipped.does(sari, skipped.act('skip'))
    expect(skipped.dossier.position).toMatchObject({ at: 'end' })
  })

  test('W-25 Kasi sends back without waiting for Kabid', () => {
    const office = general('initials')
    office.does(lina, office.act('wrong', {}, 'Alamat salah.'))
    expect(office.dossier.position).toMatchObject({ step: 'draft', turn: 0 })
  })

  test('W-26 Tim Teknis or Kasi verifies, whoever comes first', () => {
    for (const officer of [tono, lina]) {
      const office = general('verify')
      office.does(officer, office.act('verified'))
      expect(office.dossier.position).toMatchObject({ step: 'draft' })
    }
  })

  test('W-27 a second place is numbered by Kabid, a first one by the Back Office', () => {
    const first = general('number')
    expect(first.refuses(mega, first.act('numbered')).message).toContain('oleh Back Office')
    const permitData = { ...INTAKE.permitData, placeSequence: 2 } as typeof INTAKE.permitData
    const bring = new OfficeInMemory(generalProcedure).checklist()
    const second = new OfficeInMemory(generalProcedure)
    const extra = generalProcedure.requirements.filter((requirement) => requirement.when).map(({ id, name, obligatory, due }) => ({ requirement: id, name, obligatory, due, state: 'fits', note: '' }) as const)
    second.does(sari, second.receive('complete', { permitData, checklist: [...bring, ...extra] }))
    second.does(tono, second.act('skip'))
    second.does(lina, second.act('verified'))
    second.does(budi, second.act('drafted'))
    second.does(lina, second.act('initialled'))
    second.does(mega, second.act('initialled'))
    expect(second.refuses(budi, second.act('numbered')).message).toContain('oleh Kabid')
    second.does(mega, second.act('numbered'))
  })

  test('W-28 the advice may be skipped by who would give it; a survey nobody wants does not hold the dossier', () => {
    const office = general('advice')
    expect(office.labels(tono)).toEqual(['advised', 'Lewati'])
    expect(office.refuses(lina, office.act('skip')).code).toBe('no-right')
    office.does(tono, office.act('skip'))
    expect(office.events.at(-1)?.event).toMatchObject({ body: { outcome: 'skip', done: 'Dilewati', kind: 'forward' } })
    expect(office.dossier.position).toMatchObject({ step: 'verify' })
    expect(office.refuses(tono, office.act('skip')).code).toBe('not-at-this-step')
    const last = general('hand-over')
    last.does(sari, last.act('handed-over', { handOver: { ...HAND_OVER, dueAtPickUp: last.checklist().filter((item) => item.due === 'pick-up') } }))
    last.does(sari, last.act('skip'))
    expect(last.dossier.position).toMatchObject({ at: 'end', as: 'handed-over' })
  })

  test('W-29 refusing and sending back need words', () => {
    const office = general('verify')
    expect(office.refuses(tono, office.act('refuse')).fields).toEqual([{ path: 'note', message: 'Tulis alasannya, agar petugas berikutnya tahu apa yang harus dilakukan.' }])
    const drafted = general('initials')
    expect(drafted.refuses(lina, drafted.act('wrong')).fields[0]?.path).toBe('note')
  })

  test('W-30 what is ticked at the check is recorded before the dossier is accepted', () => {
    const office = new OfficeInMemory(pekanbaruSikro)
    office.does(sari, office.receive('to-check', { checklist: office.checklist('new', {}, 'unchecked') }))
    expect(office.refuses(sari, office.act('complete')).fields).toHaveLength(7)
    office.does(sari, office.act('complete', { checklist: office.checklist() }))
    expect(office.types.slice(-4)).toEqual(['checklist.checked', 'dossier.accepted', 'number.given', 'step.completed'])
    expect(office.dossier.checklist.every((item) => item.state === 'fits')).toBe(true)
  })
})
