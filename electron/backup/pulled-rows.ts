import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'

/** How far a backup has the office's stream. */
export interface PulledMark {
  readonly g: number
  /** Of the stream there, hex. */
  readonly hash: string
}

/** What of stream.db goes along: what other PCs did, and who signed it. All else in it is asked of the server again. Tables of these names lie beside the log's in a part. */
export const PULLED = [
  { from: 'stream_event', into: 'pulled_event' },
  { from: 'batch_signature', into: 'pulled_signature' },
] as const

/** The stream's place that can be relied on: where stream.db is being fetched again it ends before the backup does. */
export function pulledHead(stream: Database.Database): PulledMark | null {
  const row = stream.prepare<[], { readonly g: number; readonly hash: Buffer }>('select g, stream_hash as hash from stream_event order by g desc limit 1').get()
  return row ? { g: row.g, hash: row.hash.toString('hex') } : null
}

/** Whether the stream goes on from what the backup has; or is behind it, which is no other stream. */
export function goesOn(stream: Database.Database, { g, hash }: PulledMark): boolean {
  const here = stream.prepare<[number], Buffer>('select stream_hash from stream_event where g = ?').pluck().get(g)
  return here === undefined ? (pulledHead(stream)?.g ?? 0) < g : here.toString('hex') === hash
}

/** Adds what lies beyond a place to a part. Gives back how far the backup has it now; null for nothing yet. */
export function addPulled(stream: Database.Database, before: PulledMark | null, file: string): PulledMark | null {
  const part = new Database(file)
  try {
    return stream.transaction(() => {
      const head = pulledHead(stream)
      const after = before?.g ?? 0
      if (head === null || head.g <= after) return before
      part.transaction(() => {
        copied(stream, part, PULLED[0], 'select * from stream_event where g > ? order by g', after)
        copied(stream, part, PULLED[1], 'select s.* from stream_event e join batch_signature s on s.device = e.device and s.seq = e.seq where e.g > ? order by e.g', after)
      })()
      return head
    })()
  } finally {
    part.close()
  }
}

function copied(stream: Database.Database, part: Database.Database, { into }: (typeof PULLED)[number], sql: string, after: number): void {
  const rows = stream.prepare<[number], readonly unknown[]>(sql).raw()
  const columns = rows.columns().map(({ name }) => name)
  part.exec(`create table ${into} (${columns.join(', ')})`)
  const insert = part.prepare(`insert into ${into} values (${columns.map(() => '?').join(', ')})`)
  for (const row of rows.iterate(after)) insert.run(...row)
}

/** Adds a part's rows to a log that is being restored; only inside `attach … as segment`. */
export function addPulledRows(log: Database.Database): void {
  for (const { into } of PULLED) {
    if (log.prepare('select 1 from segment.sqlite_schema where name = ?').get(into) === undefined) continue
    log.exec(`create table if not exists main.${into} as select * from segment.${into} where false; insert into main.${into} select * from segment.${into}`)
  }
}

/** Whether a log that was restored bears rows of the office's stream. */
export function bearsPulled(logFile: string): boolean {
  const log = new Database(logFile, { readonly: true })
  try {
    return log.prepare('select 1 from sqlite_schema where name = ?').get(PULLED[0].into) !== undefined
  } finally {
    log.close()
  }
}

/** Whether what was restored of the stream is another one than here, as far as both have it. */
export function pulledDiffers(stream: Database.Database, restored: string): boolean {
  if (!existsSync(restored)) return true
  const copy = new Database(restored, { readonly: true })
  try {
    const [here, there] = [pulledHead(stream)?.g ?? 0, pulledHead(copy)?.g ?? 0]
    const upTo = Math.min(here, there)
    return digestOf(stream, upTo) !== digestOf(copy, upTo)
  } finally {
    copy.close()
  }
}

function digestOf(stream: Database.Database, upTo: number): string {
  const hash = createHash('sha256')
  const rows = stream.prepare<[number], readonly unknown[]>('select e.*, s.signature from stream_event e left join batch_signature s on s.device = e.device and s.seq = e.seq where e.g <= ? order by e.g').raw()
  for (const row of rows.iterate(upTo)) for (const value of row) hash.update(value instanceof Buffer ? value : `${typeof value}:${String(value)}`).update('\0')
  return hash.digest('hex')
}
