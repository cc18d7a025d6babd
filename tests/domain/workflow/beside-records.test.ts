import { describe, expect, test } from 'vitest'
import type { ArchivePlace } from '#domain/dossier/beside-the-steps.ts'
import { mempawahSikro } from '#domain/procedures/mempawah-sikro.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import type { DocumentId, Outcome, Procedure, StepId } from '#domain/workflow/procedure.ts'
import { OfficeInMemory } from '../office-in-memory.ts'
import { people } from '../people.ts'

const { sari, nina } = people
const NOTICE = { channel: 'whatsapp', text: 'Izin Anda sudah terbit.' } as const
const PLACE: ArchivePlace = { classification: '500.16.7.2', retentionActive: 3, retentionInactive: 7, afterwards: 'permanent', medium: 'both', count: 1, condition: 'good', depot: '', room: '1', cabinet: '', box: '', folder: '' }

describe('recorded beside the steps', () => {
  test('W-112 any desk records notice, archive, survey and outside numbers at any time, also after the end; an admin alone does not', () => {
    const office = new OfficeInMemory(pekanbaruSikro)
    office.does(sari, office.receive('complete'))
    expect(office.refuses(nina, { do: 'giveNotice', notice: NOTICE })).toMatchObject({ code: 'no-right' })
    office.does(sari, { do: 'recordExternalNumbers', numbers: { siCantik: 'SC-1', oss: '' } })
    office.does(sari, { do: 'withdraw', base: office.dossier.lastTransition, reason: 'Pindah kota' })
    const { position, lastTransition } = office.dossier
    office.does(sari, { do: 'giveNotice', notice: NOTICE })
    office.does(sari, { do: 'placeInArchive', place: PLACE })
    office.does(sari, { do: 'recordSurvey', answer: 'declined' })
    expect(office.dossier).toMatchObject({ position, lastTransition, notices: [{ ...NOTICE, officerName: 'Sari Wulandari' }], archive: { room: '1' }, survey: { answer: 'declined' }, externalNumbers: { siCantik: 'SC-1' } })
  })

  test('W-112 an empty notice and an archive without code or place are refused at their fields', () => {
    const office = new OfficeInMemory(pekanbaruSikro)
    office.does(sari, office.receive('complete'))
    expect(office.refuses(sari, { do: 'giveNotice', notice: { ...NOTICE, text: '' } }).fields).toMatchObject([{ path: 'notice.text' }])
    expect(office.refuses(sari, { do: 'placeInArchive', place: { ...PLACE, classification: '', room: '' } }).fields.map((field) => field.path)).toEqual(['place.classification', 'place.room'])
  })
})

/** Mempawah's last rows alone: as if the dossier had come as far, with its number. */
const numbered = (outcome: Outcome): Outcome => ({ ...outcome, to: { step: 'notify' as StepId }, effects: [...outcome.effects, { do: 'number', document: 'permit' as DocumentId }] })
const lastRows: Procedure = { ...mempawahSikro, start: 'check' as StepId, steps: mempawahSikro.steps.map((step) => (step.id === 'check' ? { ...step, outcomes: step.outcomes.map((outcome) => (outcome.kind === 'forward' ? numbered(outcome) : outcome)) } : step)) }

describe('steps that notify, hand over and archive', () => {
  test('W-113 such a step is not left without the notice, and not without a place in the archive', () => {
    const office = new OfficeInMemory(lastRows)
    office.does(sari, office.receive('complete'))
    expect(office.refuses(sari, office.act('notified')).fields).toMatchObject([{ path: 'notice.text' }])
    office.does(sari, office.act('notified', { notice: NOTICE }))
    office.does(sari, office.act('downloaded'))
    expect(office.refuses(sari, office.act('archived')).fields.map((field) => field.path)).toEqual(['archive.classification', 'archive.room'])
    office.does(sari, office.act('archived', { archive: PLACE }))
    expect(office.dossier).toMatchObject({ position: { at: 'end', as: 'handed-over' }, notices: [NOTICE], archive: { classification: '500.16.7.2' } })
  })

  test('W-114 a permit the applicant fetched himself is recorded as such, and nothing is asked', () => {
    const office = new OfficeInMemory(lastRows)
    office.does(sari, office.receive('complete'))
    office.does(sari, office.act('notified', { notice: NOTICE }))
    office.does(sari, office.act('downloaded'))
    expect(office.dossier.handOver).toMatchObject({ recipient: 'Siti Rahmawati', identity: 'download', relation: 'self', receiptWithdrawn: false })
  })
})
