import { type Refusal, refusal } from '#domain/refusal.ts'
import type { DeviceId, IsoInstant, OfficeId } from '#domain/ids.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { type EnrolmentCode, readEnrolmentCode } from '#protocol/sync/enrolment-code.ts'
import type { Membership } from '#store/contract/membership.ts'
import type { DeviceKey } from '#store/device/device-key.ts'
import type { Store } from '#store/store.ts'
import { newDevice, type NewDevice } from '#store/device/prepared-device.ts'
import { readOfficeRecord, writeOfficeRecord } from '#store/device/office-record.ts'
import { enrol, type Enrolled, type Newcomer, type Signer } from '../http/enrol.ts'
import { officeKey } from '../http/office-key.ts'
import { saidIn } from '../http/server-said.ts'
import { serverRefusal } from './server-refusal.ts'
import { ledgerOf } from './term-ledger.ts'

/** The PC that wants to be let in. */
export interface Joiner {
  readonly device: DeviceId
  readonly key: DeviceKey
  /** Folder of the keys. */
  readonly keys: string
  /** Whose events it has; null for one that is empty. */
  readonly office: OfficeId | null
  /** That office had a server once, and with it a key. */
  readonly served: boolean
  readonly now: IsoInstant
}

/**
 * Lets a PC into the office whose server made the code, and keeps beside its key whom the office's key named. What it gives back is to be kept in log.db;
 * the same code may be tried again by the same PC until then.
 */
export async function joinOffice(typed: string, { device, key, keys, office, served, now }: Joiner): Promise<Result<Membership, Refusal>> {
  const code = readEnrolmentCode(typed)
  if (!code) return refuse(MISTYPED)
  const before = readOfficeRecord(keys)
  const worksFor = office && { office, officeKey: madeWhenAsked(() => foundersKey(office, { keys, served, now }, before?.office === office)) }
  try {
    const { place, serverKey, known, code: short, name, device: letIn } = await enrolled(code, { device, key, worksFor }, () => newDevice(keys, now))
    if (before && before.office === known.office && before.officeKey !== known.officeKey) return refuse(ANOTHER_KEY)
    writeOfficeRecord(keys, known)
    const ledger = ledgerOf(keys, known.office)
    if (ledger?.key.publicKey === known.officeKey) ledger.note(known.terms)
    return accept({ device: letIn, office: known.office, ...place, serverKey, code: short, name, joined: now, contact: null, serves: false })
  } catch (error) {
    return refuse(error instanceof NotFounded ? error.refusal : serverRefusal(error, `${code.host}:${code.port}`))
  }
}

/** With which an empty server becomes the office's first one. A second key is never made: who was on a server knows that there is one. Throws `NotFounded`. */
function foundersKey(office: OfficeId, { keys, served, now }: Pick<Joiner, 'keys' | 'served' | 'now'>, belongs: boolean): Signer {
  const ledger = ledgerOf(keys, office)
  if (belongs) throw new NotFounded(ledger ? SERVED_ALREADY : NOT_FOUNDER)
  if (ledger && (served || ledger.signed.length > 0)) throw new NotFounded(RECORD_LOST)
  if (served) throw new NotFounded(KEY_ON_PAPER)
  return officeKey(keys, office, now)
}

/** The office had a server, whichever device this PC was then, and whatever of its keys and its log was lost since. */
export const wasServed = ({ membership, sync }: Pick<Store, 'membership' | 'sync'>): boolean => membership.read() !== null || membership.former() !== null || sync !== null

/** A device that was revoked is not let in again: its PC comes back as another one, which takes over at the next opening. */
async function enrolled(code: EnrolmentCode, newcomer: Newcomer, another: () => NewDevice): Promise<Enrolled & Pick<Newcomer, 'device'>> {
  try {
    return { ...(await enrol(code, newcomer)), device: newcomer.device }
  } catch (error) {
    if (saidIn(error) !== 'device-revoked') throw error
    const { device, key } = another()
    return { ...(await enrol(code, { ...newcomer, device, key })), device }
  }
}

/** A key that is made only where a server has to be founded with it. */
function madeWhenAsked(make: () => Signer): Signer {
  let made: Signer | null = null
  const key = (): Signer => (made ??= make())
  return {
    get publicKey() {
      return key().publicKey
    },
    sign: (text) => key().sign(text),
  }
}

/** The server is empty, and this PC may not found its office there. */
class NotFounded extends Error {
  readonly refusal: Refusal

  constructor(told: Refusal) {
    super('the office has a server; another one goes on in its stead, or the office’s key is on another PC, or on paper')
    this.refusal = told
  }
}

const MISTYPED_TEXT = 'Kode ini tidak terbaca. Kode terdiri dari delapan kelompok berisi lima tanda; periksa lagi ketikannya.'
export const MISTYPED = refusal('code-refused', MISTYPED_TEXT, [{ path: 'code', message: MISTYPED_TEXT }])
const ANOTHER_KEY = refusal('code-refused', 'Server ini mengaku milik kantor ini, tetapi dengan kunci kantor yang lain. Jangan dipakai; beri tahu penanggung jawab kantor.')
const NOT_FOUNDER = refusal('code-refused', 'Server ini masih kosong, dan hanya komputer pertama kantor yang boleh membukanya. Gabungkan komputer itu dahulu.')
const SERVED_ALREADY = refusal('code-refused', 'Kantor ini sudah punya server. Server yang masih kosong tidak bisa dimulai di sampingnya: gantikan server yang lama di Pengaturan, Komputer, Ganti server.')
const RECORD_LOST = refusal('code-refused', 'Server ini masih kosong. Kantor ini sudah pernah punya server, tetapi komputer ini dipulihkan tanpa catatan tentang server itu. Gabungkan dengan server kantor yang ada; bila server itu hilang, ganti server di komputer lain yang pernah bergabung, dengan kunci dari lembar pemulihan, lalu gabungkan komputer ini.')
const KEY_ON_PAPER = refusal('code-refused', 'Server ini masih kosong. Kantor ini sudah pernah punya server, dan kunci kantornya tidak ada di komputer ini. Gabungkan dengan server kantor yang ada; bila server itu hilang, masukkan dahulu kunci dari lembar pemulihan: Pengaturan, Komputer, Kunci kantor.')
