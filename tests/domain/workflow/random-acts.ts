import fc from 'fast-check'
import type { DossierCommand } from '#domain/dossier/commands.ts'
import type { DispositionId } from '#domain/dossier/disposition.ts'
import type { IsoDate, PaperId } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { hasRole } from '#domain/officer/rights.ts'
import { PAPER_KINDS } from '#domain/paper/paper.ts'
import { CHECK_STATES } from '#domain/requirement/requirement.ts'
import { availableActions } from '#domain/workflow/available-actions.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import { letterPlaces, unsignedOf } from '#domain/workflow/letters/letter-places.ts'
import { allOutcomesOf } from '#domain/workflow/outcomes.ts'
import { HAND_OVER, numberNamed, type OfficeInMemory } from '../office-in-memory.ts'
import { people } from '../people.ts'
import { contentOf, KADIS, signersOf } from './letters-written.ts'

const officers: readonly Officer[] = [...Object.values(people), { ...people.sari, active: false }]

/** One random thing somebody tries: what, who, and the dice for the rest. */
export const attempt = fc.record({
  what: fc.constantFrom('offered', 'offered', 'offered', 'offered', 'offered', 'offered', 'offered', 'offered', 'letter', 'letter', 'letter', 'letter', 'letter', 'beside', 'beside', 'beside', 'own', 'own', 'any', 'stale', 'resubmit', 'withdraw', 'note', 'paper', 'void', 'receive', 'bare'),
  who: fc.nat(officers.length - 1),
  dice: fc.nat(9999),
  hours: fc.nat(30),
})
export type Attempt = { readonly what: string; readonly who: number; readonly dice: number; readonly hours: number }

export const pick = <T>(from: readonly T[], dice: number): T | undefined => from[dice % from.length]

/** Of an office that issues standard certificates. */
export const CERTIFICATE = { form: 'standard-certificate', nib: '9120001234567', kbli: '01111', businessName: 'Optik Cahaya', risk: 'medium-high', ossNumber: '' } as const
/** Where it is kept in the end. */
export const PLACE = { classification: '500.16.7.2', retentionActive: 3, retentionInactive: 7, afterwards: 'permanent', medium: 'both', count: 1, condition: 'good', depot: '', room: '1', cabinet: '', box: '', folder: '' } as const

function full(office: OfficeInMemory, { dice }: Attempt) {
  const due = office.dossier.checklist.filter((item) => item.due === 'pick-up').map((item) => ({ ...item, state: 'fits' as const }))
  return {
    checklist: office.dossier.checklist.map((item) => ({ ...item, state: 'fits' as const })),
    returnSlip: { reason: 'Belum lengkap.', missing: [] },
    handOver: { ...HAND_OVER, dueAtPickUp: due },
    notice: { channel: 'phone', text: 'Sudah terbit.' } as const,
    archive: PLACE,
    ...(dice % 5 === 0 ? { numberDate: office.today(), signature: { date: office.today(), place: '' } } : {}),
    ...(dice % 17 === 0 ? { numberDate: '2026-11-01' as IsoDate } : {}),
  }
}

/** The next thing to do on a letter of the step, by whoever may, or by anybody on any letter. */
function letterWork(office: OfficeInMemory, { dice }: Attempt, anybody: Officer): { readonly officer: Officer; readonly command: DossierCommand } {
  const { dossier, procedure } = office
  const place = pick(letterPlaces(procedure, dossier), dice)
  const kind = place?.kind ?? pick(procedure.documents, dice) ?? procedure.documents[0]
  const officer = officers.find((one) => place?.roles.some((role) => hasRole(one, role))) ?? anybody
  const document = kind?.id ?? ('?' as never)
  const paper = !kind || kind.paper === 'permit' ? 'minutes' : kind.paper
  const content = contentOf(paper, office.today())
  if (!place?.state?.content || dice % 7 === 0) return { officer, command: { do: 'draftLetter', document, content } }
  const [unsigned] = unsignedOf(place.kind, place.state)
  if (unsigned !== undefined && dice % 3 > 0) return { officer, command: { do: 'signLetter', document, signer: signersOf(paper).find((one) => one.name === unsigned) ?? KADIS, date: office.today() } }
  return { officer, command: { do: 'numberLetter', document, date: dice % 11 === 0 ? ('2025-12-31' as IsoDate) : null } }
}

