import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { Knows } from '#domain/log/known-events.ts'
import { registerMigrations } from '#migrations/counter/register/registry.ts'
import { ParsedStates } from '../dossiers/parsed-states.ts'
import type { LogReader } from '../log/reader.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import { APPLICATION_IDS } from '../sqlite/application-ids.ts'
import type { Connection } from '../sqlite/connection.ts'
import { LateConnection } from '../sqlite/late-connection.ts'
import { migrate } from '../sqlite/migrate.ts'
import { ReaderBesideWriter } from '../sqlite/reader-beside-writer.ts'
import { removeDatabase } from '../sqlite/remove-database.ts'
import { asWrittenAfter } from '../stream/as-written.ts'
import type { StreamReader } from '../stream/stream-reader.ts'
import { type MadeFrom, makeRegister, unfinished } from './make-register.ts'
import { type Progress, Register } from './register.ts'

export interface OpenRegister {
  readonly register: Register
  /** Sees every act that was answered. */
  readonly reader: Connection<RegisterSchema>
  /** Shared by what reads and what folds. */
  readonly states: ParsedStates
  readonly close: () => void
}

export interface Watch {
  readonly progress: Progress
  /** Before the file, of so many bytes, is read through. */
  readonly beforeCheck: (bytes: number) => void
  /** A broken page was met at work; not told of a file just made anew, since a next one would be no better. */
  readonly onDamaged: () => void
}

/** What it is folded from. */
export interface Chains {
  readonly log: LogReader
  /** Null on a PC that works alone. */
  readonly stream: StreamReader | null
  /** Which events are read: all that this build does where absent. */
  readonly knows?: Knows | undefined
}

/** register.db, level with the log and with what is here of the office's stream. One that is missing, damaged, of another version or of another chain is folded anew from the log. Throws `StreamDamaged` where it cannot be folded from what is here of the stream. */
export function openRegister(file: string, chains: Chains, busyMs: number, watch: Watch): OpenRegister {
  removeDatabase(unfinished(file))
  try {
    return attach(file, chains, busyMs, watch)
  } catch (error) {
    const from = error instanceof OfAnotherBuild ? chains : { ...chains, ...proven(chains) }
    makeRegister(file, from, newRegister(file), watch.progress)
    rmSync(damageMark(file), { force: true })
    return attach(file, chains, busyMs, { ...watch, onDamaged: () => {} })
  }
}

/** It is whole, and this build folds otherwise. */
class OfAnotherBuild extends Error {}

/** Whatever spoilt register.db may have spoilt stream.db. That takes half as long again, so not where only Loket is another one. */
const proven = ({ stream }: Chains): Pick<MadeFrom, 'rowsAfter'> => (stream ? { rowsAfter: (g, limit) => asWrittenAfter(stream, g, limit) } : {})

/** What makes the tables of a new one. */
export const newRegister = (file: string) => (connection: Connection<RegisterSchema>): void => migrate(connection, { file, migrations: registerMigrations, applicationId: APPLICATION_IDS['register.db'] })

function attach(file: string, { log, stream, knows }: Chains, busyMs: number, { progress, beforeCheck, onDamaged }: Watch): OpenRegister {
  if (!existsSync(file)) throw new Error('register.db is not there')
  if (existsSync(damageMark(file))) throw new Error('register.db was found damaged')
  let atWork = false
  const onDamage = (): void => {
    writeFileSync(damageMark(file), '')
    if (atWork) onDamaged()
  }
  const endedBadly = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0
  const writer = new LateConnection<RegisterSchema>({ file, readonly: false, synchronous: 'NORMAL', busyMs, onDamage })
  try {
    if (endedBadly) {
      beforeCheck(statSync(file).size)
      mustBeWhole(writer)
    }
    mustBeOurs(writer)
    for (const pragma of AT_WORK) writer.pragma(pragma)
    const states = new ParsedStates(writer)
    const register = new Register(writer, log, states, stream, knows)
    if (!register.isOfThisBuild()) throw new OfAnotherBuild('register.db was folded by another build')
    if (!register.fits()) throw new Error('register.db was folded from another chain')
    register.catchUp(progress)
    while (register.takeIn());
    const reader = new ReaderBesideWriter<RegisterSchema>({ file, synchronous: 'NORMAL', busyMs, onDamage, beforeRead: () => { register.settle() } }, writer)
    reader.pragma(READ_CACHE)
    atWork = true
    return { register, states, reader, close: () => { closeAll(register, reader, writer) } }
  } catch (error) {
    writer.close()
    throw error
  }
}

function closeAll(register: Register, ...connections: readonly Connection<RegisterSchema>[]): void {
  register.end()
  for (const connection of connections) connection.close()
}

function mustBeOurs(connection: Connection<RegisterSchema>): void {
  const [version, application] = [connection.pragma('user_version'), connection.pragma('application_id')]
  if (version !== registerMigrations.length || application !== APPLICATION_IDS['register.db']) throw new OfAnotherBuild(`register.db has version ${String(version)} of ${String(application)}`)
}

/** An intake touches some sixty pages, most of them over and over: they are carried over to the file every 16 MB instead of every 4, and 8 MB stay at hand. */
const AT_WORK = ['wal_autocheckpoint = 4000', 'cache_size = -8000'] as const

/** The operating system keeps the file's pages too: SQLite's usual 16 MB each would only hold them twice. */
const READ_CACHE = 'cache_size = -8000'

/** Left when a page is found broken while Loket runs; the next opening then makes the file anew. */
const damageMark = (file: string): string => `${file}.damaged`

/** Only after a crash: on a large register it takes seconds. */
function mustBeWhole(connection: Connection<RegisterSchema>): void {
  const answer = connection.pragma('quick_check(1)')
  if (answer !== 'ok') throw new Error(`register.db is damaged: ${String(answer)}`)
}
