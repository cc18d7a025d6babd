import { createHash } from 'node:crypto'
import { openConflicts } from '#domain/dossier/conflicts.ts'
import type { Disposition, DispositionId } from '#domain/dossier/disposition.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { AttachmentHash, DossierId } from '#domain/ids.ts'
import { people } from '../domain/people.ts'
import { notes } from './desk.ts'
import { newId, type SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

/** Receivers of what is passed on; each of them answers it at some PC. */
const RECEIVERS = [people.budi, people.yusuf] as const

/** What is done about a dossier and moves nothing: conflicts are settled, somebody is asked for something and answers, a scan is filed, or it is noted. */
export function besideTheSteps({ beside, dossiers }: Pick<World, 'beside' | 'dossiers'>, pc: SimPc, dossier: DossierId, text: string): string {
  const drawn = beside.between(1, 10)
  const disputed = drawn <= 6 ? dossiers.find((one) => openConflicts(pc.state(one) ?? {}).length > 0) : undefined
  if (disputed !== undefined) return `settles what is in conflict: ${pc.tries(people.mega, disputed, { do: 'settleConflicts', minutes: text }) ?? 'done'}`
  const state = pc.state(dossier)
  if (state && drawn <= 4) return answersOrAsks(pc, state, { text, isDone: drawn <= 2 })
  if (drawn === 5) return `attaches: ${pc.tries(people.sari, dossier, { do: 'attach', attachment: { hash: createHash('sha256').update(text).digest('hex') as AttachmentHash, name: `${text}.pdf`, mediaType: 'application/pdf', size: text.length } }) ?? 'done'}`
  return `notes: ${notes(pc, dossier, text) ?? 'done'}`
}

/** Of those who were asked last the next one reads it, or is done with it; once all are, they are asked again. */
function answersOrAsks(pc: SimPc, { id, dispositions }: Dossier, { text, isDone }: { readonly text: string; readonly isDone: boolean }): string {
  const asked = dispositions.at(-1)
  const receiver = asked && RECEIVERS.find((one) => asked.done.every(({ officer }) => officer !== one.id))
  if (asked && receiver) {
    const { disposition } = asked
    return `${receiver.id} ${isDone ? 'is done' : 'reads'}: ${pc.tries(receiver, id, isDone ? { do: 'completeDisposition', disposition, report: text } : { do: 'readDisposition', disposition }) ?? 'done'}`
  }
  const disposition: Disposition = { disposition: newId<DispositionId>(), to: RECEIVERS.map(({ id: officer, name }) => ({ officer, name })), instruction: text, nature: 'ordinary', deadline: null, parent: null }
  return `asks: ${pc.tries(people.sari, id, { do: 'sendDisposition', disposition }) ?? 'done'}`
}
