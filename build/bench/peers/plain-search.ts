import { rmSync } from 'node:fs'
import type { SearchText } from '#store/dossiers/search-text.ts'
import Database from 'better-sqlite3'

/** The same words in an FTS5 table as it comes: no prefix index, nothing beside it. */
export class PlainSearch {
  readonly #file: string
  readonly #database: Database.Database
  readonly #find: Database.Statement

  constructor(file: string, texts: Iterable<SearchText>) {
    this.#file = file
    this.#remove()
    this.#database = new Database(file)
    this.#database.pragma('journal_mode = WAL')
    this.#database.exec("create virtual table plain using fts5 (numbers, nik_tail, phone, name, address, service, content = '')")
    const insert = this.#database.prepare('insert into plain (numbers, nik_tail, phone, name, address, service) values (?, ?, ?, ?, ?, ?)')
    this.#database.transaction(() => {
      for (const { numbers, nik_tail, phone, name, address, service } of texts) insert.run(numbers, nik_tail, phone, name, address, service)
    })()
    this.#find = this.#database.prepare('select rowid from plain where plain match ? order by rowid desc limit ?')
  }

  /** The newest with every word begun. */
  search(text: string, limit: number): readonly unknown[] {
    const words = text.split(/\s+/).filter((word) => word !== '')
    return this.#find.all(words.map((word) => `"${word.replaceAll('"', '""')}" *`).join(' AND '), limit)
  }

  close(): void {
    this.#database.close()
    this.#remove()
  }

  #remove(): void {
    for (const part of ['', '-wal', '-shm']) rmSync(this.#file + part, { force: true })
  }
}
