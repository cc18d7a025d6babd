import type { Generated } from 'kysely'

/** register.db: how far the own chain is folded in, and the hash it had there. One row. */
export interface AppliedTable {
  only_one: Generated<number>
  device: string
  own_seq: number
  own_hash: Uint8Array
  /** `FOLD_VERSION` of the build that folded. */
  fold_version: number
}
