import type { IsoInstant, OfficeId } from '#domain/ids.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import type { Store } from '#store/store.ts'
import type { Signer } from '../http/enrol.ts'
import { officeKey } from '../http/office-key.ts'
import { ledgerOf } from './term-ledger.ts'

/** What a PC knows of its office's servers when an empty one asks whose it is. */
export interface Founding {
  /** Folder of the keys. */
  readonly keys: string
  /** The office had a server once, and with it a key. */
  readonly served: boolean
  /** The office's record lies beside the keys. */
  readonly belongs: boolean
  readonly now: IsoInstant
}

/** With which an empty server becomes the office's first one. A second key is never made: who was on a server knows that there is one. Throws `NotFounded`. */
export function foundersKey(office: OfficeId, { keys, served, belongs, now }: Founding): Signer {
  const ledger = ledgerOf(keys, office)
  if (belongs) throw new NotFounded(ledger ? SERVED_ALREADY : NOT_FOUNDER)
  if (ledger && (served || ledger.signed.length > 0)) throw new NotFounded(RECORD_LOST)
  if (served) throw new NotFounded(KEY_ON_PAPER)
  return officeKey(keys, office, now)
}

/** The office had a server, whichever device this PC was then, and whatever of its keys and its log was lost since. */
export const wasServed = ({ membership, sync }: Pick<Store, 'membership' | 'sync'>): boolean => membership.read() !== null || membership.former() !== null || sync !== null

/** The server is empty, and this PC may not found its office there. */
export class NotFounded extends Error {
  readonly refusal: Refusal

  constructor(told: Refusal) {
    super('the office has a server; another one goes on in its stead, or the office’s key is on another PC, or on paper')
    this.refusal = told
  }
}

const NOT_FOUNDER = refusal('code-refused', 'Server ini masih kosong, dan hanya komputer pertama kantor yang boleh membukanya. Gabungkan komputer itu dahulu.')
const SERVED_ALREADY = refusal('code-refused', 'Kantor ini sudah punya server. Server yang masih kosong tidak bisa dimulai di sampingnya: gantikan server yang lama di Pengaturan, Komputer, Ganti server.')
const RECORD_LOST = refusal('code-refused', 'Server ini masih kosong. Kantor ini sudah pernah punya server, tetapi komputer ini dipulihkan tanpa catatan tentang server itu. Gabungkan dengan server kantor yang ada; bila server itu hilang, ganti server di komputer lain yang pernah bergabung, dengan kunci dari lembar pemulihan, lalu gabungkan komputer ini.')
const KEY_ON_PAPER = refusal('code-refused', 'Server ini masih kosong. Kantor ini sudah pernah punya server, dan kunci kantornya tidak ada di komputer ini. Gabungkan dengan server kantor yang ada; bila server itu hilang, masukkan dahulu kunci dari lembar pemulihan: Pengaturan, Komputer, Kunci kantor.')
