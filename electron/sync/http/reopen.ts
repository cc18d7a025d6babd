import type { DeviceId, OfficeId } from '#domain/ids.ts'
import { enrolmentInput } from '#domain/stream/enrolment-input.ts'
import { enrolAnswer, type EnrolAnswer, reopenRequest } from '#protocol/sync/enrolment.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import type { Signer } from './enrol.ts'
import { HttpWire } from './http-wire.ts'
import type { ServerPlace } from './pinned-agent.ts'

interface Named {
  readonly device: DeviceId
  readonly key: Signer
}

/**
 * This PC goes by another device from now on (restored, copied, forked): the one it was, whose key is still there, says so, and no code is asked for.
 * The same pair may ask again. Throws `WireFault`.
 */
export async function reopen({ place, office, serverKey }: { readonly place: ServerPlace; readonly office: OfficeId; readonly serverKey: string }, was: Named, is: Named): Promise<EnrolAnswer> {
  const wire = new HttpWire({ place, office, device: was.device, serverKey, sign: (text) => was.key.sign(text) })
  try {
    const proof = is.key.sign(enrolmentInput({ office, device: is.device, serverKey, secret: '' }))
    return await wire.ask(SYNC_ROUTES.reopen, [reopenRequest, enrolAnswer], { device: is.device, publicKey: is.key.publicKey, proof })
  } finally {
    wire.close()
  }
}
