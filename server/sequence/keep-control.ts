import type { IsoInstant } from '#domain/ids.ts'
import { assertNever } from '#domain/assert-never.ts'
import type { ControlEvent } from '#domain/stream/control-event.ts'
import type { StreamWriter } from '../store/server-store.ts'

/** What a control event that came back says of a device, kept as it was when it was first said. */
export async function keepControl(tx: StreamWriter, { type, body }: ControlEvent, at: IsoInstant): Promise<void> {
  switch (type) {
    case 'device.enrolled': {
      const { device, publicKey, name, code } = body
      if (!(await tx.device(device))) await tx.enrol({ device, publicKey, name, code, enrolled: at, revoked: null })
      return
    }
    case 'device.renamed':
      return tx.rename(body.device, body.name)
    case 'device.revoked':
      return tx.revoke(body.device, at)
    case 'device.succeeded':
      return
    default:
      return assertNever(type)
  }
}
