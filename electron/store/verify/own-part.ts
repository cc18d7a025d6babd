import type { DeviceId } from '#domain/ids.ts'
import type Database from 'better-sqlite3'
import type { CheckedFolder } from './checked-folder.ts'
import { type Finding, finding } from './finding.ts'
import type { SequencedEvent } from './stream-rows.ts'

interface OwnRow {
  readonly hash: Buffer
  readonly signature: Buffer | null
}

/** What of the office's stream this PC wrote itself, held against its own log. */
export class OwnPart {
  readonly #row: Database.Statement<[string, number], OwnRow>
  readonly #current: DeviceId | null

  constructor({ rawLog }: Pick<CheckedFolder, 'rawLog'>) {
    this.#row = rawLog.prepare('select hash, (select signature from batch_signature where batch_signature.device = event.device and batch_signature.seq = event.seq) as signature from event where device = ? and seq = ?')
    this.#current = devicesOf(rawLog).at(-1) ?? null
  }

  /**
   * "" where the own log has the same, signature and all. Null where it does not tell: another PC's; of a device this PC was before, which may have gone on elsewhere;
   * or signed anew when it was sent, for a key since replaced.
   */
  faultOf({ envelope: { device, seq, hash }, signature }: SequencedEvent): string | null {
    const own = this.#row.get(device, seq)
    const isCurrent = device === this.#current
    if (!own) return isCurrent ? ': atas nama komputer ini, tetapi tidak ada di catatannya sendiri (log.db). Tutup Loket dan buka lagi.' : null
    if (own.hash.toString('hex') !== hash) return isCurrent ? ': berbeda dari catatan komputer ini sendiri (log.db).' : null
    return signature === null || own.signature?.equals(signature) === true ? '' : null
  }
}

/** How far the server said it has the own chains: places in them. */
export function* toldFaults({ rawLog, stream }: Pick<CheckedFolder, 'rawLog' | 'stream'>): Generator<Finding, void, undefined> {
  if (!stream) return
  const devices = devicesOf(rawLog)
  const here = [rawLog.prepare<[string, number], Buffer>('select hash from event where device = ? and seq = ?').pluck(), stream.raw.prepare<[string, number], Buffer>('select hash from stream_event where device = ? and seq = ?').pluck()]
  for (const { device, seq, hash } of stream.raw.prepare<[], { device: DeviceId; seq: number; hash: Buffer }>('select device, seq, hash from told_end').all()) {
    const isOwn = devices.includes(device)
    const isThere = seq === 0 ? hash.every((byte) => byte === 0) : here.some((rows) => rows.get(device, seq)?.equals(hash) === true)
    if (!isOwn || !isThere) yield finding('stream', 0, `Urutan kantor: catatan terakhir komputer ini yang ada di server (disebut nomor ${seq}) bukan catatan komputer ini. Tutup Loket dan buka lagi.`)
  }
}

const devicesOf = (log: Database.Database): readonly DeviceId[] => log.prepare<[], DeviceId>('select device from incarnation order by ordinal').pluck().all()
