/** What one client may take of a server. Times in milliseconds, sizes in bytes. */
export interface HttpLimits {
  /** A body that brings no byte for so long is given up; also an answer nobody takes. */
  readonly standstill: number
  /** The longest a whole request may take to arrive: 8 MB over 64 kbit/s. */
  readonly request: number
  readonly handshake: number
  readonly connections: number
  /** Of one address. */
  readonly connectionsEach: number
  /** Of one who has not proved who it is. */
  readonly smallBody: number
  /** Of an enrolled device: the longest act there may be. */
  readonly largeBody: number
  /** Failures a minute of one address. */
  readonly triesOfAddress: number
  /** Of one device, from wherever. */
  readonly triesOfDevice: number
}

export const LIMITS: HttpLimits = {
  standstill: 20_000,
  request: 20 * 60_000,
  handshake: 10_000,
  connections: 1_000,
  connectionsEach: 40,
  smallBody: 16 * 1024,
  largeBody: 8 * 1024 * 1024,
  triesOfAddress: 20,
  triesOfDevice: 100,
}
