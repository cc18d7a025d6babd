import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const SMALL = 2_000
const FILES = ['log.db', 'register.db'] as const
const FOLDERS = ['lampiran'] as const

/** The data folder seen past the counter: says what has changed since it last looked. */
export class DataWatch {
  readonly #folder: string
  readonly #databases: readonly Database.Database[]
  #versions = ''
  #before: ReadonlyMap<string, string>

  constructor(data: string) {
    this.#folder = data
    this.#databases = FILES.map((file) => new Database(path.join(data, file), { readonly: true }))
    this.#before = this.#look()
  }

  /** Tables and folders that are not as they were; cheap while nothing was committed. */
  changes(): readonly string[] {
    const versions = this.#databases.map((database) => String(database.pragma('data_version', { simple: true }))).join(' ')
    const files = this.#files()
    if (versions === this.#versions && files.every(([name, digest]) => this.#before.get(name) === digest)) return []
    const now = this.#look()
    const changed = [...now].flatMap(([name, digest]) => (this.#before.get(name) === digest ? [] : [`${name}: ${this.#before.get(name) ?? 'not there'} → ${digest}`]))
    this.#before = now
    return changed
  }

  close(): void {
    for (const database of this.#databases) database.close()
  }

  #look(): ReadonlyMap<string, string> {
    this.#versions = this.#databases.map((database) => String(database.pragma('data_version', { simple: true }))).join(' ')
    return new Map([...this.#databases.flatMap((database, index) => tablesOf(database).map((table) => [`${FILES[index] ?? ''} ${table}`, digestOf(database, table)] as const)), ...this.#files()])
  }

  #files(): readonly (readonly [name: string, digest: string])[] {
    return FOLDERS.map((name) => [name, existsSync(path.join(this.#folder, name)) ? readdirSync(path.join(this.#folder, name)).toSorted().join(' ') : ''])
  }
}

/** Without the search index's own shadow tables. */
const tablesOf = (database: Database.Database): string[] =>
  database.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and sql not like 'create virtual%' and name not like '%\\_data' escape '\\' and name not like '%\\_idx' escape '\\' order by name").pluck().all().map(String)

function digestOf(database: Database.Database, table: string): string {
  const rows = Number(database.prepare(`select count(*) from "${table}"`).pluck().get())
  const some = database.prepare(`select * from "${table}" ${rows > SMALL ? `limit ${SMALL} offset ${rows - SMALL}` : ''}`).raw().all()
  return `${rows} rows ${createHash('sha256').update(JSON.stringify(some)).digest('hex').slice(0, 12)}`
}
