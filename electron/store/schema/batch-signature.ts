/** log.db: Ed25519 over `headInput` of the last event of each act. */
export interface BatchSignatureTable {
  device: string
  seq: number
  signature: Uint8Array
}
