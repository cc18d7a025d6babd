import type Database from 'better-sqlite3'
import { type Finding, finding } from './finding.ts'

/** One file, looked at. */
export interface CheckedFile {
  readonly findings: readonly Finding[]
  /** At which it was looked at; "" where that is not known. */
  readonly moment: string
}

/** What SQLite itself finds broken in a file: pages, rows, indexes, the search. */
export function* fileFaults(name: string, database: Database.Database): Generator<Finding, void, undefined> {
  const said = database.prepare<[], string>('pragma integrity_check(100)').pluck().all()
  for (const line of said) if (line !== 'ok') yield finding('files', 0, `Berkas ${name} rusak menurut basis data sendiri (${line}).`)
}
