import { createHash } from 'node:crypto'
import type { Attachment } from '#domain/dossier/events.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { AttachmentHash, DossierId } from '#domain/ids.ts'
import type { OutcomeId } from '#domain/workflow/procedure.ts'
import { holdStanding } from '../../electron/calls/dossier/held-elsewhere.ts'
import { people } from '../domain/people.ts'
import { goesOn, holderOf, outcomesOf } from './desk.ts'
import { answeredFor, oneLane, sendsOn } from './one-lane.ts'
import { inTouch } from './server-forgets.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

const RETURN = 'return' as OutcomeId

/** Two PCs meet over one dossier: both move it and both settle that, the applicant takes it back, or comes back with what was missing at another counter. */
export async function metByTwo(world: World, pc: SimPc): Promise<string> {
  const [second] = await inTouch(world, pc)
  if (!second) return 'nobody to meet'
  const drawn = world.apart.between(1, 3)
  if (drawn === 1) return movedByTwo(world, pc, second)
  return drawn === 2 ? takenBack(world, pc, second) : comesBack(world, pc, second)
}

/** One that is worked on and stands at a desk, as that PC may go on with it. */
function foundAt({ dossiers }: World, pc: SimPc, fits: (state: Dossier) => boolean): Dossier | undefined {
  return dossiers.flatMap((one) => pc.state(one) ?? []).find((state) => holderOf(state) !== null && fits(state))
}

async function movedByTwo(world: World, pc: SimPc, second: SimPc): Promise<string> {
  const state = foundAt(world, pc, ({ hold }) => holdStanding(pc.store, hold) === 'free')
  if (!state) return 'every dossier is in somebody’s hand'
  const did: string[] = []
  for (const one of [pc, second]) did.push(await answeredFor(world, one, () => moves(one, state.id)))
  for (const lane of ['push', 'pull', 'push', 'pull'] as const) for (const one of [pc, second]) await oneLane(world, one, lane)
  for (const one of [pc, second]) did.push(await answeredFor(world, one, () => `settles: ${one.tries(people.mega, state.id, { do: 'settleConflicts', minutes: `BA ${one.name}` }) ?? 'done'}`))
  for (const one of [pc, second]) await oneLane(world, one, 'push')
  return did.join('; ')
}

/** Letters are written and signed before. */
function moves(pc: SimPc, dossier: DossierId): string {
  for (let acts = 0; ; acts += 1) {
    const state = pc.state(dossier)
    const [usual] = state && holderOf(state) ? outcomesOf(state) : []
    if (usual === undefined || acts > 4) return 'moves nothing'
    const { did, refused } = goesOn(pc, dossier, usual)
    if (did.startsWith('moves') || refused !== null) return `${did}${refused === null ? '' : `: ${refused}`}`
  }
}

/** By the applicant, where that PC has it in hand; another one notes something meanwhile. */
async function takenBack(world: World, pc: SimPc, second: SimPc): Promise<string> {
  const state = foundAt(world, pc, ({ hold }) => hold !== undefined && holdStanding(pc.store, hold) === 'here') ?? foundAt(world, pc, ({ hold }) => holdStanding(pc.store, hold) === 'free')
  if (!state?.lastTransition) return 'nothing to take back'
  const { id, lastTransition: base } = state
  const withdraws = await answeredFor(world, pc, () => pc.tries(people.mega, id, { do: 'withdraw', base, reason: 'Pemohon menarik kembali.' }))
  const notes = await answeredFor(world, second, () => second.tries(people.sari, id, { do: 'addNote', text: 'Dicatat sementara itu.' }))
  for (const one of [pc, second]) await sendsOn(world, one)
  return `the applicant takes it back: ${withdraws ?? 'done'}; ${second.name} notes: ${notes ?? 'done'}`
}

async function comesBack(world: World, pc: SimPc, second: SimPc): Promise<string> {
  const state = foundAt(world, pc, (one) => outcomesOf(one).includes(RETURN) && ['free', 'here'].includes(holdStanding(pc.store, one.hold)))
  const officer = state && holderOf(state)
  if (!officer || state.position.at !== 'step') return 'nothing to hand back'
  const { id, lastTransition: base, position: { step } } = state
  const details = { returnSlip: { reason: 'Berkas kurang.', missing: [{ name: 'KTP', note: 'Tidak terbaca.' }], direct: world.apart.happens(50) } }
  const returns = await answeredFor(world, pc, () => pc.tries(officer, id, { do: 'act', base, step, outcome: RETURN, note: 'Sesuai telaah.', details }))
  await sendsOn(world, pc)
  await oneLane(world, second, 'pull')
  const said: string[] = []
  for (const one of world.apart.happens(50) ? [second] : [second, pc]) {
    said.push(await answeredFor(world, one, () => `${one.name} takes it in again: ${resubmits(one, id)}`))
    await oneLane(world, one, 'push')
  }
  return `hands back: ${returns ?? 'done'}; ${said.join('; ')}`
}

function resubmits(pc: SimPc, dossier: DossierId): string {
  const state = pc.state(dossier)
  if (!state) return 'not known'
  const { lastTransition: base, checklist } = state
  const hash = createHash('sha256').update(`${pc.name} ${dossier}`).digest('hex') as AttachmentHash
  const attachments: readonly Attachment[] = [{ hash, name: 'ktp.pdf', mediaType: 'application/pdf', size: 1 }]
  return pc.tries(people.sari, dossier, { do: 'resubmit', base, checklist: checklist.map((item) => ({ ...item, state: 'fits' as const })), note: 'Lengkap.', attachments }) ?? 'done'
}
