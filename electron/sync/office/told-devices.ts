import { assertNever } from '#domain/assert-never.ts'
import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { NamedServers } from '#domain/stream/named-servers.ts'
import { controlEventIn } from '#protocol/sync/control-event.ts'
import type { SyncStore } from '#store/contract/sync-store.ts'

/** A PC of the office, as its servers told of it. */
export interface ToldDevice {
  readonly device: DeviceId
  readonly name: string
  readonly code: string
  readonly enrolled: IsoInstant
  readonly revoked: IsoInstant | null
  /** The office's PCs whose data it opened anew with: it was restored from theirs, or is a copy. */
  readonly dataOf: readonly DeviceId[]
}

/** In the order they came, as far as the stream has come to this PC, whichever server spoke: a machine that is server again has words before another one's, and behind them. A word counts in its server's own term; a revocation in any. */
export function toldDevices(store: Pick<SyncStore, 'chainOf'>, servers: NamedServers): readonly ToldDevice[] {
  const devices = new Map<DeviceId, ToldDevice>()
  const rows = [...servers.keys.keys()].flatMap((device) => store.chainOf(device)).toSorted((one, other) => one.point.g - other.point.g)
  for (const row of rows) {
    const { device, wallTime } = row.envelope
    const event = controlEventIn({ ...row, body: row.body === null ? null : Buffer.from(row.body).toString() }, must(servers.keys.get(device), 'a server’s key'))
    if (event && (servers.keyIn(row.term, device) !== undefined || event.type === 'device.revoked')) tell(devices, event, wallTime)
  }
  return [...devices.values()]
}

function tell(devices: Map<DeviceId, ToldDevice>, { type, body }: NonNullable<ReturnType<typeof controlEventIn>>, at: IsoInstant): void {
  const known = devices.get(body.device)
  switch (type) {
    case 'device.enrolled':
      if (!known) devices.set(body.device, { device: body.device, name: body.name, code: body.code, enrolled: at, revoked: null, dataOf: [] })
      return undefined
    case 'device.renamed':
      if (known) devices.set(body.device, { ...known, name: body.name })
      return undefined
    case 'device.revoked':
      if (known) devices.set(body.device, { ...known, revoked: known.revoked ?? at })
      return undefined
    // What a PC was before it was let in is no PC of its own.
    case 'device.succeeded':
      if (known) continueAs(devices, known.device, body.by)
      return undefined
    default:
      return assertNever(type)
  }
}

function continueAs(devices: Map<DeviceId, ToldDevice>, earlier: DeviceId, by: DeviceId): void {
  const now = devices.get(by)
  if (now) devices.set(by, { ...now, dataOf: [...now.dataOf, earlier] })
}
