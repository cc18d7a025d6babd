import type { DeviceId, IsoInstant, OfficeId } from '#domain/ids.ts'

/** What a PC keeps of the office's server that let it in. The office's own record (its key, its terms) lies beside the device key. */
export interface Membership {
  /** Who was let in: another incarnation of this data folder was not. */
  readonly device: DeviceId
  readonly office: OfficeId
  /** IPv4. */
  readonly host: string
  readonly port: number
  /** SHA-256 of the server's certificate (DER), hex: pinned. */
  readonly fingerprint: string
  /** Ed25519, hex: signs the stream's heads. */
  readonly serverKey: string
  /** This PC's short code, printed in numbers of marked runs. */
  readonly code: string
  /** As the office called this PC when it joined. */
  readonly name: string
  readonly joined: IsoInstant
  /** When the server last answered, told at the latest ten minutes afterwards; null before it ever did. */
  readonly contact: IsoInstant | null
  /** The server runs on this very PC, started by Loket. */
  readonly serves: boolean
}

/** Kept outside of acts, on the disk before it returns. */
export interface MembershipStore {
  /** Null on a PC that joined no server, and where it was another device of this data folder that did. */
  read(): Membership | null
  /** Of a device this PC was before, where the one it is now was not let in yet; null otherwise. */
  former(): Membership | null
  /** In the place of any before. Counts from the next opening on. */
  keep(membership: Membership): void
  /** The server answered. */
  touch(at: IsoInstant): void
}
