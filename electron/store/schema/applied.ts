import type { Generated } from 'kysely'

/** register.db: how far the chains of this PC and the office's stream are folded in, and what stood there. One row; place 0 while this PC has done nothing itself. */
export interface AppliedTable {
  only_one: Generated<number>
  device: string
  place: number
  hash: Uint8Array
  /** The last place of the office's stream that is folded in; 0 without a server. */
  g: Generated<number>
  /** The stream's hash there; null at 0. */
  stream_hash: Uint8Array | null
  /** `FOLD_VERSION` of the build that folded. */
  fold_version: number
}
