import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import type { ControlEvent } from '#domain/stream/control-event.ts'
import type { DevicesAnswer } from '#protocol/sync/devices.ts'
import type { Problem } from '#protocol/sync/problem.ts'
import type { EnrolledDevice, StreamWriter } from '../store/server-store.ts'
import type { OfficeServer } from './office-server.ts'

/** The office's PCs, in the order they came. */
export async function listDevices({ office, parts }: OfficeServer): Promise<DevicesAnswer> {
  const devices = office ? await parts.store.reading(office.office).devices() : []
  return { devices: devices.map(({ device, name, code, enrolled, revoked }) => ({ device, name, code, enrolled, revoked })) }
}

/** `by`: the device that asked; null at the server itself. */
export const renameDevice = (server: OfficeServer, { device, name }: { readonly device: DeviceId; readonly name: string }, by: DeviceId | null): Promise<Result<DevicesAnswer, Problem>> =>
  change(server, device, async (tx, known) => {
    if (known.name === name) return null
    await tx.rename(device, name)
    return { type: 'device.renamed', version: 1, body: { device, name, by } }
  })

/** From here on it is let in no more, and what it signs is nobody's. Not taken back: the PC enrols anew. */
export const revokeDevice = (server: OfficeServer, { device }: { readonly device: DeviceId }, by: DeviceId | null): Promise<Result<DevicesAnswer, Problem>> =>
  change(server, device, async (tx, known) => {
    if (known.revoked !== null) return null
    await tx.revoke(device, server.parts.now().toISOString() as IsoInstant)
    return { type: 'device.revoked', version: 1, body: { device, by } }
  })

async function change(server: OfficeServer, device: DeviceId, decide: (tx: StreamWriter, known: EnrolledDevice) => Promise<ControlEvent | null>): Promise<Result<DevicesAnswer, Problem>> {
  if (!server.office) return refuse('no-office')
  let there = false
  await server.office.sequencer.control(server.parts.now(), async (tx) => {
    const known = await tx.device(device)
    there = known !== null
    return known ? decide(tx, known) : null
  })
  return there ? accept(await listDevices(server)) : refuse('not-found')
}
