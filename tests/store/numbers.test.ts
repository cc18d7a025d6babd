import type { BookId, DossierId, IsoDate } from '#domain/ids.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { NumberRequest } from '#store/contract/number-reader.ts'
import { NumberTaken } from '#store/contract/number-taken.ts'
import { afterAll, describe, expect, test } from 'vitest'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import { people } from '../domain/people.ts'
import { OfficeOnDisk, PERMITS } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const { budi, nina, mega } = people
const date = (text: string): IsoDate => text as IsoDate

/** A number of a book, given to a dossier of the office together with its event. */
class Desk extends OfficeOnDisk {
  readonly siti: DossierId = this.receives()

  gives(change: Partial<NumberRequest> = {}, officer: Officer = budi): string {
    return this.act(officer, (tx) => {
      const number = tx.giveNumber({ book: PERMITS.id, date: date('2026-11-04'), abbreviation: 'SIKRO', placeSequence: '1', summary: 'Siti Rahmawati, SIKRO', dossier: this.siti, ...change })
      tx.append({ aggregate: `dossier:${this.siti}`, base: null, event: { type: 'number.given', version: 1, body: { number, document: null } } })
      return number.text
    })
  }

  opens(change: Partial<NumberBook> & { readonly id: BookId }): void {
    this.act(nina, (tx) => tx.append({ aggregate: `book:${change.id}`, base: null, event: { type: 'book.opened', version: 1, body: { ...PERMITS, template: '{urut}/{jenis}/{unit}/{tahun}', firstNumber: 1, ...change } } }))
  }

  ledger(book = PERMITS.id) {
    return this.store.numbers.ledger(book, null, '', 50).rows
  }
}

test('which letter a number went to is read off its event, also where its dossier cannot be read', () => {
  const desk = new Desk()
  const [register] = desk.ledger('register' as BookId)
  desk.gives()
  const letter = desk.act(budi, (tx) => {
    const number = tx.giveNumber({ book: PERMITS.id, date: date('2026-11-04'), abbreviation: 'SIKRO', placeSequence: '1', summary: 'Siti Rahmawati, SIKRO', dossier: desk.siti })
    tx.append({ aggregate: `dossier:${desk.siti}`, base: null, event: { type: 'number.given', version: 1, body: { number, document: 'permit' as DocumentId } } })
    return number
  })
  const paper = desk.act(mega, (tx) => tx.recordNumber(PERMITS.id, 900, date('2026-11-03'), 'Joko'))
  const { numbers } = desk.store
  expect(numbers.givenTo(letter.run, letter.no)).toBe('permit')
  expect(numbers.givenTo(register?.number.run ?? '', register?.number.no ?? 0)).toBeNull()
  expect([numbers.givenTo(paper.run, paper.no), numbers.givenTo(letter.run, 901)]).toEqual([undefined, undefined])
})

