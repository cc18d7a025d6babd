import { localDate } from '#domain/calendar/office-time.ts'
import type { ArchivePlace } from '#domain/dossier/beside-the-steps.ts'
import type { ActDetails } from '#domain/dossier/commands.ts'
import { hasNumberOrAsked } from '#domain/dossier/number-to-follow.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { hasRole } from '#domain/officer/rights.ts'
import { dairiSikro } from '#domain/procedures/dairi-sikro.ts'
import { newChecklist } from '#domain/requirement/checklist.ts'
import { rolesNow } from '#domain/workflow/actor.ts'
import { dossierFacts } from '#domain/workflow/dossier-facts.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import { letterPlaces } from '#domain/workflow/letters/letter-places.ts'
import type { OutcomeId } from '#domain/workflow/procedure.ts'
import { HAND_OVER, INTAKE } from '../domain/office-in-memory.ts'
import { people } from '../domain/people.ts'
import { contentOf, signersOf } from '../domain/workflow/letters-written.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { DAIRI } from '../sync/office-over-three.ts'
import { asHolder } from './holds.ts'
import { newId, type SimPc } from './sim-pc.ts'

const ARCHIVE: ArchivePlace = { classification: '500.16.7.2', retentionActive: 3, retentionInactive: 7, afterwards: 'permanent', medium: 'both', count: 1, condition: 'good', depot: '', room: '2', cabinet: '1', box: '7', folder: '12' }
const DETAILS: ActDetails = { handOver: HAND_OVER, notice: { channel: 'whatsapp', text: 'Izin Anda sudah terbit.' }, archive: ARCHIVE }
const staff: readonly Officer[] = Object.values(people).filter((officer) => officer !== people.agus)

/** Takes a dossier in at that PC. */
export function receives(pc: SimPc, nth: number): { readonly dossier: DossierId; readonly refused: string | null } {
  const dossier = newId<DossierId>()
  const facts = { ...INTAKE, applicant: { ...INTAKE.applicant, name: `Pemohon ${nth}`, nik: `14710141019${String(nth).padStart(5, '0')}` }, service: DAIRI.id }
  const checklist = newChecklist(DAIRI.requirements, 'new', dossierFacts(facts)).map((item) => ({ ...item, state: 'fits' as const }))
  return { dossier, refused: pc.tries(people.sari, dossier, { do: 'receive', dossier, as: 'complete', reason: '', intake: { ...facts, checklist } }) }
}

/** Who has it, as that PC knows; null once it has ended or is with the applicant. */
export function holderOf(state: Dossier): Officer | null {
  if (state.position.at !== 'step') return null
  const { roles } = rolesNow(dairiSikro, state)
  return must(staff.find((officer) => roles.some((role) => hasRole(officer, role))), `somebody for ${roles.join()}`)
}

/** Outcomes of the step it stands at. */
export function outcomesOf({ position }: Dossier): readonly OutcomeId[] {
  return position.at === 'step' ? must(findStep(dairiSikro, position.step), position.step).outcomes.map(({ id }) => id) : []
}

/** What the next desk would do first: a letter the outcome waits for is written, signed or numbered; once all are there the dossier moves. One act. */
export function goesOn(pc: SimPc, dossier: DossierId, outcome: OutcomeId): { readonly did: string; readonly refused: string | null } {
  const state = must(pc.state(dossier), 'a dossier')
  const officer = must(holderOf(state), 'a holder')
  if (state.position.at !== 'step') throw new Error('not at a step')
  const refuses = findStep(dairiSikro, state.position.step)?.outcomes.find((one) => one.id === outcome)?.kind === 'refuse'
  const today = localDate(pc.now(), OFFICE.timeZone)
  for (const { kind, state: letter, neededFor } of letterPlaces(dairiSikro, state)) {
    if (!neededFor.includes(outcome)) continue
    if (!letter?.content) return { did: `drafts ${kind.id}`, refused: pc.tries(officer, dossier, { do: 'draftLetter', document: kind.id, content: contentOf(kind.paper, today, refuses) }) }
    const signer = kind.signers ? signersOf(kind.paper).find(({ name }) => !letter.signed.some((one) => one.signer === name)) : undefined
    if (signer) return { did: `signs ${kind.id}`, refused: pc.tries(officer, dossier, { do: 'signLetter', document: kind.id, signer, date: today }) }
    if (kind.book !== null && kind.signers && !hasNumberOrAsked(letter)) return { did: `numbers ${kind.id}`, refused: asHolder(pc, officer, dossier, { do: 'numberLetter', document: kind.id, date: null }) }
  }
  return { did: `moves by ${outcome}`, refused: asHolder(pc, officer, dossier, { do: 'act', base: state.lastTransition, step: state.position.step, outcome, note: 'Sesuai telaah.', details: DETAILS }) }
}

/** A fact: it counts wherever it stands. */
export function notes(pc: SimPc, dossier: DossierId, text: string): string | null {
  return pc.tries(people.sari, dossier, { do: 'addNote', text })
}

export function renames(pc: SimPc, officer: Officer, name: string): void {
  pc.act(people.nina, (tx) => tx.append({ aggregate: `officer:${officer.id}`, base: null, event: { type: 'officer.changed', version: 1, body: { ...officer, name } } }))
}
