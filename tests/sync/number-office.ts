import { randomUUID } from 'node:crypto'
import type { BookId, DossierId, IsoDate, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { Preset } from '#domain/numbering/hands/book-sharing.ts'
import { accountLine, type AccountLine, runAccount } from '#domain/numbering/hands/run-account.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import { newChecklist } from '#domain/requirement/checklist.ts'
import { dossierFacts } from '#domain/workflow/dossier-facts.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import { NumberingStopped } from '#store/contract/numbering-stopped.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import { INTAKE } from '../domain/office-in-memory.ts'
import { people } from '../domain/people.ts'
import { OFFICE, REGISTER } from '../store/support/office-on-disk.ts'
import { Counter } from './counter.ts'
import { DAIRI, establish } from './office-over-three.ts'
import { OfficeServer } from './office-server.ts'

/** A book for each way several counters give from it; slices of ten. */
export const BOOKS: Readonly<Record<Preset, BookId>> = { marked: 'register' as BookId, 'one-hand': 'permit' as BookId, slices: 'outgoing-letter' as BookId, asked: 'minutes' as BookId }
const book = (preset: Preset): NumberBook => ({ ...REGISTER, id: BOOKS[preset], name: `Buku ${preset}`, purpose: BOOKS[preset] as string as NumberBook['purpose'], template: '{urut:3}/{loket}/{tahun}', sharing: { preset, slice: 10 } })

/** More than it takes for all to have asked, cut and heard of it. */
const ROUNDS = 20

export interface Printed {
  readonly run: string
  readonly no: number
  readonly text: string
}

/** Three PCs that give numbers of the same books; each has a dossier whose letters it numbers. Everything printed is remembered. */
export class NumberOffice {
  readonly server: OfficeServer
  readonly front: Counter
  readonly back: Counter
  readonly head: Counter
  readonly printed: Printed[] = []
  now = '2026-11-03T02:00:00.000Z' as IsoInstant
  readonly #dossiers = new Map<Counter, DossierId>()

  private constructor(server: OfficeServer) {
    this.server = server
    const pc = (name: string, code: string) => new Counter(name, server, () => this.now, code)
    ;[this.front, this.back, this.head] = [pc('PC Depan', 'A'), pc('PC Belakang', 'B'), pc('PC Kepala', 'C')]
  }

  static async open(): Promise<NumberOffice> {
    const office = new NumberOffice(await OfficeServer.open(OFFICE.id, { tellsWhoIsEnrolled: true }))
    office.front.act(null, (tx) => { establish(tx, [book('marked'), book('one-hand'), book('slices'), book('asked')]) })
    await office.allCatchUp()
    for (const counter of office.counters) office.#receives(counter)
    await office.allCatchUp()
    return office
  }

  get counters(): readonly Counter[] {
    return [this.front, this.back, this.head]
  }

  /** Until nobody who has a line has anything left to do. */
  async allCatchUp(): Promise<void> {
    const online = this.counters.filter(({ line }) => !line.cut)
    for (let [moved, rounds] = [1, 0]; moved > 0; rounds += 1) {
      if (rounds > ROUNDS) throw new Error('there is always more to do')
      for (const counter of online) await counter.sendsAll()
      for (const counter of online) await counter.takesAll()
      moved = online.reduce((sum, counter) => sum + counter.keepsUp(), 0)
    }
  }

  /** Prints so many numbers of a book in one act; fewer where no more are given. `date` = the letters'. */
  gives(counter: Counter, preset: Preset, count: number, date = this.now.slice(0, 10)): readonly Printed[] {
    const given = counter.act(people.sari, (tx) => Array.from({ length: count }).flatMap(() => this.#one(counter, tx, preset, date as IsoDate) ?? []))
    this.printed.push(...given)
    return given
  }

  /** As an act does that numbers a letter and may not give its number: another PC is asked for it. */
  asks(counter: Counter, letter: string, dossier = this.dossierOf(this.front), date = this.now.slice(0, 10)): void {
    const request = { book: BOOKS.asked, date: date as IsoDate, abbreviation: 'SIKRO' }
    const run = counter.store.numbers.runOf(request)
    counter.act(people.budi, (tx) => tx.append({ aggregate: `dossier:${dossier}`, base: null, event: { type: 'number.asked', version: 1, body: { ...request, run, placeSequence: '1', document: letter as DocumentId } } }))
  }

  /** The number a letter has there; null while it waits, undefined where nobody asked. */
  numberOf(counter: Counter, letter: string, dossier = this.dossierOf(this.front)): number | null | undefined {
    const state = counter.state(dossier).documents[letter as DocumentId]
    return state?.number ? state.number.no : state?.asked && null
  }

  /** Why no number is given; "" where one is. */
  why(counter: Counter, preset: Preset, date = this.now.slice(0, 10)): string {
    return counter.store.numbers.obstacle({ book: BOOKS[preset], date: date as IsoDate, abbreviation: 'SIKRO' })?.why ?? ''
  }

  dossierOf(counter: Counter): DossierId {
    return must(this.#dossiers.get(counter), 'a dossier')
  }

  account(counter: Counter, run: string): AccountLine {
    return accountLine(runAccount(must(counter.store.hands?.runs().find((one) => one.run === run), run)))
  }

  async close(): Promise<void> {
    for (const counter of this.counters) counter.store.close()
    await this.server.close()
  }

  #one(counter: Counter, tx: Transaction, preset: Preset, date: IsoDate): Printed | null {
    const dossier = this.dossierOf(counter)
    try {
      const number = tx.giveNumber({ book: BOOKS[preset], date, abbreviation: 'SIKRO', placeSequence: '1', summary: 'Siti Rahmawati', dossier })
      tx.append({ aggregate: `dossier:${dossier}`, base: null, event: { type: 'number.given', version: 1, body: { number, document: `surat-${randomUUID()}` as DocumentId } } })
      return { run: number.run, no: number.no, text: number.text }
    } catch (thrown) {
      if (thrown instanceof NumberingStopped) return null
      throw thrown
    }
  }

  #receives(counter: Counter): void {
    const dossier = randomUUID() as string as DossierId
    const facts = { ...INTAKE, applicant: { ...INTAKE.applicant, name: `Pemohon di ${counter.name}`, nik: `147101410190000${this.counters.indexOf(counter)}` }, service: DAIRI.id }
    const checklist = newChecklist(DAIRI.requirements, 'new', dossierFacts(facts)).map((item) => ({ ...item, state: 'fits' as const }))
    counter.does(people.sari, dossier, { do: 'receive', dossier, as: 'complete', reason: '', intake: { ...facts, checklist } })
    this.#dossiers.set(counter, dossier)
    const { run, no, text } = must(counter.state(dossier).registerNumber, 'a register number')
    this.printed.push({ run, no, text })
  }
}
