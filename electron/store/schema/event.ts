/** An event wherever it is kept. Salt and body are null only where a disposal act removed them. Hashes are raw bytes. */
export interface EventColumns {
  device: string
  seq: number
  type: string
  type_version: number
  office: string
  aggregate: string
  base_device: string | null
  base_seq: number | null
  seen: number
  actor: string | null
  role: string | null
  wall_time: string
  clock_offset: number | null
  command_id: string
  body_hash: Uint8Array
  prev_hash: Uint8Array
  hash: Uint8Array
  salt: Uint8Array | null
  body: Uint8Array | null
}

/** log.db: the chains of this PC's devices, in the order of their places. */
export interface EventTable extends EventColumns {
  /** In the stream of this PC over all its devices: 1, 2, 3 … without a hole. */
  place: number
}
