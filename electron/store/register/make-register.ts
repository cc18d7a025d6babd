import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { knownEvent, type Knows } from '#domain/log/known-events.ts'
import { sql } from 'kysely'
import { CopiedHistory } from '../dossiers/copied-history.ts'
import { GatheredTextIndex } from '../dossiers/text-index.ts'
import { fsyncFolder } from '../files/write-durably.ts'
import type { LogReader } from '../log/reader.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { StreamReader } from '../stream/stream-reader.ts'
import { Connection } from '../sqlite/connection.ts'
import { removeDatabase } from '../sqlite/remove-database.ts'
import { foldJoined, foldOwn, type JoinedChains } from './fold-joined.ts'
import { Projector, type ProjectorOptions } from './projector.ts'
import type { Progress } from './register.ts'

/** Dossiers kept in memory: more than an office has under way, so that nearly each is written once. About 30 kB each. */
const KEPT = 3000
/** Texts put into the search at a time. */
const TEXTS = 10_000
/** Out of WAL, where each page is written twice; the journal in memory holds next to nothing, since nearly all pages are new. 64 MB of pages are kept. */
const WHILE_MADE = ['main.journal_mode = DELETE', 'main.journal_mode = MEMORY', 'main.locking_mode = EXCLUSIVE', 'main.synchronous = OFF', 'main.cache_size = -64000'] as const

/** Of the stream null on a PC that works alone; `knows` and `rowsAfter` as usual where absent. */
export interface MadeFrom {
  readonly log: LogReader
  readonly stream: StreamReader | null
  readonly knows?: Knows | undefined
  readonly rowsAfter?: JoinedChains['rowsAfter']
}

/** Beside the register until it is whole; one that is left over is of a start that did not end. */
export const unfinished = (file: string): string => `${file}.baru`

/**
 * Folds the whole log, and what is here of the office's stream, into a new file and puts it in the register's place once it is whole and on the disk: a kill half-way leaves what was there before.
 * While it is made nothing is durable and no index is kept up; both come at the end.
 */
export function makeRegister(file: string, { log, stream, knows, rowsAfter }: MadeFrom, create: (connection: Connection<RegisterSchema>) => void, progress: Progress): void {
  const aside = unfinished(file)
  removeDatabase(aside)
  const connection = new Connection<RegisterSchema>({ file: aside, readonly: false, synchronous: 'NORMAL' })
  try {
    create(connection)
    for (const pragma of WHILE_MADE) connection.pragma(pragma)
    if (stream && (stream.head().g > 0 || log.carriedBehind(0))) connection.transaction(() => fillJoined(connection, { log, stream, knows: knows ?? knownEvent, ...(rowsAfter && { rowsAfter }) }, progress))
    else fillAlone(connection, log, progress, knows)
    for (const pragma of ['main.locking_mode = NORMAL', 'main.journal_mode = WAL']) connection.pragma(pragma)
  } finally {
    connection.close()
  }
  fsyncFile(aside)
  removeDatabase(file)
  renameSync(aside, file)
  fsyncFolder(dirname(file))
}

function fillAlone(connection: Connection<RegisterSchema>, log: LogReader, progress: Progress, knows?: Knows): void {
  const history = new CopiedHistory(connection, log.file)
  connection.transaction(() =>
    fill(connection, log.head().place, { history, knows }, progress, (projector, told) => {
      foldOwn(projector, log, (chunk) => chunk, (done) => {
        history.flush()
        told(done)
      })
    }),
  )
  history.end()
}

function fillJoined(connection: Connection<RegisterSchema>, chains: JoinedChains, progress: Progress): void {
  fill(connection, chains.stream.head().g + chains.log.head().place, { knows: chains.knows }, progress, (projector, told) => { foldJoined(projector, chains, told) })
}

function fill(connection: Connection<RegisterSchema>, events: number, options: Pick<ProjectorOptions, 'history' | 'knows'>, progress: Progress, fold: (projector: Projector, told: (done: number) => void) => void): void {
  const indexes = dropIndexes(connection)
  const text = new GatheredTextIndex(connection)
  const projector = new Projector(connection, { ...options, text, unwritten: KEPT })
  // The end of the work, counted as so many events more, so that what is shown moves evenly.
  const total = Math.round(events * 1.25)
  fold(projector, (done) => { progress(done, total) })
  projector.settle()
  for (const filled of text.fill(TEXTS)) progress(events + Math.round((total - events) * 0.6 * (filled.done / filled.total)), total)
  indexes.forEach((index) => connection.execute(sql.raw(index).compile(connection.kysely)))
  progress(total, total)
}

/** Those kept up by every insert; what they are made with again. Those that hold a key stay, and that by NIK: permits look for others of their holder while they are folded. */
function dropIndexes(connection: Connection<RegisterSchema>): readonly string[] {
  const indexes = connection.statement((db) => sql<{ name: string; sql: string }>`select name, sql from sqlite_schema where type = 'index' and sql is not null and tbl_name in ('dossier', 'dossier_event') and name <> 'dossier_by_nik'`.compile(db)).all({})
  for (const { name } of indexes) connection.execute(sql`drop index ${sql.ref(name)}`.compile(connection.kysely))
  return indexes.map((index) => index.sql)
}

function fsyncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
