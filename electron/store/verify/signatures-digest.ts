import type Database from 'better-sqlite3'
import { oneShotSha256 } from '../files/one-shot-sha256.ts'
import type { Stretch } from '../log/chain-faults.ts'

/** SHA-256 (hex) over the signatures of a stretch, all of one device's chain; "" where it is not of one. */
export function signaturesDigest(log: Database.Database, { after, upTo }: Stretch): string {
  const at = log.prepare<[number], { device: string; seq: number }>('select device, seq from event where place = ?')
  const [first, last] = [at.get(after + 1), at.get(upTo)]
  if (!first || first.device !== last?.device) return ''
  const signatures = log.prepare<[string, number, number], Buffer | null>(`
    select cast(group_concat(concat(seq, ',', octet_length(signature), ':', signature), '') as blob) from (select seq, signature from batch_signature where device = ? and seq >= ? and seq <= ? order by seq)`)
  return oneShotSha256(`${first.device} ${first.seq} ${last.seq} ${oneShotSha256(signatures.pluck().get(first.device, first.seq, last.seq) ?? '')}`)
}
