import { createHash } from 'node:crypto'
import { openConflicts } from '#domain/dossier/conflicts.ts'
import type { Disposition, DispositionId } from '#domain/dossier/disposition.ts'
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
  if (drawn <= 5) return answers(pc, dossiers, { text, isDone: drawn <= 3 }) ?? asks(pc, dossier, text)
  if (drawn === 6) return asks(pc, dossier, text)
  if (drawn === 7) return `attaches: ${pc.tries(people.sari, dossier, { do: 'attach', attachment: { hash: createHash('sha256').update(text).digest('hex') as AttachmentHash, name: `${text}.pdf`, mediaType: 'application/pdf', size: text.length } }) ?? 'done'}`
  return `notes: ${notes(pc, dossier, text) ?? 'done'}`
}

/** The first who was asked and is not done with it reads it, or is done; null where all are. */
function answers(pc: SimPc, dossiers: readonly DossierId[], { text, isDone }: { readonly text: string; readonly isDone: boolean }): string | null {
  for (const { id, dispositions } of dossiers.flatMap((one) => pc.state(one) ?? [])) {
    for (const { disposition, done } of dispositions) {
      const receiver = RECEIVERS.find((one) => done.every(({ officer }) => officer !== one.id))
      if (receiver) return `${receiver.id} ${isDone ? 'is done' : 'reads'}: ${pc.tries(receiver, id, isDone ? { do: 'completeDisposition', disposition, report: text } : { do: 'readDisposition', disposition }) ?? 'done'}`
    }
  }
  return null
}

function asks(pc: SimPc, dossier: DossierId, text: string): string {
  const disposition: Disposition = { disposition: newId<DispositionId>(), to: RECEIVERS.map(({ id: officer, name }) => ({ officer, name })), instruction: text, nature: 'ordinary', deadline: null, parent: null }
  return `asks: ${pc.tries(people.sari, dossier, { do: 'sendDisposition', disposition }) ?? 'done'}`
}
