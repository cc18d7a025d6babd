import { z } from 'zod'
import type { DeviceId } from '#domain/ids.ts'
import type { ControlEvent } from '#domain/stream/control-event.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import { serverDevice } from '#domain/stream/server-device.ts'
import { vouchedAfter, type VouchedDevices } from '#domain/stream/vouched-devices.ts'
import { chainEnd } from './stream-state.ts'
import { deviceName, hashText } from './wire-event.ts'

const by = deviceName.nullable()
const name = z.string().min(1).max(60)

export const controlEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('device.enrolled'), version: z.literal(1), body: z.strictObject({ device: deviceName, publicKey: hashText, name, code: z.string().regex(/^[A-Z]{1,4}$/), by }) }),
  z.strictObject({ type: z.literal('device.renamed'), version: z.literal(1), body: z.strictObject({ device: deviceName, name, by }) }),
  z.strictObject({ type: z.literal('device.revoked'), version: z.literal(1), body: z.strictObject({ device: deviceName, by }) }),
  z.strictObject({ type: z.literal('device.succeeded'), version: z.literal(1), body: z.strictObject({ device: deviceName, end: chainEnd, by: deviceName }) }),
]) satisfies z.ZodType<ControlEvent>

/** A row whose body, where it has one, is read as text. */
export type TextRow = Omit<SequencedRow, 'body'> & { readonly body: string | null }

/** The control event a row of the stream is; null for any other, for one of a later version, and for one that is not the server's own whose term it stands in. */
export function controlEventIn({ envelope, body }: Pick<TextRow, 'envelope' | 'body'>, serverKey: string): ControlEvent | null {
  if (envelope.device !== serverDevice(serverKey) || body === null) return null
  const read = controlEvent.safeParse({ type: envelope.type, version: envelope.typeVersion, body: parsed(body) })
  return read.success ? read.data : null
}

/** The office's devices after these rows of its stream. `serverKeyOf`: of the device whose row it is, where a signed record of the term it stands in names it. */
export function vouchedAfterRows(devices: VouchedDevices, rows: readonly TextRow[], serverKeyOf: (term: number, device: DeviceId) => string | undefined): VouchedDevices {
  return rows.reduce((known, row) => {
    const serverKey = serverKeyOf(row.term, row.envelope.device)
    const event = serverKey === undefined ? null : controlEventIn(row, serverKey)
    return event ? vouchedAfter(known, event, row.point.g) : known
  }, devices)
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
