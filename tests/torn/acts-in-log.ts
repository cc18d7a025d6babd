import Database from 'better-sqlite3'
import path from 'node:path'

/** Where the events of each act stand: places by command. */
export type ActsInLog = ReadonlyMap<string, readonly number[]>

/** Read from a folder's log before anything is done to it; null where its tables never came to the disk. */
export function actsIn(data: string): ActsInLog | null {
  const log = new Database(path.join(data, 'log.db'), { readonly: true })
  try {
    if (log.prepare("select 1 from sqlite_schema where name = 'event'").get() === undefined) return null
    const acts = new Map<string, number[]>()
    for (const { command, place } of log.prepare<[], { command: string; place: number }>('select command_id as command, place from event order by place').iterate()) acts.set(command, [...(acts.get(command) ?? []), place])
    return acts
  } finally {
    log.close()
  }
}

/** Whether any event speaks of a scan. */
export function isInDossiers(data: string, hash: string): boolean {
  const log = new Database(path.join(data, 'log.db'), { readonly: true })
  try {
    return log.prepare<[string], number>('select exists (select 1 from event where instr(cast(body as text), ?) > 0)').pluck().get(hash) === 1
  } finally {
    log.close()
  }
}
