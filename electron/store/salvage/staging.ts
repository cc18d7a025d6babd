import type { DeviceId } from '#domain/ids.ts'
import Database from 'better-sqlite3'
import { toLoggedEvent } from '../log/logged-event.ts'
import { isWholeEvent } from './is-whole-event.ts'
import type { EventTable } from '../schema/event.ts'
import { cellsOf, type Cell } from './cells.ts'
import type { OwnChain } from './own-stream.ts'
import { DatabasePages } from './database-pages.ts'
import type { Value } from './record.ts'

/** In the order of log.db. */
export const EVENT_COLUMNS = ['place', 'device', 'seq', 'type', 'type_version', 'office', 'aggregate', 'base_device', 'base_seq', 'seen', 'actor', 'role', 'wall_time', 'clock_offset', 'command_id', 'body_hash', 'prev_hash', 'hash', 'salt', 'body'] as const

const ORPHAN_COLUMNS = ['g', 'term', ...EVENT_COLUMNS.filter((column) => column !== 'place'), 'signature', 'moment'] as const

/** What the body may be where the log's own is broken: tried against the hash. */
export type OtherBodies = (event: EventTable) => readonly Uint8Array[]

/** All rows that could be read out of damaged files, before it is decided what becomes of them. SQLite keeps it in a temporary file of its own. */
export class Staging {
  readonly database: Database.Database = new Database('')
  readonly #takers: Readonly<Record<Cell['kind'], readonly Taker[]>>

  constructor(otherBodies: OtherBodies) {
    this.database.exec(TABLES)
    this.#takers = { table: this.#rows(otherBodies), index: this.#entries() }
  }

  /** Every page that is not free. What was taken before stays where two say different things. */
  take(file: string): void {
    const pages = new DatabasePages(file)
    try {
      const free = pages.free()
      this.database.transaction(() => {
        for (let no = 1; no <= pages.count; no += 1) if (!free.has(no)) for (const cell of cellsOf(pages, no)) this.#takeCell(cell)
      })()
    } finally {
      pages.close()
    }
  }

  /** Devices this log may have been, as far as its rows tell. */
  devices(): readonly DeviceId[] {
    return this.database.prepare<[], unknown>('select device from incarnation union select device from event').pluck().all().filter((device): device is DeviceId => typeof device === 'string')
  }

