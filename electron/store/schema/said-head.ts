/** stream.db: one row; the last head the office's server signed, and its signature. */
export interface SaidHeadTable {
  only_one: number
  term: number
  g: number
  hash: Uint8Array
  signature: Uint8Array
}
