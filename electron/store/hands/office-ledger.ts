import type { BookId, DossierId, IsoDate } from '#domain/ids.ts'
import { count } from '#domain/numbering/hands/ranges.ts'
import { runAccount } from '#domain/numbering/hands/run-account.ts'
import { runParts } from '#domain/numbering/run.ts'
import type { LedgerRow, NumberReader } from '../contract/number-reader.ts'
import type { NumberKey } from '../numbers/book-order.ts'
import type { HandsOfPc } from './hands-of-pc.ts'
import type { OfficeNumbersReader } from './office-numbers-reader.ts'

/** The own ledger, as the office's needs it. */
export interface OwnLedger {
  /** Newest first, those before a row of it. */
  page(book: BookId, year: number | null, before: number, limit: number): readonly { readonly place: number; readonly row: LedgerRow }[]
  row(run: string, no: number): LedgerRow | null
  keys(book: BookId, from: IsoDate | null, to: IsoDate | null): readonly NumberKey[]
  /** Those of a book that were voided, last voided first. */
  voided(book: BookId): readonly LedgerRow[]
}

/** Own numbers read at a time while looking for those that have not come back. */
const AT_ONCE = 50

/** The numbers of the whole office: as its stream has them, and on top of that what this PC has given since. */
export class OfficeLedger {
  readonly #own: OwnLedger
  readonly #office: OfficeNumbersReader
  readonly #hands: HandsOfPc
  readonly #summaryOf: (dossier: DossierId) => string

  constructor(own: OwnLedger, office: OfficeNumbersReader, hands: HandsOfPc, summaryOf: (dossier: DossierId) => string) {
    this.#own = own
    this.#office = office
    this.#hands = hands
    this.#summaryOf = summaryOf
  }

  /** A cursor `p…` goes on among those that have not come back, `g…` in the stream. */
  page(book: BookId, year: number | null, after: string, limit: number): ReturnType<NumberReader['ledger']> {
    const pending = after.startsWith('g') ? [] : this.#pending(book, year, after === '' ? Number.MAX_SAFE_INTEGER : Number(after.slice(1)), limit + 1)
    if (pending.length > limit) return { rows: pending.slice(0, limit).map(({ row }) => row), next: `p${pending[limit - 1]?.place ?? 0}` }
    const before = after.startsWith('g') ? Number(after.slice(1)) : Number.MAX_SAFE_INTEGER
    const room = limit - pending.length
    const sequenced = this.#office.page({ book, year, before, limit: room + 1 })
    const shown = sequenced.slice(0, room)
    const next = sequenced.length <= room ? '' : `g${shown.at(-1)?.place ?? Number.MAX_SAFE_INTEGER}`
    return { rows: [...pending.map(({ row }) => row), ...shown.map(({ row }) => this.#asVoided(this.#told(row)))], next }
  }

  row(run: string, no: number): LedgerRow | null {
    const [own, office] = [this.#own.row(run, no), this.#office.row(run, no)]
    const row = own ?? (office && this.#told(office))
    return row && this.#asVoided(row)
  }

  inNumberOrder(book: BookId, from: IsoDate | null, to: IsoDate | null): ReturnType<NumberReader['inNumberOrder']> {
    const keys = new Map([...this.#office.keys(book, from, to), ...this.#own.keys(book, from, to)].map((key) => [`${key.run} ${key.no}`, key]))
    const ordered = [...keys.values()].sort((one, other) => compare(yearOfRun(one.run), yearOfRun(other.run)) || compare(one.run, other.run) || one.no - other.no)
    return { total: ordered.length, rows: this.#rowsOf(ordered) }
  }

  /** A void of another PC's number is counted once the office has ordered it. */
  counts(book: BookId): ReturnType<NumberReader['counts']> {
    const { all, voided: ordered } = this.#office.counts(book)
    const voided = ordered + this.#voidedSince(book)
    const pending = this.#pending(book, null, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
    const pendingVoid = pending.filter(({ row }) => row.state === 'void').length
    const accounts = this.#hands.runs().map((run) => runAccount(run)).filter((account) => account.book === book)
    return { given: all - voided + pending.length - pendingVoid, voided: voided + pendingVoid, lost: accounts.reduce((sum, { lost, unaccounted }) => sum + count(lost) + count(unaccounted), 0) }
  }

  *#rowsOf(keys: readonly NumberKey[]): Generator<LedgerRow> {
    for (const { run, no } of keys) {
      const row = this.row(run, no)
      if (row) yield row
    }
  }

  /** What came back came in the order it was given, so those that have not are the last ones. */
  #pending(book: BookId, year: number | null, before: number, limit: number): readonly { readonly place: number; readonly row: LedgerRow }[] {
    const found: { readonly place: number; readonly row: LedgerRow }[] = []
    for (let from = before; found.length < limit; ) {
      const rows = this.#own.page(book, year, from, AT_ONCE)
      const home = rows.findIndex(({ row }) => this.#office.isHome(row))
      found.push(...(home < 0 ? rows : rows.slice(0, home)))
      if (home >= 0 || rows.length < AT_ONCE) break
      from = rows.at(-1)?.place ?? 0
    }
    return found.slice(0, limit)
  }

  /** Own numbers that have come back, and were voided since. */
  #voidedSince(book: BookId): number {
    const own = this.#own.voided(book)
    const home = own.findIndex(({ number: { run, no } }) => this.#office.voidReason(run, no) !== null)
    return (home < 0 ? own : own.slice(0, home)).filter((row) => this.#office.isHome(row)).length
  }

  /** Void as the office has it, or as this PC has voided it since. */
  #asVoided(row: LedgerRow): LedgerRow {
    if (row.state === 'void') return row
    const reason = this.#office.voidReason(row.number.run, row.number.no) ?? this.#hands.pendingVoid(row)
    return reason === null ? row : { ...row, state: 'void', reason }
  }

  /** What a number was given for stands in the ledger of who gave it; elsewhere its dossier tells. */
  #told(row: LedgerRow): LedgerRow {
    if (row.summary !== '' || row.dossier === null) return row
    return { ...row, summary: this.#own.row(row.number.run, row.number.no)?.summary ?? this.#summaryOf(row.dossier) }
  }
}

const yearOfRun = (run: string): string => runParts(run).year
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
