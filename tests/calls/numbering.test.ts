import type { DossierId, IsoDate } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CallInput } from '#protocol/calls.ts'
import { BusyOffice } from './busy-office.ts'
import { OpenOffice, sitisForm } from './open-office.ts'

type SaveBook = CallInput<'numbering.saveBook'>['book']

let office: OpenOffice
beforeEach(async () => {
  office = await OpenOffice.established()
})
afterEach(() => office.counter.close())

const receive = async () => office.ask('budi', 'intake.receive', { ...(await sitisForm(office)), dossier: randomUUID() })
const ledger = async (after = '', limit = 50) => office.ask('budi', 'numbering.ledger', { book: 'register', year: null, after, limit })
const bookNamed = async (id: string) => must((await office.ask('budi', 'numbering.books', {})).find((row) => row.book.id === id), id)
const day = (text: string) => text as IsoDate

describe('the ledger of the register', () => {
  test('tells each number once, newest first, with whose it is, page by page', async () => {
    const texts = []
    for (let count = 0; count < 3; count += 1) texts.unshift((await receive()).registerNumber)
    expect((await ledger()).rows.map((row) => row.text)).toEqual(texts)
    expect((await ledger()).rows[0]).toMatchObject({ no: 3, state: 'given', date: '2026-05-05', officerName: 'Budi Santoso', summary: expect.stringContaining('Siti Rahmawati') })
    const first = await ledger('', 2)
    const second = await ledger(first.next, 2)
    expect([...first.rows, ...second.rows].map((row) => row.text)).toEqual(texts)
    expect(second.next).toBe('')
  })

  test('a void number stays with its reason, on the dossier too, and is never given again', async () => {
    const { dossier, registerNumber } = await receive()
    const [row] = (await ledger()).rows
    const input = { book: 'register', run: must(row, 'a number').run, no: 1, reason: 'Salah tulis nama' }
    await office.ask('wati', 'numbering.void', input)
    expect((await ledger()).rows).toMatchObject([{ text: registerNumber, state: 'void', reason: 'Salah tulis nama' }])
    const view = await office.ask('budi', 'dossier.open', { dossier: dossier as DossierId })
    expect(view.voided).toMatchObject([{ number: { text: registerNumber }, reason: 'Salah tulis nama' }])
    expect(view.warnings).toEqual([expect.stringContaining(`Nomor register ${registerNumber} dibatalkan Penyelia: “Salah tulis nama”. Berkas ini tidak bernomor lagi.`)])
    const again = await office.refusal('wati', 'numbering.void', input)
    expect(again.code).toBe('already-void')
    expect(again.message).toContain('Salah tulis nama')
    expect((await receive()).registerNumber).not.toBe(registerNumber)
    expect(await bookNamed('register')).toMatchObject({ voided: 1, nextNo: 3 })
  })

  test('no number is voided without a reason, nor one that was never given', async () => {
    await receive()
    const run = must((await ledger()).rows[0], 'a number').run
    for (const reason of ['', '    ', 'abc']) expect((await office.refusal('wati', 'numbering.void', { book: 'register', run, no: 1, reason })).fields[0]?.path).toBe('reason')
    expect((await office.refusal('wati', 'numbering.void', { book: 'register', run, no: 9, reason: 'Salah tulis' })).code).toBe('not-found')
    expect((await office.refusal('wati', 'numbering.void', { book: 'permit', run, no: 1, reason: 'Salah tulis' })).code).toBe('not-found')
    expect((await ledger()).rows).toMatchObject([{ state: 'given' }])
  })
})

test('of two books that write alike the number that was named is void, and the other one of that dossier stays', async () => {
  const busy = await BusyOffice.at('2026-05-05T02:00:00.000Z')
  try {
    for (const id of ['register', 'permit']) {
      const { book } = must((await busy.office.ask('budi', 'numbering.books', {})).find((row) => row.book.id === id), id)
      await busy.office.ask('hendra', 'numbering.saveBook', { book: { ...book, template: '{urut:4}/{tahun}' } as SaveBook })
    }
    const dossier = await busy.takesIn('Dina Harahap')
    await busy.getsPermit(dossier)
    const rowOf = async (book: string) => must((await busy.office.ask('budi', 'numbering.ledger', { book, year: null, after: '', limit: 50 })).rows[0], book)
    const [register, permit] = [await rowOf('register'), await rowOf('permit')]
    expect(permit.text).toBe(register.text)
    await busy.office.ask('wati', 'numbering.void', { book: 'permit', run: permit.run, no: permit.no, reason: 'Salah cetak' })
    expect([await rowOf('register'), await rowOf('permit')]).toMatchObject([{ state: 'given' }, { state: 'void', reason: 'Salah cetak' }])
    expect(await busy.office.ask('budi', 'dossier.open', { dossier })).toMatchObject({ row: { registerNumber: register.text, permitNumber: '' }, voided: [{ number: { run: permit.run } }] })
  } finally {
    await busy.office.counter.close()
  }
})

