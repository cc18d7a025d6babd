import type { DeviceId } from '#domain/ids.ts'
import { isServerDevice, serverDevice } from '#domain/stream/server-device.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

interface Row {
  readonly device: string
  readonly seq: number
  readonly type: string
}

/** What a server said of a device. */
interface Word {
  readonly by: string
  readonly type: 'device.enrolled' | 'device.revoked' | 'device.renamed'
  readonly of: DeviceId
  /** It was called since. */
  readonly name: string | null
}

/** What stood in the stream at a PC, and stands there no more. */
export interface GoneBack {
  readonly pc: SimPc
  readonly rows: readonly Row[]
  readonly words: readonly Word[]
}

const BEHIND = 'select device, seq, type from stream_event where g > ? order by g'
const WORDS = "select device as by, type, substr(aggregate, 8) as of, json_extract(cast(body as text), '$.name') as name from stream_event where g > ? and type in ('device.enrolled', 'device.revoked', 'device.renamed') order by g"
const NAMED = "select 1 from stream_event where type = 'device.renamed' and aggregate = cast(? as text) and json_extract(cast(body as text), '$.name') = ? limit 1"

/** That PC's stream is about to go back to a place. It never does behind where the term begins that it obeys, as long as it has what came before. */
export function goesBack(world: World, pc: SimPc, to: number): void {
  const start = pc.trust.term?.start
  if (start && to < start.g && pc.sync.hashAt(start.g) === start.hash) world.wrong(`${pc.name} goes back to ${to}, and had all that came before its server's term, which begins at ${start.g}`)
  world.wentBack.add(pc)
  // What a server said itself may come back in other words.
  world.goneBack.push({ pc, rows: pc.rows<Row>('stream.db', BEHIND, to).filter(({ device }) => !isServerDevice(device as DeviceId)), words: pc.rows<Word>('stream.db', WORDS, to) })
}

/** Whether a device's question for numbers lost its place: an answer to it may stand before it since. */
export const questionWentBack = ({ goneBack }: Pick<World, 'goneBack'>, device: string): boolean => goneBack.some(({ rows }) => rows.some((row) => row.device === device && row.type === 'run.asked'))

const EVENTS = "select device || ' ' || seq as event from stream_event"

/** Everybody is level. What went back at a PC of the office has a place again, unless another event has that number since. */
export function lostPlacesAreBack(world: World): void {
  const [pc] = world.pcs
  if (!pc || world.goneBack.length === 0) return
  const there = new Set(pc.rows<{ readonly event: string }>('stream.db', EVENTS).map(({ event }) => event))
  for (const { pc: seenBy, rows } of world.goneBack) {
    if (!world.pcs.includes(seenBy)) continue
    for (const { device, seq } of rows) if (!there.has(`${device} ${seq}`)) world.wrong(`event ${seq} of ${device} lost its place at ${seenBy.name}, and has none`)
  }
}

/** Everybody is level. Whom the server said to be let in or revoked before it forgot that, it lets in and keeps out; each name it gave stands in its words. */
export async function lostWordsHold(world: World): Promise<void> {
  const server = serverDevice(world.server.publicKey)
  const [pc] = world.pcs
  for (const { by, type, of, name } of world.goneBack.flatMap(({ pc, words }) => (world.pcs.includes(pc) ? words : []))) {
    const device = by === server ? await world.server.reader.device(of) : undefined
    if (device === null) world.wrong(`the server said that ${of} is let in, forgot it, and does not know it`)
    if (type === 'device.renamed' && device && pc?.rows('stream.db', NAMED, `device:${of}`, name ?? '').length === 0) world.wrong(`the server said that ${of} is called ${name ?? ''}, forgot it, and never said it again`)
    if (type === 'device.revoked' && device?.revoked === null) world.wrong(`the server said that ${of} is revoked, forgot it, and lets it in`)
  }
}
