import type { DeviceId, OfficeId } from '../ids.ts'

/** What a device signs to say where its letters are put: with that key whoever writes to it locks them. */
export interface LetterboxClaim {
  readonly office: OfficeId
  readonly device: DeviceId
  /** X25519, 32 bytes in hex. */
  readonly publicKey: string
}

/** As one text in UTF-8. Frozen like `streamHashInput`. */
export const letterboxInput = ({ office, device, publicKey }: LetterboxClaim): string => JSON.stringify(['loket-letterbox-1', office, device, publicKey])
