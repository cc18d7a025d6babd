import type { EnrolmentClaim } from './enrolment-input.ts'

/** What the office's key signs for the PC that fills another server: that code, at that server, for that device's key, and nothing else. `publicKey`: the device's. */
export interface TakeOverClaim extends EnrolmentClaim {
  readonly publicKey: string
}

/** As one text in UTF-8. Frozen like `streamHashInput`. */
export const takeOverInput = ({ office, device, publicKey, serverKey, secret }: TakeOverClaim): string => JSON.stringify(['loket-take-over-1', office, device, publicKey, serverKey, secret])