describe('numbers given on paper while the PC was down', () => {
  test('are entered with their date and count as used: the next one comes after', async () => {
    await receive()
    await office.ask('wati', 'numbering.record', { book: 'register', no: 5, date: day('2026-05-04'), summary: 'Joko Purnomo · SIKRO' })
    expect((await ledger()).rows.find((row) => row.no === 5)).toMatchObject({ state: 'recorded', date: '2026-05-04', summary: 'Joko Purnomo · SIKRO', officerName: 'Wati Susanti', dossier: null })
    const numbers = []
    for (let count = 0; count < 4; count += 1) numbers.push(Number((await receive()).registerNumber.slice(0, 4)))
    expect(numbers).not.toContain(5)
    expect(new Set(numbers).size).toBe(4)
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
  })

  test('one that is taken is refused at its field, and nothing is entered; nor one of tomorrow', async () => {
    await receive()
    const taken = await office.refusal('wati', 'numbering.record', { book: 'register', no: 1, date: day('2026-05-04'), summary: 'Joko' })
    expect(taken).toMatchObject({ code: 'number-taken', fields: [{ path: 'no' }] })
    const early = await office.refusal('wati', 'numbering.record', { book: 'register', no: 7, date: day('2026-05-06'), summary: 'Joko' })
    expect(early).toMatchObject({ code: 'number-date', fields: [{ path: 'date' }] })
    expect((await office.refusal('wati', 'numbering.record', { book: 'tidak-ada', no: 7, date: day('2026-05-04'), summary: 'Joko' })).code).toBe('not-found')
    expect((await ledger()).rows).toHaveLength(1)
  })

  test('a void one cannot be entered again', async () => {
    await receive()
    await office.ask('wati', 'numbering.void', { book: 'register', run: must((await ledger()).rows[0], 'a number').run, no: 1, reason: 'Salah tulis' })
    expect((await office.refusal('wati', 'numbering.record', { book: 'register', no: 1, date: day('2026-05-04'), summary: 'Joko' })).code).toBe('number-taken')
  })
})

describe('a number book', () => {
  test('with a template that cannot number is refused with a reason at the template', async () => {
    const { book } = await bookNamed('register')
    for (const template of ['REG/{tahun}', '{urut', '{nomor}/REG', '{urut:99}', '{urut}/REG']) {
      const refused = await office.refusal('hendra', 'numbering.saveBook', { book: { ...book, template } as SaveBook })
      expect(refused.fields.map((field) => field.path), template).toEqual(['book.template'])
    }
    expect((await bookNamed('register')).book).toEqual(book)
  })

  test('may change its template for numbers to come, but not its first number once one was given', async () => {
    const { book } = await bookNamed('register')
    await office.ask('hendra', 'numbering.saveBook', { book: { ...book, firstNumber: 40 } as SaveBook })
    const { registerNumber } = await receive()
    expect(registerNumber.startsWith('0040/')).toBe(true)
    await office.ask('hendra', 'numbering.saveBook', { book: { ...book, firstNumber: 40, template: 'R-{urut:3}/{tahun}' } as SaveBook })
    expect((await receive()).registerNumber).toBe('R-041/2026')
    expect((await ledger()).rows.map((row) => row.text)).toEqual(['R-041/2026', registerNumber])
    expect((await office.refusal('hendra', 'numbering.saveBook', { book: { ...book, firstNumber: 1 } as SaveBook })).code).toBe('in-use')
    const otherRuns = await office.refusal('hendra', 'numbering.saveBook', { book: { ...book, firstNumber: 40, reset: 'never' } as SaveBook })
    expect([otherRuns.code, otherRuns.fields[0]?.path]).toEqual(['in-use', 'book.reset'])
  })

  test('that begins anew in each unit keeps its unit once a number was given', async () => {
    const { book } = await bookNamed('register')
    const ofUnit = { ...book, reset: 'unit', unit: 'Bidang A', template: '{urut:4}/{unit}/{tahun}' }
    await office.ask('hendra', 'numbering.saveBook', { book: ofUnit as SaveBook })
    expect((await receive()).registerNumber).toMatch(/^0001\//)
    const other = await office.refusal('hendra', 'numbering.saveBook', { book: { ...ofUnit, unit: 'Bidang B' } as SaveBook })
    expect([other.code, other.fields[0]?.path]).toEqual(['in-use', 'book.unit'])
  })

  test('that every counter gives numbers of its own from needs the counter’s code in its template; how it is shared stays with the book', async () => {
    const { book } = await bookNamed('register')
    const sharing = { preset: 'marked', slice: 50 } as const
    const twins = await office.refusal('hendra', 'numbering.saveBook', { book: { ...book, sharing } as SaveBook })
    expect([twins.code, twins.fields[0]?.path]).toEqual(['invalid-input', 'book.template'])
    expect(twins.message).toContain('{loket}')
    await office.ask('hendra', 'numbering.saveBook', { book: { ...book, template: '{urut:4}/{loket}/{tahun}', sharing } as SaveBook })
    expect((await bookNamed('register')).book.sharing).toEqual(sharing)
    expect((await receive()).registerNumber).toBe('0001/2026')
    await office.ask('hendra', 'numbering.saveBook', { book: book as SaveBook })
    expect((await bookNamed('register')).book.sharing).toBeUndefined()
  })

  test('that is closed gives no number: intake is refused with what to do, and nothing is stored', async () => {
    const { book } = await bookNamed('register')
    await office.ask('hendra', 'numbering.saveBook', { book: { ...book, active: false } as SaveBook })
    const form = await sitisForm(office)
    expect((await office.refusal('budi', 'intake.receive', form)).code).toBe('book-missing')
    expect((await office.refusal('budi', 'dossier.open', { dossier: form.dossier as DossierId })).code).toBe('not-found')
  })

  test('starts again with 1 in the new year', async () => {
    await receive()
    office.minutesPass(245 * 24 * 60)
    await office.ask('wati', 'clock.confirm', { today: '2027-01-05' })
    expect((await receive()).registerNumber).toMatch(/^0001\/REG\/I\/2027$/)
  })
})
