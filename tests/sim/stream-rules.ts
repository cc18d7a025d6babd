import type { LookedInto, Told } from './oracle.ts'
import type { World } from './world.ts'

interface Built {
  readonly g: number
  readonly base: string
}

/** Behind something of the same aggregate, or before it. */
const BUILT = "select g, base_device || ' ' || base_seq as base from stream_event e where g > ? and base_device is not null and not exists (select 1 from stream_event b where b.device = e.base_device and b.seq = e.base_seq and b.aggregate = e.aggregate and (b.g < e.g or ?))"
const TWICE = 'select command_id as command from stream_event where g > ? group by command_id having count(distinct device) > 1'

/** What a body names stands in the same dossier. */
const NAMED = "select e.g, json_extract(n.value, '$.device') || ' ' || json_extract(n.value, '$.seq') as base from stream_event e, json_each(case e.type when 'dossier.taken' then json_array(json_extract(cast(e.body as text), '$.over')) else json_extract(cast(e.body as text), '$.conflicts') end) n where e.g > ? and e.type in ('dossier.taken', 'conflict.settled') and not exists (select 1 from stream_event b where b.device = json_extract(n.value, '$.device') and b.seq = json_extract(n.value, '$.seq') and b.aggregate = e.aggregate)"

/** What a PC was before, by whom and up to where. */
const SUCCEEDED = "select cast(body as text) as said from stream_event where g > ? and type = 'device.succeeded' group by body having count(*) > 1"

/** What must be so of an office's stream behind a place, whatever happened: everything stands behind what it was built upon in its own dossier, unless somebody was careless, nothing that one officer did once was done twice, and no server says twice what a PC was before. */
export function streamIsInOrder(world: Told & Pick<World, 'careless'> & { readonly pcs: readonly LookedInto[] }, after: number): void {
  const [pc] = world.pcs
  if (!pc) return
  for (const { g, base } of pc.rows<Built>('stream.db', BUILT, after, world.careless ? 1 : 0)) world.wrong(`place ${g} of the stream builds upon ${base}, which is nothing of the same dossier before it`)
  for (const { g, base } of pc.rows<Built>('stream.db', NAMED, after)) world.wrong(`place ${g} of the stream names ${base}, which is nothing of the same dossier`)
  for (const { command } of pc.rows<{ readonly command: string }>('stream.db', TWICE, after)) world.wrong(`${command} was done twice, under two names`)
  for (const { said } of pc.rows<{ readonly said: string }>('stream.db', SUCCEEDED, after)) world.wrong(`a server says twice: ${said}`)
}
