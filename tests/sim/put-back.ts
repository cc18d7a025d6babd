import type { DeviceId } from '#domain/ids.ts'
import { isLetIn } from './change-of-server.ts'
import { notes } from './desk.ts'
import { closesRun, givesOfAnEnd, handsOn, runOfAnEnd, withAnEnd } from './number-desk.ts'
import { answeredFor, oneLane, sendsOn } from './one-lane.ts'
import { inTouch } from './server-forgets.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

/** A number that stands on a paper, and which act gave it. */
export interface OnPaper {
  readonly run: string
  readonly no: number
  readonly command: string
}

/** As a PC's log has it. */
interface Given extends OnPaper {
  readonly device: string
  readonly seq: number
}

const LAST_GIVEN = "select device, seq, command_id as command, json_extract(cast(body as text), '$.number.run') as run, json_extract(cast(body as text), '$.number.no') as no from event where type = 'number.given' order by place desc limit 20"

/** An older copy of its data; with its keys and its mark it is the image of a disk, which knows of nothing. */
export async function pcPutBack(world: World, pc: SimPc, parts: readonly string[]): Promise<string> {
  if (!world.serverUp) return 'nobody to ask'
  const [{ device }, end, given] = [pc.store, pc.sync.ownEnd(), pc.rows<Given>('log.db', LAST_GIVEN)]
  world.network.forget(pc.name)
  pc.close()
  if (parts.includes('keys')) pc.forgetsTerms()
  const put = world.keepsOrPutsBack(pc.folder, parts)
  pc.open()
  if (!put) return `${parts.join(' and ')} copied`
  if (parts.length > 1) world.doubled = true
  else knowsItIsOlder(world, pc, { device, seq: end.seq, given })
  await world.forgetLostActs(pc)
  await world.mend(pc)
  return `${parts.join(' and ')} put back`
}

/** Its mark of use stands beside the data: what was done since the copy is gone, and the PC knows that it was. */
function knowsItIsOlder(world: World, pc: SimPc, { device, seq, given }: { readonly device: DeviceId; readonly seq: number; readonly given: readonly Given[] }): void {
  if (pc.store.device === device && pc.sync.ownEnd().seq < seq) world.wrong(`${pc.name} goes by its name in older data`)
  world.onPaper.push(...given.filter((one) => pc.sync.ownHash(one.seq, one.device as DeviceId) === undefined))
}

/** Who has the end of a run gives numbers of it, an older copy of its data is put back, and it gives more. */
export async function givesAndIsPutBack(world: World, drawn: SimPc): Promise<string> {
  return givesAndIsPutBackAt(world, withAnEnd(world.pcs) ?? drawn)
}

/** The same, once two of its numbers were handed on and have come back behind a higher one: those it gives are below that. */
export async function givesBelowAndIsPutBack(world: World, drawn: SimPc): Promise<string> {
  const others = await inTouch(world, drawn)
  const pc = withAnEnd([drawn, ...others])
  const [second, dossier, run] = [[drawn, ...others].find((one) => one !== pc), world.dossiers.find((one) => pc?.state(one)), pc && runOfAnEnd(pc)]
  if (!pc || !second || dossier === undefined || run === undefined) return 'nobody to hand on to'
  const did = [await answeredFor(world, pc, () => handsOn(pc, run, second, 2)), await answeredFor(world, pc, () => givesOfAnEnd(pc, dossier))]
  await sendsOn(world, pc)
  await oneLane(world, second, 'pull')
  did.push(await answeredFor(world, second, () => closesRun(second, run)))
  await oneLane(world, second, 'push')
  await oneLane(world, pc, 'pull')
  return `${did.join(', ')}; ${await givesAndIsPutBackAt(world, pc)}`
}

async function givesAndIsPutBackAt(world: World, pc: SimPc): Promise<string> {
  const [dossier] = world.dossiers
  if (dossier === undefined || world.doubled || pc.outdated || pc.sync.forked || !world.serverUp || !(await isLetIn(world, pc))) return 'nothing is put back'
  if (await pcPutBack(world, pc, ['data']) === 'data put back') return 'data put back'
  const did: string[] = []
  for (let acts = world.apart.between(1, 3); acts > 0; acts -= 1) did.push(await answeredFor(world, pc, () => (world.apart.happens(70) ? givesOfAnEnd(pc, dossier) : notes(pc, dossier, 'Dicatat sebelum pulih.') ?? 'notes')))
  if (world.apart.happens(40)) await sendsOn(world, pc)
  await pcPutBack(world, pc, ['data'])
  // Its runs are its own again once everybody knows who it was.
  for (let turns = 0; turns < 6; turns += 1) for (const lane of ['push', 'pull'] as const) await oneLane(world, pc, lane)
  return `${pc.name} ${did.join(', ')}; data put back, ${await answeredFor(world, pc, () => givesOfAnEnd(pc, dossier))}`
}

const OTHERS = "select json_extract(cast(body as text), '$.number.run') as run, json_extract(cast(body as text), '$.number.no') as no, command_id as command from stream_event where type = 'number.given' and g > ?"

/** Everybody is level. What stands on a paper whose act is gone is given to no other letter. */
export function papersKeepTheirNumbers(world: World): void {
  const [pc] = world.pcs
  if (!pc || world.onPaper.length === 0 || world.doubled) return
  for (const { run, no, command } of pc.rows<OnPaper>('stream.db', OTHERS, world.from)) {
    if (world.onPaper.some((one) => one.run === run && one.no === no && one.command !== command)) world.wrong(`${no} of ${run} is given, and stands on a paper whose act was lost`)
  }
}
