import Database from 'better-sqlite3'
import path from 'node:path'

export interface RegisterIn {
  /** The device the folder first was. */
  readonly root: string
  /** "" before there is an office. */
  readonly officeName: string
}

/** Which register lies in a data folder. */
export function registerIn(data: string): RegisterIn {
  const log = new Database(path.join(data, 'log.db'), { readonly: true })
  try {
    return { root: rootOf(log), officeName: officeNameOf(log) }
  } finally {
    log.close()
  }
}

export const rootOf = (log: Database.Database): string => log.prepare<[], string>('select device from incarnation order by ordinal limit 1').pluck().get() ?? ''

/** As its last letterhead has it. */
export const officeNameOf = (log: Database.Database): string =>
  log.prepare<[], string>(`select cast(body as text) ->> '$.name' from event where aggregate in (select aggregate from event where type = 'office.established' limit 1) order by place desc limit 1`).pluck().get() ?? ''