  /** Own events as the office's stream has them, where no file had them whole. How many those were. */
  takeStream(chains: readonly OwnChain[]): number {
    const distances = this.database.prepare<[string], number>('select place - seq as distance from event where device = ? group by distance order by count(*) desc limit 1').pluck()
    const [whole, signed] = [this.#insert('event', EVENT_COLUMNS.length), this.#insert('batch_signature', 3)]
    let taken = 0
    this.database.transaction(() => {
      for (const { device, behind, events } of chains) {
        const distance = distances.get(device) ?? behind
        for (const { row, signature } of events) {
          const full: EventTable = { ...row, place: distance + row.seq }
          taken += whole.run(...EVENT_COLUMNS.map((column) => full[column])).changes
          if (signature) signed.run(device, row.seq, signature)
        }
      }
    })()
    return taken
  }

  close(): void {
    this.database.close()
  }

  #takeCell(cell: Cell): void {
    const shape = shapeOf(cell.values)
    for (const { fits, take } of this.#takers[cell.kind]) if (fits.test(shape)) return take(cell)
  }

  #rows(otherBodies: OtherBodies): readonly Taker[] {
    const half = this.#insert('half_event', 7)
    const whole = this.#insert('event', EVENT_COLUMNS.length)
    const event = ({ rowid, values }: Cell): void => {
      const row = eventOf(rowid, values)
      const full = row && withBody(row, otherBodies)
      if (full) return void whole.run(...EVENT_COLUMNS.map((column) => full[column]))
      const [, device, seq, type, , , aggregate, , , , , , at, , command] = values
      half.run(rowid, device ?? null, seq ?? null, type ?? null, aggregate ?? null, at ?? null, command ?? null)
    }
    return [
      { fits: /^n.{19}$/, take: event },
      { fits: /^ntt[i]{2}t{4}[tn]{2}t$/, take: this.#keep('number', 12) },
      { fits: /^ntttt[b]{2}$/, take: this.#keep('view', 7) },
      { fits: /^ntti$/, take: this.#keep('incarnation', 4) },
      { fits: /^tt$/, take: this.#keep('answer', 2, true) },
      { fits: /^ttt$/, take: this.#keep('paper', 3) },
      { fits: /^t{5}$/, take: this.#keep('draft', 5) },
      { fits: /^nt{3}it{5}[tn]i$/, take: this.#keep('membership', 12) },
      { fits: /^niititit{2}[tn][in]i[tn]{2}t[in]tb{3}[bn]{3}t$/, take: this.#keep('orphan', 24) },
    ]
  }

  #entries(): readonly Taker[] {
    return [
      { fits: /^tib$/, take: this.#keep('batch_signature', 3) },
      { fits: /^tt$/, take: this.#keep('verifier', 2) },
      { fits: /^tit$/, take: this.#keep('verifier_failure', 3) },
      { fits: /^tit{2}$/, take: this.#keep('carried', 4) },
      { fits: /^tii$/, take: this.#keep('known_pair', 3) },
      { fits: /^ti$/, take: this.#keep('known_aggregate', 2) },
    ]
  }

  /** Keeps a row as it is; a table's integer key stands in its rowid. */
  #keep(table: string, columns: number, withRowid = false): Taker['take'] {
    const insert = this.#insert(table, columns + (withRowid ? 1 : 0))
    return ({ rowid, values }) => {
      const row = values.map((value, index) => (index === 0 && value === null ? rowid : (value ?? null)))
      insert.run(...(withRowid ? [rowid, ...row] : row))
    }
  }

  #insert(table: string, columns: number): Database.Statement<unknown[]> {
    return this.database.prepare(`insert or ignore into ${table} values (${Array.from({ length: columns }, () => '?').join(', ')})`)
  }
}

interface Taker {
  readonly fits: RegExp
  readonly take: (cell: Cell) => void
}

const TABLES = `
  create table event (${EVENT_COLUMNS.join(', ')}, primary key (device, seq));
  create table half_event (place, device, seq, type, aggregate, at, command);
  create table number (id, book, run, no, year, date, text, state, summary, dossier, officer, at, primary key (run, no));
  create table view (seq integer primary key, at, officer, what, about, prev_hash, hash);
  create table incarnation (ordinal integer primary key, device, opened, marked);
  create table answer (place integer primary key, command unique, answer);
  create table paper (id primary key, dossier, facts);
  create table draft (id primary key, title, content, officer, at);
  create table batch_signature (device, seq, signature, primary key (device, seq));
  create table verifier (officer primary key, verifier);
  create table verifier_failure (officer primary key, count, last);
  create table membership (only_one integer primary key, device, office, host, port, fingerprint, server_key, code, name, joined, contact, serves);
  create table orphan (id integer primary key, ${ORPHAN_COLUMNS.join(', ')});
  create table carried (device, after, by_device, at, primary key (device, after));
  create table known_pair (name, no, row, primary key (name, no));
  create table known_aggregate (aggregate, place integer, primary key (place, aggregate));`

/** One sign for each value: null, integer, text, bytes, unreadable. */
const shapeOf = (values: readonly Value[]): string => values.map((value) => (value === null ? 'n' : value === undefined ? '?' : typeof value === 'number' ? 'i' : typeof value === 'string' ? 't' : 'b')).join('')

const EVENT_SHAPE = /^ntitit{2}[tn][in]i[tn]{2}t[in]tb{3}[bn?]{2}$/

/** Null where anything but the body is not what an event has there. */
function eventOf(rowid: number, values: readonly Value[]): EventTable | null {
  if (!EVENT_SHAPE.test(shapeOf(values))) return null
  return Object.assign(noEvent(), Object.fromEntries(EVENT_COLUMNS.map((column, index) => [column, index === 0 ? rowid : (values[index] ?? null)])))
}

const noEvent = (): EventTable => ({
  place: 0, device: '', seq: 0, type: '', type_version: 0, office: '', aggregate: '', base_device: null, base_seq: null, seen: 0, actor: null, role: null, wall_time: '',
  clock_offset: null, command_id: '', body_hash: new Uint8Array(), prev_hash: new Uint8Array(), hash: new Uint8Array(), salt: null, body: null,
})

/** The event with a body that its hashes vouch for; null where there is none. */
function withBody(row: EventTable, otherBodies: OtherBodies): EventTable | null {
  if (isWholeEvent(toLoggedEvent(row))) return row
  return otherBodies(row).map((body) => ({ ...row, body })).find((mended) => isWholeEvent(toLoggedEvent(mended))) ?? null
}
