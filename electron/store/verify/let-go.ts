import type Database from 'better-sqlite3'

/** Ends the moment a register was read at, and gives the fold beside it free to be removed. */
export function letGo(register: Database.Database): void {
  if (register.inTransaction) register.exec('rollback')
  if (register.prepare("select 1 from pragma_database_list where name = 'beside'").get() !== undefined) register.exec('detach beside')
}
