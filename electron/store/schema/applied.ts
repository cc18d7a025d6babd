import type { Generated } from 'kysely'

/** register.db: how far the stream of this PC is folded in, and what stood there. One row. */
export interface AppliedTable {
  only_one: Generated<number>
  device: string
  place: number
  hash: Uint8Array
  /** `FOLD_VERSION` of the build that folded. */
  fold_version: number
}
