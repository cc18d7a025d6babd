import type { DeviceId } from '#domain/ids.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import { NamedServers } from '#domain/stream/named-servers.ts'
import { isServerDevice } from '#domain/stream/server-device.ts'
import type { World } from './world.ts'

/** What servers said of one device: whether one let it in or revoked it whose word counts, and what it was called last. */
interface Said {
  enrolled: boolean
  /** By any server's word. */
  revoked: boolean
  /** By a word of the term it stands in: the others count where events are held, and at the server. */
  revokedInTerm: boolean
  name: string | null
}

/** As a server's own words tell of them; which are there says their type. */
interface Body {
  readonly device: DeviceId
  readonly name: string
}

/** A server's word counts in its own term, of which there may be two; a revocation in any. */
function saidOf(world: World, stream: readonly SequencedRow[]): ReadonlyMap<DeviceId, Said> {
  const servers = new NamedServers(world.founded.named)
  const devices = new Map<DeviceId, Said>()
  for (const { term, envelope: { type, device: by }, body } of stream) {
    if (!isServerDevice(by) || type === 'device.succeeded') continue
    const { device, name } = JSON.parse(String(body)) as Body
    const said = devices.get(device) ?? { enrolled: false, revoked: false, revokedInTerm: false, name: null }
    devices.set(device, said)
    const isOfTerm = servers.keyIn(term, by) !== undefined
    if (type === 'device.revoked') Object.assign(said, { revoked: true, revokedInTerm: said.revokedInTerm || isOfTerm })
    else if (isOfTerm) Object.assign(said, { name, enrolled: said.enrolled || type === 'device.enrolled' })
  }
  return devices
}

/** Whom the stream says to be let in and revoked, the server lets in and keeps out, and every PC believes and no longer believes; nobody else. */
export async function devicesAreAsOrdered(world: World, stream: readonly SequencedRow[]): Promise<void> {
  const said = saidOf(world, stream)
  const listed = said.size === 0 ? [] : world.pcs.map(({ name, store }) => ({ by: name, pcs: new Map((store.hands?.computers() ?? []).map((pc) => [pc.device, pc])) }))
  for (const [device, { enrolled, revoked, revokedInTerm, name }] of said) {
    const there = await world.server.reader.device(device)
    if (enrolled && !there) world.wrong(`${device} is enrolled, and the server does not know it`)
    if (revoked && there?.revoked === null) world.wrong(`${device} is revoked, and the server lets it in`)
    if (name !== null && there && there.name !== name) world.wrong(`${device} is called ${name}, and ${there.name} by the server`)
    for (const pc of world.pcs) {
      const known = pc.trust.devices.get(device)
      if (enrolled && !known) world.wrong(`${device} is enrolled, and ${pc.name} does not believe it`)
      if (there === null && known) world.wrong(`${pc.name} believes ${device}, whom no server lets in by a word that counts`)
      if (revokedInTerm && known?.revoked === null) world.wrong(`${device} is revoked, and ${pc.name} believes it`)
      if (name !== null && known && known.name !== name) world.wrong(`${device} is called ${name}, and ${known.name} at ${pc.name}`)
    }
    for (const { by, pcs } of listed) {
      const shown = pcs.get(device)
      if (there === null && shown) world.wrong(`${by} lists ${device} among the office's PCs, whom no server lets in by a word that counts`)
      if (revoked && shown?.revoked === false) world.wrong(`${device} is revoked, and ${by} lists it as one that is not`)
      if (name !== null && shown && !shown.name.startsWith(name)) world.wrong(`${device} is called ${name}, and ${shown.name} in the list of ${by}`)
    }
  }
  const codes = (await world.server.reader.devices()).map(({ code }) => code).filter((code) => code !== '')
  if (new Set(codes).size < codes.length) world.wrong(`two PCs go by one short code: ${codes.join()}`)
  for (const device of world.unknown) if (await world.server.reader.device(device)) world.wrong(`${device} is let in by the word of a server whose term was over`)
}
