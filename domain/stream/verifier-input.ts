import type { DeviceId, OfficeId, OfficerId } from '../ids.ts'

/** What a device signs that gives an officer another verifier. `n`: which of that officer's it is, by the server's count, so that none can be put back in a later one's place. */
export interface VerifierClaim {
  readonly office: OfficeId
  readonly officer: OfficerId
  readonly n: number
  readonly device: DeviceId
  /** The locked verifier, base64. */
  readonly sealed: string
}

/** As one text in UTF-8. Frozen like `streamHashInput`. */
export const verifierInput = ({ office, officer, n, device, sealed }: VerifierClaim): string => JSON.stringify(['loket-verifier-1', office, officer, n, device, sealed])
