import { cpSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { OfficeOnDisk } from './office-on-disk.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** What a database administrator could do: the office's log.db after `edit`, with every trigger that stood in the way dropped, opened again. Gives back what is found. */
export const faultsAfter = (office: OfficeOnDisk, edit: (database: Database.Database) => void): readonly string[] => office.verifyCopy(editedCopy(office, edit))

/** The same, not opened: a data folder. */
export function editedCopy(office: OfficeOnDisk, edit: (database: Database.Database) => void): string {
  const folder = temporaryFolder()
  office.store.close()
  cpSync(office.folders.data, folder, { recursive: true })
  office.open()
  const database = new Database(join(folder, 'log.db'))
  const triggers = database.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all()
  for (const name of triggers) database.exec(`drop trigger ${String(name)}`)
  database.pragma('foreign_keys = OFF')
  edit(database)
  database.close()
  return folder
}
