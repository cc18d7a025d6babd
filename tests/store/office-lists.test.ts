import type { DossierId, IsoDate, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import Database from 'better-sqlite3'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { ListPart, ListPeriod } from '#store/contract/list-reader.ts'
import { HAND_OVER, INTAKE } from '../domain/office-in-memory.ts'
import { people } from '../domain/people.ts'
import { OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const { sari, budi, rina, hendra, dewi, yusuf, mega } = people
const ALWAYS: ListPeriod = { from: '2020-01-01T00:00:00.000Z' as IsoInstant, before: '2099-01-01T00:00:00.000Z' as IsoInstant }
const day = (text: string): IsoDate => text as IsoDate

/** An office with the shortest names for what its dossiers go through. Each name has a NIK of its own. */
class Desk extends OfficeOnDisk {
  readonly #names: string[] = []

  comes(name: string, instant: string, strExpiry: IsoDate | 'lifetime' = 'lifetime', workplaceName = 'Optik'): DossierId {
    const permitData = { form: 'optician', strNumber: `STR ${name}`, strExpiry, workplaceName, workplaceAddress: 'Jl. Riau', placeSequence: 1 } as const
    return this.at(instant).receives({ name, permitData, applicant: { ...INTAKE.applicant, name, nik: this.#nikOf(name) } })
  }

  /** "Anonim" has none. */
  #nikOf(name: string): string {
    if (!this.#names.includes(name)) this.#names.push(name)
    return name === 'Anonim' ? '' : `1471014101900${String(this.#names.indexOf(name)).padStart(3, '0')}`
  }

  /** Signed on the day of `instant`, and numbered. */
  getsPermit(dossier: DossierId, instant: string): void {
    this.at(instant).moves(budi, dossier, 'printed')
    for (const [officer, outcome] of [[rina, 'initialled'], [hendra, 'initialled'], [dewi, 'initialled'], [yusuf, 'signed'], [budi, 'numbered']] as const) this.moves(officer, dossier, outcome)
  }

  isFetched(dossier: DossierId, instant: string): void {
    this.at(instant).moves(sari, dossier, 'handed-over', { handOver: HAND_OVER })
  }

  voidsPermit(dossier: DossierId): void {
    const [number] = Object.values(this.state(dossier).documents).map((document) => must(document.number, 'a number'))
    const permit = must(number, 'a permit')
    this.act(mega, (tx) => {
      tx.voidNumber(permit.book, permit.run, permit.no, 'Salah ketik nama.')
      this.decides(tx, mega, dossier, { do: 'voidNumber', number: permit, reason: 'Salah ketik nama.' })
    })
  }

  isReturned(dossier: DossierId, instant: string): void {
    this.at(instant).moves(sari, dossier, 'return', { returnSlip: { reason: 'Ijazah belum ada.', missing: [{ name: 'Ijazah', note: '' }] } })
  }

  all(part: ListPart): readonly DossierId[] {
    return this.store.lists.page(part, '', 100).ids
  }
}

describe('who waits for the applicant', () => {
  test('is listed from the longest waiting, page by page, until the papers are back', () => {
    const office = new Desk()
    const [ayu, bagas, citra] = ['Ayu', 'Bagas', 'Citra'].map((name, hour) => office.at(`2026-11-03T0${hour + 1}:00:00.000Z`).receives({ name }, 'to-check')) as [DossierId, DossierId, DossierId]
    office.isReturned(bagas, '2026-11-04T02:00:00.000Z')
    office.isReturned(ayu, '2026-11-05T02:00:00.000Z')
    office.isReturned(citra, '2026-11-06T02:00:00.000Z')
    const { lists } = office.store
    const first = lists.page({ list: 'waiting-applicant' }, '', 2)
    expect(first.ids).toEqual([bagas, ayu])
    expect(lists.page({ list: 'waiting-applicant' }, first.next, 2)).toEqual({ ids: [citra], next: '' })
    office.does(sari, bagas, { do: 'resubmit', base: office.state(bagas).lastTransition, checklist: office.state(bagas).checklist, note: '', attachments: [] })
    expect(office.all({ list: 'waiting-applicant' })).toEqual([ayu, citra])
    expect(lists.count({ list: 'waiting-applicant' })).toBe(2)
  })

  test('was handed back without a number only while it never had one, the last first', () => {
    const office = new Desk()
    const ayu = office.at('2026-11-03T02:00:00.000Z').receives({ name: 'Ayu' }, 'to-check')
    const bagas = office.at('2026-11-03T03:00:00.000Z').receives({ name: 'Bagas' }, 'to-check')
    const citra = office.comes('Citra', '2026-11-03T04:00:00.000Z')
    office.isReturned(ayu, '2026-11-04T02:00:00.000Z')
    office.isReturned(bagas, '2026-11-05T02:00:00.000Z')
    expect(office.all({ list: 'handed-back' })).toEqual([bagas, ayu])
    expect(office.all({ list: 'handed-back' })).not.toContain(citra)
    office.does(sari, ayu, { do: 'withdraw', base: office.state(ayu).lastTransition, reason: 'Pindah kota.' })
    expect(office.all({ list: 'handed-back' })).toEqual([bagas])
  })
})

describe('what may be late', () => {
  test('are the running ones whose days are over even if all were working days; paused and ended ones never', () => {
    const office = new Desk()
    const ayu = office.comes('Ayu', '2026-11-03T02:00:00.000Z')
    const bagas = office.at('2026-11-03T03:00:00.000Z').receives({ name: 'Bagas' }, 'to-check')
    const citra = office.comes('Citra', '2026-11-03T04:00:00.000Z')
    office.getsPermit(citra, '2026-11-04T02:00:00.000Z')
    office.isFetched(citra, '2026-11-04T04:00:00.000Z')
    const late = (today: string) => office.store.lists.perhapsLate(day(today)).map(({ id }) => id)
    expect(late('2026-11-05')).toEqual([])
    expect(late('2026-11-06')).toEqual([ayu])
    office.isReturned(bagas, '2026-11-09T02:00:00.000Z')
    expect(late('2026-12-31')).toEqual([ayu])
  })

  test('a permit that lies to be fetched never is; its dossier runs on and knows since when it was there', () => {
    const office = new Desk()
    const ayu = office.comes('Ayu', '2026-11-03T02:00:00.000Z')
    const late = () => office.store.lists.perhapsLate(day('2026-12-31')).map(({ id }) => id)
    expect(late()).toEqual([ayu])
    expect(office.store.dossiers.running()).toMatchObject([{ id: ayu, clockEnd: null }])
    office.getsPermit(ayu, '2026-11-04T02:00:00.000Z')
    expect(late()).toEqual([])
    expect(office.store.dossiers.running()).toMatchObject([{ id: ayu, clockEnd: '2026-11-04T02:00:00.000Z' }])
    office.voidsPermit(ayu)
    expect(late()).toEqual([ayu])
  })
})

describe('what is ready at the counter', () => {
  test('lies there from the moment it has its number until it is fetched', () => {
    const office = new Desk()
    const ayu = office.comes('Ayu', '2026-11-03T02:00:00.000Z')
    const bagas = office.comes('Bagas', '2026-11-03T03:00:00.000Z')
    expect(office.all({ list: 'unclaimed' })).toEqual([])
    office.getsPermit(bagas, '2026-11-04T02:00:00.000Z')
    office.getsPermit(ayu, '2026-11-05T02:00:00.000Z')
    expect(office.all({ list: 'unclaimed' })).toEqual([bagas, ayu])
    office.isFetched(bagas, '2026-11-06T02:00:00.000Z')
    expect(office.all({ list: 'unclaimed' })).toEqual([ayu])
  })
})

describe('permits that end', () => {
  const from = day('2026-11-10')
  const office = new Desk()
  const [soon, later, over, longOver, lifetime, unsigned] = (
    [
      ['Soon', '2026-11-10'],
      ['Later', '2027-02-10'],
      ['Over', '2026-11-09'],
      ['Long over', '2026-11-06'],
      ['Lifetime', 'lifetime'],
      ['Unsigned', '2026-11-20'],
    ] as const
  ).map(([name, until]) => office.comes(name, '2026-11-03T02:00:00.000Z', until === 'lifetime' ? until : day(until))) as [DossierId, DossierId, DossierId, DossierId, DossierId, DossierId]
  for (const dossier of [later, soon, over, longOver, lifetime]) office.getsPermit(dossier, '2026-11-04T02:00:00.000Z')

  test('are listed by their last day, both ends counted; what has no permit yet is none', () => {
    expect(office.all({ list: 'ending', from, to: day('2027-02-10') })).toEqual([soon, later])
    expect(office.all({ list: 'ending', from, to: day('2027-02-09') })).toEqual([soon])
    expect(office.all({ list: 'ending', from, to: day('2030-01-01') })).not.toContain(unsigned)
    expect(office.store.lists.count({ list: 'ending', from, to: day('2027-02-10') })).toBe(2)
  })

  test('that are over come with the last first; on a lifetime STR a permit holds five years', () => {
    expect(office.all({ list: 'over', before: from })).toEqual([over, longOver])
    expect(office.all({ list: 'ending', from, to: day('2031-11-04') })).toEqual([soon, later, lifetime])
    expect(office.all({ list: 'ending', from, to: day('2031-11-03') })).toEqual([soon, later])
  })

  test('a void number takes the permit off the list', () => {
    office.voidsPermit(over)
    expect(office.all({ list: 'over', before: from })).toEqual([longOver])
  })
})

describe('permits that were renewed', () => {
  const ALL: ListPart = { list: 'ending', from: day('2026-11-10'), to: day('2099-01-01') }

  test('end nowhere any more, and end again where the newer one is void; folded anew it is the same', () => {
    const office = new Desk()
    const old = office.comes('Ayu', '2026-11-03T02:00:00.000Z', day('2026-12-01'))
    office.getsPermit(old, '2026-11-04T02:00:00.000Z')
    const renewal = office.comes('Ayu', '2026-11-05T02:00:00.000Z', 'lifetime', ' OPTIK ')
    expect(office.all(ALL), 'still under way').toEqual([old])
    office.getsPermit(renewal, '2026-11-06T02:00:00.000Z')
    expect(office.all(ALL)).toEqual([renewal])
    office.isFetched(old, '2026-11-07T02:00:00.000Z')
    expect(office.all(ALL), 'whatever happens to the old one').toEqual([renewal])
    office.store.close()
    rmSync(join(office.folders.data, 'register.db'))
    office.open()
    expect(office.all(ALL)).toEqual([renewal])
    office.voidsPermit(renewal)
    expect(office.all(ALL)).toEqual([old])
  })

  test('are those of the same person and place alone; without a NIK nobody knows', () => {
    const office = new Desk()
    const permits = ([['Ayu', 'Optik Satu'], ['Ayu', 'Optik Dua'], ['Bagas', 'Optik Satu'], ['Anonim', 'Optik Satu'], ['Anonim', 'Optik Satu']] as const).map(([name, workplace]) => office.comes(name, '2026-11-03T02:00:00.000Z', day('2026-12-01'), workplace))
    for (const permit of permits) office.getsPermit(permit, '2026-11-04T02:00:00.000Z')
    expect(office.all(ALL)).toEqual(permits.toSorted())
  })
})

describe('the Buku Ekspedisi', () => {
  test('has a line for every hand-over with the letter’s number of then, and counts them through the year', () => {
    const office = new Desk()
    const dossiers = ['Ayu', 'Bagas', 'Citra'].map((name) => office.comes(name, '2026-11-03T02:00:00.000Z')) as [DossierId, DossierId, DossierId]
    for (const dossier of dossiers) office.getsPermit(dossier, '2026-11-04T02:00:00.000Z')
    dossiers.forEach((dossier, hour) => office.isFetched(dossier, `2026-12-0${hour + 1}T02:00:00.000Z`))
    const { lists } = office.store
    const first = lists.handOvers(ALWAYS, 'newest-first', '', 2)
    expect(first.rows.map((row) => [row.dossier, row.letterNumber])).toEqual([
      [dossiers[2], '500.16.7.2/253/SIKRO-1/DPMPTSP/2026'],
      [dossiers[1], '500.16.7.2/252/SIKRO-1/DPMPTSP/2026'],
    ])
    expect(first.rows[0]).toMatchObject({ at: '2026-12-03T02:00:00.000Z', letterDate: '2026-11-04', body: { recipient: HAND_OVER.recipient } })
    const rest = lists.handOvers(ALWAYS, 'newest-first', first.next, 2)
    expect(rest).toMatchObject({ rows: [{ dossier: dossiers[0] }], next: '' })
    expect(lists.handOvers(ALWAYS, 'oldest-first', '', 9).rows.map((row) => lists.ordinalOf(row, ALWAYS.from))).toEqual([1, 2, 3])
    expect(lists.countHandOvers({ ...ALWAYS, from: '2026-12-02T00:00:00.000Z' as IsoInstant })).toBe(2)
    const before = lists.handOvers(ALWAYS, 'oldest-first', '', 9)
    office.reopen()
    expect(office.store.lists.handOvers(ALWAYS, 'oldest-first', '', 9)).toEqual(before)
  })

  test('has one order and one numbering on every PC: places of rows are each PC’s own', () => {
    const office = new Desk()
    const dossiers = ['Ayu', 'Bagas', 'Citra'].map((name) => office.comes(name, '2026-11-03T02:00:00.000Z'))
    for (const dossier of dossiers) office.getsPermit(dossier, '2026-11-04T02:00:00.000Z')
    for (const [nth, dossier] of dossiers.entries()) office.isFetched(dossier, nth < 2 ? '2026-12-01T02:00:00.000Z' : '2026-12-02T02:00:00.000Z')
    const told = () => (['newest-first', 'oldest-first'] as const).map((order) => {
      const { lists } = office.store
      const first = lists.handOvers(ALWAYS, order, '', 1)
      const rows = [...first.rows, ...lists.handOvers(ALWAYS, order, first.next, 9).rows]
      return rows.map((row) => [row.dossier, lists.ordinalOf(row, ALWAYS.from)])
    })
    const before = told()
    expect(before.map((rows) => rows.map(([, no]) => no))).toEqual([[3, 2, 1], [1, 2, 3]])
    office.store.close()
    const register = new Database(join(office.folders.data, 'register.db'))
    register.exec('update hand_over set place = 1000 - place')
    register.close()
    office.open()
    expect(told()).toEqual(before)
  })

  test('keeps the line of a dossier that does not fold, also of what was handed over after it broke', () => {
    const office = new Desk()
    const [ayu, bagas] = ['Ayu', 'Bagas'].map((name) => office.comes(name, '2026-11-03T02:00:00.000Z')) as [DossierId, DossierId]
    for (const dossier of [ayu, bagas]) office.getsPermit(dossier, '2026-11-04T02:00:00.000Z')
    for (const dossier of [ayu, bagas]) office.isFetched(dossier, '2026-11-05T02:00:00.000Z')
    const numbered = must(office.store.dossiers.history(ayu).findLast(({ event }) => event.type === 'number.given'), 'the number')
    office.store.close()
    rmSync(join(office.folders.data, 'register.db'))
    const raw = office.rawLog()
    raw.exec('drop trigger event_never_updated')
    raw.prepare("update event set body = x'6e756c6c' where seq = ?").run(numbered.ref.seq)
    raw.close()
    office.open()
    expect(office.store.dossiers.state(ayu)).toBeNull()
    const { rows } = office.store.lists.handOvers(ALWAYS, 'oldest-first', '', 9)
    expect(rows).toMatchObject([{ dossier: ayu, letterNumber: '', body: { recipient: HAND_OVER.recipient } }, { dossier: bagas, letterNumber: expect.stringContaining('252') }])
  })
})
