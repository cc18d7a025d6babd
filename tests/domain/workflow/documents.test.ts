import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/ids.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import { HAND_OVER, OfficeInMemory, numberNamed } from '../office-in-memory.ts'
import { people } from '../people.ts'
import { generalProcedure, LETTER, MINUTES, PERMIT } from './general-procedure.ts'

const { sari, budi, rina, hendra, dewi, yusuf, tono, mega, lina } = people
const on = (date: string): IsoDate => date as IsoDate

/** Pekanbaru up to the step before the number: signed on 4 November. */
function signed(): OfficeInMemory {
  const office = new OfficeInMemory(pekanbaruSikro)
  office.does(sari, office.receive('complete'))
  office.does(budi, office.act('printed'))
  for (const officer of [rina, hendra, dewi]) office.does(officer, office.act('initialled'))
  office.at('2026-11-04T02:00:00.000Z').does(yusuf, office.act('signed'))
  return office.at('2026-11-05T02:00:00.000Z')
}
function numbered(): OfficeInMemory {
  const office = signed()
  office.does(budi, office.act('numbered'))
  return office
}
/** The general procedure at the e-signature: numbered before it. */
function beforeSignature(): OfficeInMemory {
  const office = new OfficeInMemory(generalProcedure)
  office.does(sari, office.receive('complete', { checklist: office.checklist('new', { levy: 'unchecked' }) }))
  office.does(tono, office.act('skip'))
  office.does(lina, office.act('verified'))
  office.does(budi, office.act('drafted'))
  office.does(lina, office.act('initialled'))
  office.does(mega, office.act('initialled'))
  office.does(budi, office.act('numbered'))
  return office
}
const levyPaid = (office: OfficeInMemory) => ({ handOver: { ...HAND_OVER, dueAtPickUp: office.checklist().filter((item) => item.due === 'pick-up') } })

