import type { DeviceId, OfficeId } from '../ids.ts'

/** What a device signs to be let in by a server. `serverKey`: so that an answer to one server is none to another. */
export interface SessionClaim {
  readonly office: OfficeId
  readonly device: DeviceId
  readonly serverKey: string
  /** The server's word, used once. */
  readonly challenge: string
}

/** As one text in UTF-8. Frozen like `streamHashInput`. */
export const sessionInput = ({ office, device, serverKey, challenge }: SessionClaim): string => JSON.stringify(['loket-session-1', office, device, serverKey, challenge])
