import type Database from 'better-sqlite3'
import { chainFaults } from '../log/chain-faults.ts'
import type { Trusted } from '../log/trusted.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { AnsweredStretch, AskedStretch, KeptStretch } from './check-task.ts'
import { signaturesDigest } from './signatures-digest.ts'
import { stretchDigest } from './stretch-digest.ts'
import type { WitnessedStretch } from './witness.ts'

/** log.db at one moment, twice. */
export interface TwoReaders {
  readonly log: Connection<LogSchema>
  readonly rawLog: Database.Database
}

/** One stretch of the chain: what of it is byte for byte as witnessed is passed over, the rest is gone through event by event. */
export function checkStretch({ log, rawLog }: TwoReaders, trusted: Trusted, { after, upTo, known, kept }: AskedStretch, { quick, most }: { readonly quick: boolean; readonly most: number }): AnsweredStretch {
  try {
    const same = known !== null && known.upTo <= upTo && (isKept(rawLog, known, kept) || isSame(rawLog, known)) ? known : null
    const faults = same?.upTo === upTo ? [] : chainFaults(log, trusted, { after: same?.upTo ?? after, upTo }, quick ? 'deciding' : 'all').take(most).toArray()
    return { faults, broken: '', seen: quick || faults.length > 0 ? null : seenNow(rawLog, { after, upTo }, same) }
  } catch (error) {
    return { faults: [], broken: error instanceof Error ? error.message : String(error), seen: null }
  }
}

/** Whether the events stand where they stood, and their signatures are what they were. */
function isKept(log: Database.Database, known: WitnessedStretch, kept: KeptStretch | undefined): boolean {
  if (kept?.upTo !== known.upTo || kept.digest !== known.digest) return false
  try {
    return signaturesDigest(log, known) === kept.signatures && kept.signatures !== ''
  } catch {
    return false
  }
}

/** Rows SQLite cannot even put together are not the same. */
function isSame(log: Database.Database, known: WitnessedStretch): boolean {
  try {
    return stretchDigest(log, known) === known.digest
  } catch {
    return false
  }
}

function seenNow(log: Database.Database, { after, upTo }: { readonly after: number; readonly upTo: number }, same: WitnessedStretch | null): KeptStretch | null {
  const last = log.prepare<[number], number | null>('select max(place) from event where place <= ?').pluck().get(upTo) ?? 0
  if (last <= after) return null
  const seen = same?.upTo === last ? same : { after, upTo: last, digest: stretchDigest(log, { after, upTo: last }) }
  return { ...seen, signatures: signaturesDigest(log, seen) }
}
