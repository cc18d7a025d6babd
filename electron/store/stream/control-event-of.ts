import type { DeviceId } from '#domain/ids.ts'
import type { ControlEvent } from '#domain/stream/control-event.ts'
import { z } from 'zod'

const device = z.string().transform((text) => text as DeviceId)
const by = device.nullable()

const told = z.discriminatedUnion('type', [
  z.object({ type: z.literal('device.enrolled'), version: z.literal(1), body: z.object({ device, publicKey: z.string().regex(/^[0-9a-f]{64}$/), name: z.string(), code: z.string(), by }) }),
  z.object({ type: z.literal('device.renamed'), version: z.literal(1), body: z.object({ device, name: z.string(), by }) }),
  z.object({ type: z.literal('device.revoked'), version: z.literal(1), body: z.object({ device, by }) }),
  z.object({ type: z.literal('device.succeeded'), version: z.literal(1), body: z.object({ device, end: z.object({ seq: z.int().nonnegative(), hash: z.string() }), by: device }) }),
]) satisfies z.ZodType<ControlEvent>

/** What a server says of a device, as it is kept; null for any other event, and for one of a later version. Whose event it is, is for the caller to know. */
export function controlEventOf({ type, typeVersion, body }: { readonly type: string; readonly typeVersion: number; readonly body: string | null }): ControlEvent | null {
  try {
    const read = told.safeParse({ type, version: typeVersion, body: JSON.parse(body ?? 'null') })
    return read.success ? read.data : null
  } catch {
    return null
  }
}
