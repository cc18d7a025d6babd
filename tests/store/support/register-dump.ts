import Database from 'better-sqlite3'
import { join } from 'node:path'

/** Every row of register.db, table by table in the order of its natural key, and every word of its search with its places; also the tables' and indexes' own text. */
export function registerDump(data: string): Readonly<Record<string, readonly unknown[]>> {
  const database = new Database(join(data, 'register.db'), { readonly: true })
  try {
    database.exec("create virtual table temp.word using fts5vocab('main', 'dossier_text', 'instance')")
    const rows = (sql: string): readonly unknown[] => database.prepare(sql).raw().all()
    return {
      schema: rows("select type, name, sql from sqlite_schema where name not like 'dossier_text_%' order by type, name"),
      applied: rows('select * from applied'),
      settings: rows('select * from setting order by kind, id'),
      events: rows('select rowid, * from dossier_event order by device, seq'),
      dossiers: rows('select * from dossier order by place'),
      words: rows('select term, doc, col, offset from word order by term, doc, col, offset'),
      handOvers: rows('select * from hand_over order by place'),
      dispositions: rows('select * from open_disposition order by officer, deadline, at, disposition, dossier'),
      unreadable: rows('select * from unreadable order by aggregate'),
      version: [database.pragma('user_version', { simple: true }), database.pragma('application_id', { simple: true }), database.pragma('journal_mode', { simple: true })],
    }
  } finally {
    database.close()
  }
}
