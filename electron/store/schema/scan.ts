/** stream.db: a scan that events of the office's stream name. */
export interface ScanTable {
  /** SHA-256, raw. */
  hash: Uint8Array
  /** The later it was named, the higher; each has its own. */
  rank: number
  /** Of the event that named it first: whose PC it is on. */
  device: string
  /** 1: in this PC's folder. */
  here: number
  /** 1: the server said so. */
  at_server: number
  /** How many PCs beside this one said that they have it. */
  others: number
}

/** stream.db: one row; up to which place the stream was read for scans. */
export interface ScanLookedTable {
  only_one: number
  g: number
}
