/** stream.db: how far the server last said it has a device's chain. Hash as raw bytes. */
export interface ToldEndTable {
  device: string
  seq: number
  hash: Uint8Array
}
