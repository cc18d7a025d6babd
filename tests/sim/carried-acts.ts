import { isDeepStrictEqual } from 'node:util'
import { must } from '#domain/must.ts'
import type { Told } from './oracle.ts'
import type { SimPc } from './sim-pc.ts'
import type { Acknowledged, World } from './world.ts'

interface Event {
  readonly seq: number
  readonly hash: string
  /** Which event it is to whoever did it, under whatever name. */
  readonly told: string
}

const CARRIED = 'select by_device as successor, after from carried where device = ? and after < ? order by after limit 1'
const ACT = `select seq, lower(hex(hash)) as hash, json_array(command_id, type, type_version, aggregate, actor, role, wall_time) as told
  from event where device = ? and seq > ? and command_id = ? and aggregate not like 'device:%' order by seq`
const COMMAND = 'select command_id as command from event where device = ? and seq = ? and lower(hex(hash)) = ?'

/**
 * Where what was answered for stands now. A PC that hears that another machine went on with its chain does again, under its new name, what the stream does not have: the whole act, by whom and when it was
 * done (S-13). What is in no chain of that PC, or was not carried over, stands where it stood.
 */
export function standsNow(world: Told & Pick<World, 'pcs'>, heard: Acknowledged): Acknowledged {
  const pc = must(world.pcs.find(({ name }) => name === heard.pc), `the PC ${heard.pc}`)
  let stands = heard
  for (;;) {
    const next = carriedTo(world, pc, stands)
    if (next === null) return stands
    stands = next
  }
}

function carriedTo(world: Told, pc: SimPc, one: Acknowledged): Acknowledged | null {
  const [carried] = pc.rows<{ readonly successor: string; readonly after: number }>('log.db', CARRIED, one.device, one.seq)
  const [logged] = pc.rows<{ readonly command: string }>('log.db', COMMAND, one.device, one.seq, one.hash)
  if (!carried || !logged) return null
  const actOf = (device: string, after: number): readonly Event[] => pc.rows<Event>('log.db', ACT, device, after, logged.command)
  const [was, is] = [actOf(one.device, carried.after), actOf(carried.successor, 0)]
  const last = is.at(-1)
  if (last && isDeepStrictEqual(is.map(({ told }) => told), was.map(({ told }) => told))) return { ...one, device: carried.successor, seq: last.seq, hash: last.hash }
  world.wrong(`${pc.name} carried event ${one.seq} of ${one.device} over as ${JSON.stringify(is)}, not ${JSON.stringify(was)}`)
  return null
}
