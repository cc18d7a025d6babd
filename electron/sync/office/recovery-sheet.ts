import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { IsoInstant, OfficeId } from '#domain/ids.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { readRecoveryCode, RECOVERY_BYTES, recoveryCodeText } from '#protocol/sync/recovery-code.ts'
import { keyFromSecret } from '#store/device/device-key.ts'
import { readOfficeRecord } from '#store/device/office-record.ts'
import { writeDurably } from '#store/files/write-durably.ts'
import { foundingKey, keepOfficeKey, officeKeySecret } from '../http/office-key.ts'

export interface RecoverySheetParts {
  /** Folder of the keys. */
  readonly keys: string
  /** Null where this PC knows of none that ever had a server. */
  readonly office: () => OfficeId | null
  readonly now: () => IsoInstant
}

/** The office's key on paper: what the sheet of this PC says, and the way back from it. */
export class RecoverySheet {
  readonly #parts: RecoverySheetParts

  constructor(parts: RecoverySheetParts) {
    this.#parts = parts
  }

  /** The key is on this PC. */
  get founded(): boolean {
    const office = this.#parts.office()
    return office !== null && foundingKey(this.#parts.keys, office) !== null
  }

  /** The sheet was made here, or the key came from it. */
  get printed(): boolean {
    const office = this.#parts.office()
    return office !== null && existsSync(markOf(this.#parts.keys, office))
  }

  /** The groups of the sheet, which is marked as printed; null where the key is not on this PC. */
  print(): string | null {
    const { keys, now } = this.#parts
    const office = this.#parts.office()
    const secret = office === null ? null : officeKeySecret(keys, office)
    if (office === null || secret === null) return null
    writeDurably(markOf(keys, office), now(), 0o600)
    return sheetCode(office, secret)
  }

  /** Keeps the key that was typed from the sheet: this PC may name the office's server from here on. */
  take(typed: string): Result<Readonly<Record<string, never>>, Refusal> {
    const { keys, now } = this.#parts
    const office = this.#parts.office()
    if (office === null) return refuse(NO_OFFICE)
    const record = readOfficeRecord(keys)
    const secret = secretOn(typed, office, record?.office === office ? record.officeKey : null)
    if (!secret.ok) return secret
    if (!this.founded) keepOfficeKey(keys, office, secret.value, now())
    writeDurably(markOf(keys, office), now(), 0o600)
    return accept({})
  }
}

/** `RECOVERY_BYTES` in groups: the 32 bytes the key grows from, and what ties them to their office and tells when groups changed places. */
export const sheetCode = (office: OfficeId, secret: Uint8Array): string => recoveryCodeText(Buffer.concat([secret, tieOf(office, secret)]))

const SECRET = 32

/** What the key of a typed sheet grows from. `officeKey`: the public one the office is known by; null where this PC does not know it. */
export function secretOn(typed: string, office: OfficeId, officeKey: string | null): Result<Uint8Array, Refusal> {
  const read = readRecoveryCode(typed)
  if (!read.ok) return refuse(mistyped(read.refusal))
  const secret = read.value.slice(0, SECRET)
  const isTied = tieOf(office, secret).equals(read.value.slice(SECRET))
  return isTied && (officeKey === null || keyFromSecret(secret).publicKey === officeKey) ? accept(secret) : refuse(atSheet(OTHER_KEY))
}

const tieOf = (office: OfficeId, secret: Uint8Array): Buffer =>
  createHash('sha256').update(JSON.stringify(['loket-recovery-1', office, keyFromSecret(secret).publicKey])).digest().subarray(0, RECOVERY_BYTES - SECRET)

/** Beside the key: where it goes, this goes too. */
const markOf = (keys: string, office: OfficeId): string => join(keys, `kantor-${office}.lembar`)

const atSheet = (message: string): Refusal => refusal('code-refused', message, [{ path: 'sheet', message }])
const mistyped = (groups: readonly number[]): Refusal =>
  atSheet(groups.length === 0 ? WRONG_LENGTH : `Kelompok ke-${groups.join(', ke-')} salah ketik. Cocokkan lagi dengan lembarnya.`)

const WRONG_LENGTH = 'Kunci kantor terdiri dari dua belas kelompok berisi enam tanda. Ada yang kurang atau lebih; cocokkan lagi dengan lembarnya.'
const OTHER_KEY = 'Semua kelompok terbaca, tetapi ini bukan kunci kantor ini: dua kelompok tertukar tempat, atau lembarnya milik kantor lain. Cocokkan lagi urutan kelompoknya.'
const NO_OFFICE = refusal('not-joined', 'Komputer ini belum pernah bergabung dengan server kantor, jadi belum memerlukan kunci kantor.')