const besides = ({ dossier }: OfficeInMemory): readonly DossierCommand[] => [
  { do: 'giveNotice', notice: { channel: 'phone', text: 'Sudah terbit.' } },
  { do: 'recordExternalNumbers', numbers: { siCantik: '1', oss: '' } },
  { do: 'correct', reason: 'Salah ketik', applicant: { ...dossier.applicant, name: `${dossier.applicant.name}h` } },
  { do: 'sendDisposition', disposition: { disposition: `d${dossier.dispositions.length}` as DispositionId, to: [{ officer: people.budi.id, name: 'Budi' }], instruction: 'Proses', nature: 'ordinary', deadline: null, parent: null } },
  { do: 'completeDisposition', disposition: 'd0' as DispositionId, report: '' },
]

/** What this try comes to, as the dossier stands. */
export function commandOf(office: OfficeInMemory, tried: Attempt): { readonly officer: Officer; readonly command: DossierCommand } {
  const { dossier, procedure } = office
  const { what, dice } = tried
  const base = dossier.lastTransition
  const officer = officers[tried.who] ?? people.sari
  const step = pick(procedure.steps, dice) ?? procedure.steps[0]
  const outcome = step && pick(allOutcomesOf(step), dice >> 3)
  const any = { do: 'act', base, step: step?.id ?? procedure.start, outcome: outcome?.id ?? ('?' as never), note: '', details: what === 'bare' ? {} : full(office, tried) } as const
  if (what === 'offered') {
    const able = officers.flatMap((candidate) => availableActions({ procedure, dossier, officer: candidate, office: office.office }).actions.map((action) => ({ candidate, action })))
    const onwards = able.filter(({ action }) => ['forward', 'refuse'].includes(action.outcome.kind) && action.lacks.length === 0)
    const chosen = pick(dice % 3 > 0 && onwards.length > 0 ? onwards : able, dice)
    if (!chosen && dossier.position.at === 'applicant') return { officer: pick([people.sari, people.budi], dice) ?? officer, command: { do: 'resubmit', base, checklist: [], note: '', attachments: [] } }
    if (chosen) return { officer: chosen.candidate, command: { ...any, step: chosen.action.step.id, outcome: chosen.action.outcome.id, note: 'Alasan.' } }
  }
  const here = dossier.position.at === 'step' ? findStep(procedure, dossier.position.step) : null
  if (what === 'letter') return letterWork(office, tried, officer)
  if (what === 'beside') return { officer, command: pick(besides(office), dice) ?? { do: 'recordSurvey', answer: 'given' } }
  if (what === 'own' && here) return { officer: dice % 2 ? people.agus : officer, command: { ...any, step: here.id, outcome: here.outcomes[0]?.id ?? any.outcome } }
  if (what === 'stale') return { officer, command: { ...any, base: { ...base, seq: Math.max(0, base.seq - 1 - (dice % 3)) } } }
  if (what === 'resubmit') return { officer, command: { do: 'resubmit', base, checklist: office.checklist('new', {}, pick(CHECK_STATES, dice) ?? 'fits'), note: '', attachments: [] } }
  if (what === 'withdraw' && dice % 6 === 0) return { officer: dice % 4 ? people.mega : officer, command: { do: 'withdraw', base, reason: 'Batal.' } }
  if (what === 'note') return { officer, command: { do: 'addNote', text: dice % 4 === 0 ? '' : 'Catatan.' } }
  if (what === 'paper') return { officer, command: { do: 'issuePaper', paper: `p${dice}` as PaperId, kind: pick(PAPER_KINDS, dice) ?? 'receipt', factsHash: '' } }
  const given = office.events.flatMap(({ event }) => (event.type === 'number.given' ? [event.body.number] : []))
  if (what === 'void') return { officer: dice % 3 ? people.mega : officer, command: { do: 'voidNumber', number: pick([...given, numberNamed('permit/99/2026')], dice >> 2) ?? numberNamed('permit/99/2026'), reason: 'Salah cetak.' } }
  if (what === 'receive') return { officer, command: office.receive('complete') }
  return { officer, command: any }
}
