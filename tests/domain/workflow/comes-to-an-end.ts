import type { ActDetails, DossierCommand } from '#domain/dossier/commands.ts'
import { hasNumberOrAsked } from '#domain/dossier/number-to-follow.ts'
import type { IsoInstant } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { hasRole } from '#domain/officer/rights.ts'
import { availableActions } from '#domain/workflow/available-actions.ts'
import { type LetterPlace, letterPlaces, unsignedOf } from '#domain/workflow/letters/letter-places.ts'
import { HAND_OVER, type OfficeInMemory } from '../office-in-memory.ts'
import { people } from '../people.ts'
import { contentOf, KADIS, signersOf } from './letters-written.ts'
import { PLACE } from './random-acts.ts'

interface Try {
  readonly officer: Officer
  readonly command: DossierCommand
}

/** Of a procedure's rows each is passed a few times at most. */
const ACTS = 150
const staff: readonly Officer[] = Object.values(people)

/** Carries the dossier on from wherever it stands, as people of good will would, until it ends. Gives back why nobody could go on; "" where it ended. */
export function comesToAnEnd(office: OfficeInMemory): string {
  for (let acts = 0; acts < ACTS && office.dossier.position.at !== 'end'; acts += 1) {
    office.at(new Date(Date.parse(office.now) + 3_600_000).toISOString() as IsoInstant)
    const refusals: string[] = []
    const done = tries(office).some(({ officer, command }) => {
      const decided = office.run(officer, command)
      if (!decided.ok) refusals.push(`${officer.name} ${command.do}: ${decided.refusal.message}`)
      return decided.ok
    })
    if (!done) return `${office.step() || office.dossier.position.at}: ${refusals.join(' | ')}`
  }
  return office.dossier.position.at === 'end' ? '' : `${office.step()} again and again`
}

function tries(office: OfficeInMemory): readonly Try[] {
  const { dossier, procedure } = office
  const checklist = dossier.checklist.map((item) => ({ ...item, state: 'fits' as const }))
  if (dossier.position.at === 'applicant') return staff.map((officer) => ({ officer, command: { do: 'resubmit', base: dossier.lastTransition, checklist, note: '', attachments: [] } }))
  const letters = letterPlaces(procedure, dossier).flatMap((place) => workOn(office, place))
  const details: ActDetails = { checklist, handOver: { ...HAND_OVER, dueAtPickUp: checklist.filter((item) => item.due === 'pick-up') }, notice: { channel: 'phone', text: 'Sudah terbit.' }, archive: PLACE }
  const able = staff.flatMap((officer) => availableActions({ procedure, dossier, officer, office: office.office }).actions.map(({ outcome }) => ({ officer, outcome })))
  const ways = (['forward', 'advise', 'sendBack', 'refuse'] as const).flatMap((kind) => able.filter(({ outcome }) => outcome.kind === kind))
  return [...letters, ...ways.map(({ officer, outcome }) => ({ officer, command: office.act(outcome.id, details, 'Sesuai telaah.') }))]
}

/** The next thing this letter lacks, by whoever may. */
function workOn(office: OfficeInMemory, { kind, state, roles }: LetterPlace): readonly Try[] {
  const able = staff.filter((officer) => roles.some((role) => hasRole(officer, role)))
  const by = (command: DossierCommand): readonly Try[] => able.map((officer) => ({ officer, command }))
  if (!state?.content) return by({ do: 'draftLetter', document: kind.id, content: contentOf(kind.paper, office.today()) })
  const [unsigned] = unsignedOf(kind, state)
  const signer = signersOf(kind.paper).find(({ name }) => name === unsigned) ?? KADIS
  if (unsigned !== undefined) return by({ do: 'signLetter', document: kind.id, signer, date: office.today() })
  return kind.book !== null && !hasNumberOrAsked(state) ? by({ do: 'numberLetter', document: kind.id, date: null }) : []
}