describe('numbers', () => {
  test('W-40 after the signature in Pekanbaru, before the e-signature elsewhere', () => {
    const wet = numbered()
    expect(wet.types.indexOf('document.signed')).toBeLessThan(wet.types.lastIndexOf('number.given'))
    const electronic = beforeSignature()
    expect(electronic.dossier.documents[PERMIT]).toMatchObject({ number: { text: 'permit/1/2026' }, signature: null })
    electronic.does(yusuf, electronic.act('signed'))
    expect(electronic.dossier.documents[PERMIT]?.signature).toMatchObject({ mode: 'electronic' })
  })

  test('W-40 sent back after the number and brought up again, it keeps its number', () => {
    const office = beforeSignature()
    office.does(yusuf, office.act('wrong', {}, 'Nama salah.'))
    office.does(budi, office.act('drafted'))
    office.does(lina, office.act('initialled'))
    office.does(mega, office.act('initialled'))
    office.does(budi, office.act('numbered'))
    expect(office.asked.map((asked) => asked.purpose)).toEqual(['register', 'permit'])
    expect(office.dossier.documents[PERMIT]?.number?.no).toBe(1)
  })

  test('W-41 the letter is dated today unless Budi says another day', () => {
    expect(numbered().dossier.documents[PERMIT]?.number?.date).toBe('2026-11-05')
    const office = signed()
    office.does(budi, office.act('numbered', { numberDate: on('2026-11-04') }))
    expect(office.dossier.documents[PERMIT]?.number?.date).toBe('2026-11-04')
    expect(office.asked.at(-1)).toEqual({ purpose: 'permit', date: '2026-11-04' })
  })

  test('W-41 not before the signature, not tomorrow, not into the old year’s book', () => {
    const office = signed()
    const refused = (date: string) => office.refuses(budi, office.act('numbered', { numberDate: on(date) }))
    expect(refused('2026-11-03')).toMatchObject({ code: 'number-date', fields: [{ path: 'numberDate' }] })
    expect(refused('2026-11-03').message).toBe('Surat ini baru ditandatangani 04/11/2026. Tanggal surat tidak boleh mendahuluinya.')
    expect(refused('2026-11-06').message).toContain('belum tiba')
    office.at('2027-01-04T02:00:00.000Z')
    expect(refused('2026-12-30').message).toBe('Buku tahun 2026 sudah ditutup. Tulis tanggal di tahun 2027.')
    expect(office.asked).toHaveLength(1)
  })

  test('W-41 an hour after midnight in Pekanbaru the letter bears the new date', () => {
    const office = signed().at('2026-12-31T18:00:00.000Z')
    office.does(budi, office.act('numbered'))
    expect(office.dossier.documents[PERMIT]?.number?.date).toBe('2027-01-01')
  })

  test('W-47 a supervisor voids with a reason; others do not, nor twice, nor what is not there', () => {
    const office = numbered()
    const cancel = { do: 'voidNumber', number: numberNamed('permit/1/2026'), reason: 'Nama salah cetak.' } as const
    expect(office.refuses(budi, cancel)).toMatchObject({ code: 'no-right' })
    expect(office.refuses(mega, { ...cancel, reason: '' }).fields[0]?.path).toBe('reason')
    expect(office.refuses(mega, { ...cancel, number: numberNamed('permit/9/2026') }).code).toBe('not-found')
    office.does(mega, cancel)
    expect(office.dossier.voided).toEqual([{ number: expect.objectContaining({ text: 'permit/1/2026' }), document: PERMIT, reason: 'Nama salah cetak.', at: office.now }])
    expect(office.refuses(mega, cancel).code).toBe('already-void')
  })

  test('W-48 the dossier that waited to be handed over goes back to be numbered', () => {
    const office = numbered()
    office.does(mega, { do: 'voidNumber', number: numberNamed('permit/1/2026'), reason: 'Nama salah cetak.' })
    expect(office.dossier.position).toMatchObject({ at: 'step', step: 'number' })
    expect(office.events.at(-1)?.event).toMatchObject({ type: 'step.completed', body: { kind: 'sendBack', done: 'Nomor dibatalkan', note: 'Nama salah cetak.' } })
    office.does(budi, office.act('numbered'))
    expect(office.dossier.documents[PERMIT]?.number?.text).toBe('permit/2/2026')
    office.does(sari, office.act('handed-over', { handOver: HAND_OVER }))
  })

  test('W-48 not where the way ahead passes the numbering anyway, nor after the end, nor for the register number', () => {
    const ahead = beforeSignature()
    ahead.does(yusuf, ahead.act('wrong', {}, 'Nama salah.'))
    ahead.does(mega, { do: 'voidNumber', number: numberNamed('permit/1/2026'), reason: 'Diganti.' })
    expect(ahead.dossier.position).toMatchObject({ step: 'draft' })
    const ended = numbered()
    ended.does(sari, ended.act('handed-over', { handOver: HAND_OVER }))
    ended.does(mega, { do: 'voidNumber', number: numberNamed('permit/1/2026'), reason: 'Izin dicabut.' })
    expect(ended.dossier.position).toMatchObject({ at: 'end', as: 'handed-over' })
    const register = numbered()
    register.does(mega, { do: 'voidNumber', number: numberNamed('register/1/2026'), reason: 'Tercatat dua kali.' })
    expect(register.dossier).toMatchObject({ registerNumber: null, position: { step: 'hand-over' } })
  })
})

