import { type Refusal, refusal } from '#domain/refusal.ts'
import type { DeviceId, OfficeId } from '#domain/ids.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { type EnrolmentCode, readEnrolmentCode } from '#protocol/sync/enrolment-code.ts'
import type { Membership } from '#store/contract/membership.ts'
import type { DeviceKey } from '#store/device/device-key.ts'
import { newDevice, type NewDevice } from '#store/device/prepared-device.ts'
import { readOfficeRecord, writeOfficeRecord } from '#store/device/office-record.ts'
import { enrol, type Enrolled, type Newcomer, type Signer } from '../http/enrol.ts'
import { saidIn } from '../http/server-said.ts'
import { type Founding, foundersKey, NotFounded } from './founders-key.ts'
import { serverRefusal } from './server-refusal.ts'
import { ledgerOf } from './term-ledger.ts'

/** The PC that wants to be let in. */
export interface Joiner extends Omit<Founding, 'belongs'> {
  readonly device: DeviceId
  readonly key: DeviceKey
  /** Whose events it has; null for one that is empty. */
  readonly office: OfficeId | null
}

/**
 * Lets a PC into the office whose server made the code, and keeps beside its key whom the office's key named. What it gives back is to be kept in log.db;
 * the same code may be tried again by the same PC until then.
 */
export async function joinOffice(typed: string, { device, key, keys, office, served, now }: Joiner): Promise<Result<Membership, Refusal>> {
  const code = readEnrolmentCode(typed)
  if (!code) return refuse(MISTYPED)
  const before = readOfficeRecord(keys)
  const worksFor = office && { office, officeKey: madeWhenAsked(() => foundersKey(office, { keys, served, belongs: before?.office === office, now })) }
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

const MISTYPED_TEXT = 'Kode ini tidak terbaca. Kode terdiri dari delapan kelompok berisi lima tanda; periksa lagi ketikannya.'
export const MISTYPED = refusal('code-refused', MISTYPED_TEXT, [{ path: 'code', message: MISTYPED_TEXT }])
const ANOTHER_KEY = refusal('code-refused', 'Server ini mengaku milik kantor ini, tetapi dengan kunci kantor yang lain. Jangan dipakai; beri tahu penanggung jawab kantor.')
