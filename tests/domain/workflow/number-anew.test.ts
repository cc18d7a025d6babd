import { describe, expect, test } from 'vitest'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import { kamparOptician } from '#domain/procedures/kampar-optician.ts'
import { mempawahSikro } from '#domain/procedures/mempawah-sikro.ts'
import { mempawahStandardCertificate } from '#domain/procedures/mempawah-standard-certificate.ts'
import { must } from '#domain/must.ts'
import { numberNamed } from '../office-in-memory.ts'
import { people } from '../people.ts'
import { Line } from './line.ts'

const PERMIT = 'permit' as DocumentId
const VOID = { do: 'voidNumber', number: numberNamed('permit/1/2026'), reason: 'Salah buku.' } as const
/** Those that number the permit at one step and may hand it back at the next. */
const RETURNING = [mempawahSikro, mempawahStandardCertificate, kamparOptician]

/** Goes on until the permit has its number; gives back the row that gave it. */
function numberedAt(line: Line): string {
  let { place } = line
  for (; !line.office.dossier.documents[PERMIT]?.number; line.does(must(line.step.outcomes[0], 'an outcome').id)) place = line.place
  return place
}

const voids = (line: Line): unknown => line.office.does(people.mega, VOID)
/** Another PC heard of nothing that was done here since it gave the number. */
const voidedElsewhere = (line: Line): void => { line.office.hears({ type: 'number.voided', version: 1, body: { number: must(line.office.dossier.documents[PERMIT]?.number, 'the number'), document: PERMIT, reason: VOID.reason } }) }

describe('a permit whose number was voided', () => {
  test.each(RETURNING)('W-48 $id: voided while the applicant had the papers, it is numbered again before anything else when he comes back', (procedure) => {
    const line = Line.received(procedure)
    const numbering = numberedAt(line)
    line.does(must(line.step.outcomes.find(({ to }) => 'waitForApplicant' in to), 'a return').id)
    voids(line)
    expect(line.place).toBe('pemohon')
    expect(line.resubmits().place).toBe(numbering)
    expect(line.office.events.at(-1)?.event).toMatchObject({ type: 'step.completed', body: { outcome: 'number-voided', kind: 'sendBack', note: 'Salah buku.' } })
    expect(line.office.dossier.hold).toBeUndefined()
    expect(line.goesOnTo('end').place).toBe('handed-over')
    expect(line.office.dossier.documents[PERMIT]?.number?.text).toBe('permit/2/2026')
  })

  test('W-48 refused since, it is not wanted any more: the refusal goes on', () => {
    const line = Line.received(kamparOptician).goesOnTo('4').does('send-back').does('refuse').goesOnTo('refusal-sign')
    voids(line)
    expect(line.place).toBe('refusal-sign')
    expect(line.goesOnTo('end').place).toBe('refused')
  })

  test('W-48 with a second number voided it keeps the first, and stays', () => {
    const line = Line.received(mempawahSikro).goesOnTo('7')
    const first = must(line.office.dossier.documents[PERMIT]?.number, 'the number')
    const second = { ...first, no: 9, text: 'permit/9/2026', run: `${first.run}B` }
    line.office.hears({ type: 'number.given', version: 1, body: { number: second, document: PERMIT } })
    line.office.does(people.mega, { ...VOID, number: second })
    expect(line.place).toBe('7')
    expect(line.office.dossier.documents[PERMIT]?.number).toEqual(first)
  })

  test('W-135 voided at a PC that did not know the dossier had moved: nothing leads on, but back', () => {
    const line = Line.received(mempawahSikro).goesOnTo('7')
    voidedElsewhere(line)
    expect(line.place).toBe('7')
    expect(line.office.labels(line.holder)).toEqual(['Kembalikan untuk diberi nomor baru'])
    for (const outcome of ['handed-over', 'downloaded']) expect(line.office.refuses(line.holder, line.office.act(outcome)).code).toBe('not-at-this-step')
    line.office.does(line.holder, line.office.act('number-again', {}, 'Nomornya dibatalkan.'))
    expect(line.place).toBe('4')
    expect(line.goesOnTo('end').place).toBe('handed-over')
  })

  test('W-135 so it is with a letter written anew at such a PC: its number stands for the words before', () => {
    const line = Line.received(kamparOptician).goesOnTo('3').does('refuse').goesOnTo('refusal-hand-over')
    const refusal = 'refusal' as DocumentId
    line.office.hears({ type: 'letter.drafted', version: 1, body: { document: refusal, content: must(line.office.dossier.documents[refusal]?.content, 'the letter') } })
    expect(line.office.labels(line.holder)).toEqual(['Kembalikan untuk diberi nomor baru'])
    line.office.does(line.holder, line.office.act('number-again', {}, 'Suratnya ditulis ulang.'))
    expect(line.place).toBe('refusal-number')
    expect(line.goesOnTo('end').place).toBe('refused')
    expect(line.office.dossier.documents[refusal]).toMatchObject({ number: { no: 2 }, earlier: [{ no: 1 }] })
  })

  test('W-135 who may still send it to the applicant or refuse it may do so', () => {
    const line = Line.received(mempawahSikro).goesOnTo('5')
    voidedElsewhere(line)
    expect(line.office.labels(line.holder)[0]).toBe('Kembalikan untuk diberi nomor baru')
    expect(line.office.labels(line.holder).length).toBeGreaterThan(1)
  })

  test('W-49 asked for and not there yet, it is not fetched by the applicant either', () => {
    const line = new Line(mempawahSikro)
    line.office.asksFor = ['permit']
    line.office.does(people.sari, line.office.receive('complete'))
    line.goesOnTo('7')
    expect(line.office.refuses(line.holder, line.office.act('downloaded')).message).toContain('belum tiba')
    line.office.answers(PERMIT, 1)
    expect(line.does('downloaded').place).toBe('8')
  })
})
