import type { OfficeId } from '#domain/ids.ts'
import { streamHeadInput } from '#domain/stream/stream-head.ts'
import type Database from 'better-sqlite3'
import { signedBy } from '../device/device-key.ts'
import type { OfficeRecord } from '../device/office-record.ts'
import { attempt } from './attempt.ts'
import { type Finding, finding } from './finding.ts'

interface SaidHead {
  readonly only: number
  readonly term: number
  readonly g: number
  readonly hash: Buffer
  readonly signature: Buffer
}

/** The last head the office's server signed: signed by the server of its term, and met by the stream that is here. Whoever changes the order of events and every hash behind it cannot change this. */
export function* saidHeadFaults(stream: Database.Database, office: OfficeId | null, record: OfficeRecord | null): Generator<Finding, void, undefined> {
  const said = stream.prepare<[], SaidHead>('select only_one as only, term, g, hash, signature from said_head').get()
  if (!said) return
  const hash = said.hash.toString('hex')
  const here = stream.prepare<[number], Buffer>('select stream_hash from stream_event where g = ?').pluck().get(said.g)
  if (here && !here.equals(said.hash)) yield finding('stream', 0, `Urutan kantor nomor ${said.g}: sampai sana urutannya bukan yang ditandatangani server kantor.`)
  const keys = (record?.terms ?? []).filter(({ term }) => term.n === said.term).map(({ term }) => term.serverKey)
  const isSigned = office !== null && keys.some((key) => attempt(() => signedBy(key)(streamHeadInput({ office, term: said.term, g: said.g, hash }), said.signature)) === true)
  if (said.only !== 1 || (record !== null && !isSigned)) yield finding('stream', 0, `Urutan kantor: ujung yang disebut server (nomor ${said.g}) tidak ditandatangani server kantor.`)
}