describe('the next number', () => {
  test('begins where the office said, goes on by one, and is shown without being taken', () => {
    const desk = new Desk()
    const request = { book: PERMITS.id, date: date('2026-11-04'), abbreviation: 'SIKRO', placeSequence: '2' }
    expect(desk.store.numbers.next(request).text).toBe('500.16.7.2/251/SIKRO-2/DPMPTSP/2026')
    expect(desk.store.numbers.next(request).no).toBe(251)
    expect([desk.gives(), desk.gives()]).toEqual(['500.16.7.2/251/SIKRO-1/DPMPTSP/2026', '500.16.7.2/252/SIKRO-1/DPMPTSP/2026'])
    expect(desk.store.numbers.next(request).no).toBe(253)
    desk.reopen()
    expect(desk.store.numbers.next(request).no).toBe(253)
  })

  test('bears the counter’s code where each gives numbers of its own; without a code it is as ever', () => {
    const desk = new Desk()
    const book = { ...PERMITS, template: '{urut:3}/{loket}/{tahun}' }
    const opened = (preset: 'marked' | 'one-hand') => desk.act(nina, (tx) => tx.append({ aggregate: `book:${PERMITS.id}`, base: null, event: { type: 'book.changed', version: 2, body: { ...book, sharing: { preset, slice: 50 } } } }))
    const request = { book: PERMITS.id, date: date('2026-11-04'), abbreviation: 'SIKRO', placeSequence: '1' }
    let code = 'L2'
    desk.reopen({ code: () => code })
    opened('marked')
    expect(desk.store.numbers.next(request)).toMatchObject({ run: 'permit/2026//L2', no: 1, text: '001/L2/2026' })
    expect([desk.gives(), desk.gives()]).toEqual(['001/L2/2026', '002/L2/2026'])
    expect(desk.act(mega, (tx) => tx.recordNumber(PERMITS.id, 9, date('2026-11-03'), 'Joko')).text).toBe('009/L2/2026')
    expect(desk.act(mega, (tx) => tx.recordNumber(PERMITS.id, 9, date('2026-11-03'), 'Joko', { abbreviation: '', placeSequence: '', mark: 'L1' })).text).toBe('009/L1/2026')
    expect(desk.gives()).toBe('010/L2/2026')
    code = ''
    expect([desk.gives(), desk.gives()]).toEqual(['251/2026', '252/2026'])
    code = 'L2'
    opened('one-hand')
    expect(desk.gives()).toBe('253/2026')
    expect(desk.store.verify(10)).toEqual([])
  })

  test('the letter’s date sets the year: a new year begins at 1, and the old one can still be gone on with', () => {
    const desk = new Desk()
    desk.gives()
    expect(desk.gives({ date: date('2027-01-04') })).toBe('500.16.7.2/001/SIKRO-1/DPMPTSP/2027')
    expect(desk.gives({ date: date('2026-12-31') })).toBe('500.16.7.2/252/SIKRO-1/DPMPTSP/2026')
    expect(desk.gives({ date: date('2027-01-05') })).toBe('500.16.7.2/002/SIKRO-1/DPMPTSP/2027')
  })

  test('runs per type, per unit and without end each count for themselves', () => {
    const desk = new Desk()
    const [type, unit, never] = ['per-jenis', 'per-unit', 'terus'] as readonly string[] as readonly [BookId, BookId, BookId]
    desk.opens({ id: type, reset: 'type' })
    desk.opens({ id: unit, reset: 'unit', unit: 'DPM' })
    desk.opens({ id: never, reset: 'never', template: 'T-{urut}' })
    expect([desk.gives({ book: type }), desk.gives({ book: type, abbreviation: 'SIPA' }), desk.gives({ book: type })]).toEqual(['1/SIKRO/DPMPTSP/2026', '1/SIPA/DPMPTSP/2026', '2/SIKRO/DPMPTSP/2026'])
    expect(desk.gives({ book: unit })).toBe('1/SIKRO/DPM/2026')
    expect([desk.gives({ book: never }), desk.gives({ book: never, date: date('2027-01-02') })]).toEqual(['T-1', 'T-2'])
  })

  test('two runs whose numbers would read the same never print the same number twice', () => {
    const desk = new Desk()
    const careless = 'kurang-teliti' as BookId
    desk.opens({ id: careless, reset: 'type', template: '{urut}/{tahun}' })
    expect(desk.gives({ book: careless })).toBe('1/2026')
    expect(() => desk.gives({ book: careless, abbreviation: 'SIPA' })).toThrow(NumberTaken)
    expect(desk.ledger(careless)).toHaveLength(1)
  })

  test('a number and its event are in one act, or neither is', () => {
    const desk = new Desk()
    const give = { book: PERMITS.id, date: date('2026-11-04'), abbreviation: 'SIKRO', placeSequence: '1', summary: '', dossier: desk.siti }
    expect(() => desk.act(budi, (tx) => tx.giveNumber(give))).toThrow(/without its number.given/)
    const invented = { book: PERMITS.id, run: 'permit/2026//', no: 9, text: '9', date: date('2026-11-04') }
    const tell = { type: 'number.given', version: 1, body: { number: invented, document: null } } as const
    expect(() => desk.act(budi, (tx) => tx.append({ aggregate: `dossier:${desk.siti}`, base: null, event: tell }))).toThrow(/did not give/)
    expect(desk.ledger()).toEqual([])
  })
})

