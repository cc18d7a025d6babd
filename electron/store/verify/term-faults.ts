import type Database from 'better-sqlite3'
import type { OfficeRecord } from '../device/office-record.ts'
import { type Finding, finding } from './finding.ts'

/** Each stretch of the stream was ordered in a term the office signed, and begins where that term does. Nothing is told without the office's record. */
export function* termFaults(stream: Database.Database, record: OfficeRecord | null): Generator<Finding, void, undefined> {
  if (!record) return
  const terms = stream.prepare<[], { term: number; first: number }>('select term, min(g) as first from stream_event group by term').all()
  const hashAt = stream.prepare<[number], Buffer>('select stream_hash from stream_event where g = ?').pluck()
  for (const { term, first } of terms) {
    const starts = record.terms.filter((one) => one.term.n === term).map((one) => one.term.start)
    const begins = starts.some(({ g, hash }) => first > g && (g === 0 || hashAt.get(g)?.toString('hex') === hash))
    if (!begins) yield finding('stream', 0, `Urutan kantor mulai nomor ${first}: server yang menyusunnya tidak disahkan kantor.`)
  }
}
