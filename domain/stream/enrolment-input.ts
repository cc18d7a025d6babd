import type { DeviceId, OfficeId } from '../ids.ts'

/** What a device signs when it enrols, so that nobody enrols a key that is not theirs. `secret`: of the one-time code. */
export interface EnrolmentClaim {
  readonly office: OfficeId
  readonly device: DeviceId
  readonly serverKey: string
  readonly secret: string
}

/** As one text in UTF-8. Frozen like `streamHashInput`. */
export const enrolmentInput = ({ office, device, serverKey, secret }: EnrolmentClaim): string => JSON.stringify(['loket-enrolment-1', office, device, serverKey, secret])
