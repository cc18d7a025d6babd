import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Stretch } from '../log/chain-faults.ts'

/** Rows made into one piece of bytes by SQLite at a time: making rows and hashing them one by one costs four times as much. */
const TOGETHER = 400

/** What tells one column from the next: all but the bytes as JSON, which ends by itself, and how long the bytes are. */
const COLUMNS = ['place', 'device', 'seq', 'type', 'type_version', 'office', 'aggregate', 'base_device', 'base_seq', 'seen', 'actor', 'role', 'wall_time', 'clock_offset', 'command_id'].map((column) => `event.${column}`)
const BYTES = ['body_hash', 'prev_hash', 'hash', 'salt', 'body', 'signature'] as const

const SQL = `select cast(group_concat(line, '') as blob) from (
  select concat(json_array(${[...COLUMNS, ...BYTES.map((column) => `length(${column})`)].join(', ')}), ${BYTES.join(', ')}) as line
  from event left join batch_signature on batch_signature.device = event.device and batch_signature.seq = event.seq
  where event.place > ? and event.place <= ? order by event.place)`

/** SHA-256 (hex) over every column of every event of a stretch and its signature: equal only where each byte is what it was. */
export function stretchDigest(log: Database.Database, { after, upTo }: Stretch): string {
  const rows = log.prepare<[number, number], Buffer | null>(SQL).pluck()
  const digest = createHash('sha256')
  for (let from = after; from < upTo; from += TOGETHER) digest.update(rows.get(from, Math.min(from + TOGETHER, upTo)) ?? Buffer.alloc(0))
  return digest.digest('hex')
}