describe('signatures and documents', () => {
  test('W-42 Yusuf signs under his title, on the day he says', () => {
    const office = signed()
    expect(office.dossier.documents[PERMIT]?.signature).toMatchObject({ signer: 'Yusuf Harahap', title: 'Kepala Dinas Penanaman Modal dan PTSP', date: '2026-11-04', place: '' })
    const untitled = beforeSignature()
    untitled.does({ ...yusuf, roles: yusuf.roles.map((held) => ({ ...held, title: '' })) }, untitled.act('signed', { signature: { date: on('2026-11-03'), place: 'Arsip TTE' } }))
    expect(untitled.dossier.documents[PERMIT]?.signature).toMatchObject({ title: 'Kadis', place: 'Arsip TTE' })
  })

  test('W-42 not tomorrow, not before the papers came in, not before the letter’s number', () => {
    const office = beforeSignature().at('2026-11-06T02:00:00.000Z')
    const refused = (date: string) => office.refuses(yusuf, office.act('signed', { signature: { date: on(date), place: '' } }))
    expect(refused('2026-11-07')).toMatchObject({ code: 'invalid-input', fields: [{ path: 'signature.date' }] })
    expect(refused('2026-11-02').message).toContain('mendahului')
    const later = beforeSignature().at('2026-11-06T02:00:00.000Z')
    later.does(mega, { do: 'voidNumber', number: numberNamed('permit/1/2026'), reason: 'Diganti.' })
    later.does(budi, later.act('numbered'))
    expect(later.refuses(yusuf, later.act('signed', { signature: { date: on('2026-11-05'), place: '' } })).fields[0]?.path).toBe('signature.date')
  })

  test('W-43 prepared anew: initials and signature stood on the old paper, the number stays', () => {
    const office = beforeSignature()
    expect(office.dossier.documents[PERMIT]?.initials).toHaveLength(2)
    office.does(yusuf, office.act('wrong', {}, 'Nama salah.'))
    office.does(budi, office.act('drafted'))
    expect(office.dossier.documents[PERMIT]).toMatchObject({ initials: [], signature: null, number: { no: 1 } })
  })

  test('W-44 permit, minutes and refusal letter each go their own way', () => {
    const office = beforeSignature()
    expect(office.dossier.documents[MINUTES]).toMatchObject({ signature: { signer: 'Mega Putri' }, number: null })
    expect(office.dossier.documents[PERMIT]).toMatchObject({ signature: null })
    expect(office.dossier.documents[LETTER]).toBeUndefined()
  })
})

describe('hand-over', () => {
  test('W-45 who took it is told; a proxy shows a power of attorney', () => {
    const office = numbered()
    expect(office.refuses(sari, office.act('handed-over')).fields[0]?.path).toBe('handOver.recipient')
    expect(office.refuses(sari, office.act('handed-over', { handOver: { ...HAND_OVER, recipient: '' } })).fields).toHaveLength(1)
    const proxy = { ...HAND_OVER, recipient: 'Rudi Hartono', relation: 'proxy' } as const
    expect(office.refuses(sari, office.act('handed-over', { handOver: proxy })).fields).toEqual([{ path: 'handOver.powerOfAttorney', message: 'Tulis surat kuasa yang ditunjukkan wakil pemohon.' }])
    office.does(sari, office.act('handed-over', { handOver: { ...proxy, powerOfAttorney: 'Surat kuasa 5 November 2026' } }))
    expect(office.dossier.handOver).toMatchObject({ recipient: 'Rudi Hartono', relation: 'proxy' })
  })

  test('W-46 the levy is due at pick-up, not at intake', () => {
    const office = beforeSignature()
    office.does(yusuf, office.act('signed'))
    const unpaid = office.checklist('new', { levy: 'absent' }).filter((item) => item.due === 'pick-up')
    expect(office.refuses(sari, office.act('handed-over', { handOver: { ...HAND_OVER, dueAtPickUp: unpaid } }))).toMatchObject({
      code: 'incomplete-checklist',
      message: 'Belum bisa diserahkan: levy belum ada.',
      fields: [{ path: 'handOver.dueAtPickUp.0' }],
    })
    expect(office.dossier.checklist.find((item) => item.due === 'pick-up')?.state).toBe('unchecked')
    office.does(sari, office.act('handed-over', levyPaid(office)))
    expect(office.dossier.checklist.find((item) => item.due === 'pick-up')?.state).toBe('fits')
  })

  test('W-49 a letter that lost its number is not handed over', () => {
    const steps = generalProcedure.steps.map((step) => (step.id === 'number' ? { ...step, optional: true } : step))
    const office = new OfficeInMemory({ ...generalProcedure, steps })
    office.does(sari, office.receive('complete'))
    office.does(tono, office.act('skip'))
    office.does(lina, office.act('verified'))
    office.does(budi, office.act('drafted'))
    office.does(lina, office.act('initialled'))
    office.does(mega, office.act('initialled'))
    office.does(budi, office.act('skip'))
    office.does(yusuf, office.act('signed'))
    expect(office.refuses(sari, office.act('handed-over', levyPaid(office))).message).toBe('Surat ini belum bernomor. Beri nomor dahulu, lalu serahkan.')
  })
})
