import type { ChainPoint, PlaceRange } from '#domain/log/device-event.ts'
import type Database from 'better-sqlite3'
import type { OfficeInStream } from './office-in-stream.ts'

type OwnEvent = Pick<ChainPoint, 'device' | 'seq' | 'hash'>

/** Whether nothing is lost of what a PC of several did, and its office's server has all of it: then it may be let in as if it were new. `made`: the new log. */
export function isAllAtServer(made: Database.Database, lost: readonly PlaceRange[], stream: OfficeInStream): boolean {
  if (!stream.joined || lost.length > 0) return false
  for (const event of made.prepare<[], OwnEvent>('select device, seq, lower(hex(hash)) as hash from event order by place desc').iterate()) if (!stream.has(event)) return false
  return true
}
