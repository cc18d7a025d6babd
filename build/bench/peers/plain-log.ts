import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'

/** The plainest thing as durable as an act: one row of bytes, WAL, synchronous=FULL, committed by itself. */
export class PlainLog {
  readonly #file: string
  readonly #database: Database.Database
  readonly #insert: Database.Statement

  constructor(file: string) {
    this.#file = file
    this.#remove()
    this.#database = new Database(file)
    this.#database.pragma('journal_mode = WAL')
    this.#database.pragma('synchronous = FULL')
    this.#database.exec('create table plain (id integer primary key, bytes blob not null) strict')
    this.#insert = this.#database.prepare('insert into plain (bytes) values (?)')
  }

  insert(bytes: Uint8Array): void {
    this.#insert.run(bytes)
  }

  /** In one transaction. */
  insertAll(rows: readonly Uint8Array[]): void {
    this.#database.transaction(() => { for (const bytes of rows) this.#insert.run(bytes) })()
  }

  close(): void {
    this.#database.close()
    this.#remove()
  }

  #remove(): void {
    for (const part of ['', '-wal', '-shm']) rmSync(this.#file + part, { force: true })
  }
}
