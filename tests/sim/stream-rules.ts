import type { LookedInto, Told } from './oracle.ts'

interface Built {
  readonly g: number
  readonly base: string
}

interface Lost {
  readonly device: string
  readonly seq: number
}

const BUILT = "select g, base_device || ' ' || base_seq as base from stream_event e where g > ? and base_device is not null and not exists (select 1 from stream_event b where b.device = e.base_device and b.seq = e.base_seq and b.aggregate = e.aggregate)"
const TWICE = 'select command_id as command from stream_event where g > ? group by command_id having count(distinct device) > 1'
const LOST = 'select device, seq from orphan'
const THERE = 'select 1 from stream_event where device = ? and seq = ?'

/** What must be so of an office's stream behind a place, whatever happened: everything is built upon something of its own dossier, nothing that one officer did once was done twice, and what lost its place at any PC has one again. */
export function streamIsInOrder(world: Told & { readonly pcs: readonly LookedInto[] }, after: number): void {
  const [pc] = world.pcs
  if (!pc) return
  for (const { g, base } of pc.rows<Built>('stream.db', BUILT, after)) world.wrong(`place ${g} of the stream builds upon ${base}, which is nothing of the same dossier`)
  for (const { command } of pc.rows<{ readonly command: string }>('stream.db', TWICE, after)) world.wrong(`${command} was done twice, under two names`)
  for (const one of world.pcs) for (const lost of withoutPlace(one)) world.wrong(`event ${lost.seq} of ${lost.device} lost its place at ${one.name}, and has none`)
}

/** But for what servers said themselves, and where another event has that number since. */
function withoutPlace(pc: LookedInto): readonly Lost[] {
  return pc.rows<Lost>('log.db', LOST).filter(({ device, seq }) => !device.startsWith('server-') && pc.rows('stream.db', THERE, device, seq).length === 0)
}