describe('the ledger', () => {
  test('a void number stays visible with its reason and is never given again', () => {
    const desk = new Desk()
    desk.gives()
    desk.gives()
    const [second, first] = desk.ledger()
    if (!first || !second) throw new Error('no ledger rows')
    const { number } = second
    desk.act(mega, (tx) => {
      tx.voidNumber(PERMITS.id, number.run, number.no, 'Salah ketik nama.')
      tx.append({ aggregate: `dossier:${desk.siti}`, base: null, event: { type: 'number.voided', version: 1, body: { number, document: null, reason: 'Salah ketik nama.' } } })
    })
    expect(desk.ledger()).toEqual([{ ...second, state: 'void', reason: 'Salah ketik nama.' }, first])
    expect(desk.store.numbers.row(number.run, number.no)?.state).toBe('void')
    expect(desk.store.numbers.counts(PERMITS.id)).toEqual({ given: 1, voided: 1, lost: 0 })
    expect(desk.gives()).toContain('/253/')
    expect(() => desk.act(mega, (tx) => tx.voidNumber(PERMITS.id, number.run, number.no, 'Lagi.'))).toThrow(/void already/)
    expect(() => desk.act(mega, (tx) => tx.voidNumber(PERMITS.id, number.run, 999, 'Tidak ada.'))).toThrow(/999/)
    expect(() => desk.act(mega, (tx) => tx.voidNumber(PERMITS.id, first.number.run, first.number.no, 'Tanpa catatan.'))).toThrow(/without its number.voided/)
    expect(desk.store.verify(10)).toEqual([])
  })

  test('numbers given on paper while the PC was down are entered, count, and cannot be entered twice', () => {
    const desk = new Desk()
    desk.gives()
    const enter = (no: number) => desk.act(mega, (tx) => tx.recordNumber(PERMITS.id, no, date('2026-11-05'), 'Surat Pak Joko, buku tulis', { abbreviation: 'SIKRO', placeSequence: '1' }))
    expect(enter(255).text).toBe('500.16.7.2/255/SIKRO-1/DPMPTSP/2026')
    expect(() => enter(255)).toThrow(NumberTaken)
    expect(() => enter(251)).toThrow(/sudah ada di buku nomor/)
    expect(desk.gives()).toContain('/256/')
    expect(enter(252).no).toBe(252)
    const recorded = desk.ledger().find(({ number }) => number.no === 252)
    expect(recorded).toMatchObject({ state: 'recorded', dossier: null, officer: mega.id, summary: 'Surat Pak Joko, buku tulis' })
    desk.act(mega, (tx) => tx.voidNumber(PERMITS.id, recorded?.number.run ?? '', 252, 'Dobel di buku tulis.'))
    expect(desk.store.numbers.row(recorded?.number.run ?? '', 252)).toMatchObject({ state: 'void', reason: 'Dobel di buku tulis.' })
    expect(desk.store.verify(10)).toEqual([])
  })

  test('numbers on paper from before the first one here do not move the first one', () => {
    const desk = new Desk()
    desk.act(mega, (tx) => tx.recordNumber(PERMITS.id, 99, date('2025-12-30'), 'Dari tahun lalu'))
    desk.act(mega, (tx) => tx.recordNumber(PERMITS.id, 100, date('2026-03-01'), 'Dari awal tahun'))
    expect(desk.gives()).toContain('/251/')
  })

  test('is read page by page, newest first, and by the letter’s year', () => {
    const desk = new Desk()
    for (let count = 0; count < 7; count += 1) desk.gives({ date: date(count < 5 ? '2026-11-04' : '2027-01-04') })
    const read = (year: number | null) => {
      const numbers: string[] = []
      for (let after = '', page = 0; page < 10; page += 1) {
        const { rows, next } = desk.store.numbers.ledger(PERMITS.id, year, after, 2)
        numbers.push(...rows.map(({ number }) => `${number.date.slice(0, 4)}/${number.no}`))
        if (next === '') return numbers
        after = next
      }
      throw new Error('no last page')
    }
    expect(read(null)).toEqual(['2027/2', '2027/1', '2026/255', '2026/254', '2026/253', '2026/252', '2026/251'])
    expect(read(2027)).toEqual(['2027/2', '2027/1'])
    expect(read(2025)).toEqual([])
  })

  test('a book opened in the same act can give at once, under the office’s new name', () => {
    const desk = new Desk()
    const opened: NumberBook = { ...PERMITS, id: 'baru' as BookId, template: '{urut}/{unit}/{tahun}', firstNumber: 7 }
    const text = desk.act(nina, (tx) => {
      tx.append({ aggregate: `book:${opened.id}`, base: null, event: { type: 'book.opened', version: 1, body: opened } })
      return tx.recordNumber(opened.id, 7, date('2026-11-05'), 'Contoh').text
    })
    expect(text).toBe('7/DPMPTSP/2026')
  })
})
