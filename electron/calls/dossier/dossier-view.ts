import { maskNik } from '#domain/applicant/nik.ts'
import { maskPhone } from '#domain/applicant/phone.ts'
import { calendarWarnings } from '#domain/calendar/calendar-warnings.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import { hasRole } from '#domain/officer/rights.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { paperTitle } from '#domain/paper/paper-title.ts'
import { rolesNow } from '#domain/workflow/actor.ts'
import { printablePapers } from '#domain/workflow/printable-papers.ts'
import { mayResubmit } from '#domain/workflow/resubmit.ts'
import { mayWithdraw } from '#domain/workflow/withdraw.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { pcName } from '../numbering/number-obstacle.ts'
import { paperRow } from '../papers/issue-paper.ts'
import { latePapers } from '../papers/late-papers.ts'
import { unopenedPapers } from '../papers/unopened-papers.ts'
import { isReceiptOwed } from '../clock/receipt-owed.ts'
import { receivedTruly } from '../clock/received-truly.ts'
import { actionsOf } from './actions.ts'
import { besideView } from './beside-view.ts'
import { conflictView } from './conflict-view.ts'
import { stepDueOf } from './due.ts'
import { dossierRow } from './dossier-row.ts'
import { historyOf } from './history.ts'
import { askedTake, holdStanding } from './held-elsewhere.ts'
import { lettersView } from './letters-view.ts'
import { permitDataWarnings } from './permit-data-warnings.ts'
import { attachmentsOf, scanWarnings } from './attachments-view.ts'
import type { Reading } from './reading.ts'
import { stepRows } from './steps.ts'
import { voidedRegisterWarnings } from './voided-register.ts'

type View = CallOutput<'dossier.open'>

/** A dossier whole, as this officer may see it. */
export function dossierView(dossier: Dossier, officer: Officer, reading: Reading): View {
  const procedure = reading.procedureOf(dossier)
  const whole = reading.store.dossiers.wholeHistory(dossier.id)
  const events = whole.filter((told) => told.event !== null)
  const [late, unopened] = [latePapers(events, dossier), unopenedPapers(events, reading.store)]
  const { actions, reason } = actionsOf(dossier, officer, reading)
  const attachments = attachmentsOf(dossier, reading.store)
  const rights = { procedure, dossier, officer, office: reading.office }
  return {
    row: dossierRow(dossier, reading),
    ...dataOf(dossier),
    attachments,
    receivedTruly: receivedTruly(dossier.id, reading),
    stepDue: stepDueOf(dossier, reading),
    holder: holderOf(dossier, reading),
    hold: holdOf(dossier, reading),
    base: dossier.lastTransition,
    step: dossier.position.at === 'step' ? dossier.position.step : null,
    actions,
    noActionReason: reason,
    canResubmit: mayResubmit(rights).ok,
    canWithdraw: mayWithdraw(rights).ok,
    steps: stepRows(procedure, dossier, events),
    history: historyOf(whole, dossier, { procedure, doubted: reading.store.doubted.acts(dossier.id), pcName: (device) => reading.store.hands?.nameOf(device) ?? '', asked: askedTake(reading.store, dossier.hold) }),
    documents: lettersView(dossier, officer, reading),
    ...besideView(dossier, officer, reading),
    conflict: conflictView(dossier, officer, { events, procedure, own: reading.store.device, pcName: (device) => pcName(reading.store, device) }),
    registerNumber: dossier.registerNumber,
    voided: dossier.voided.map(({ number, reason, at }) => ({ number, reason, at })),
    papers: dossier.papers.map((paper) => ({ ...paperRow(paper), outdated: isOutdated(paper, dossier), late: late.has(paper.paper), unopened: unopened.has(paper.paper) })),
    printable: printablePapers(procedure, dossier, isReceiptOwed(reading.store, dossier)).map(({ kind, issued, correction }) => ({ kind, title: paperTitle(kind, 0, correction), issued })),
    warnings: [...warningsOf(dossier, reading), ...scanWarnings(attachments)],
  }
}

/** What was told at intake; NIK and phone masked. */
function dataOf(dossier: Dossier) {
  const { service, applicationKind, applicant, permitData, checklist, copies, stopmapColour, notes, promise } = dossier
  return {
    service,
    applicationKind,
    applicant: { ...applicant, nik: maskNik(applicant.nik), phone: maskPhone(applicant.phone) },
    permitData,
    checklist,
    copies,
    stopmapColour,
    notes,
    promise,
  }
}

/** Who holds the dossier, since when; the officers who could act, by name. */
function holderOf(dossier: Dossier, { store, procedureOf }: Reading): View['holder'] {
  const { roles, title } = rolesNow(procedureOf(dossier), dossier)
  const names = store.settings.officers().filter((officer) => roles.some((role) => hasRole(officer, role))).map((officer) => officer.name)
  return { title, role: roles[0] ?? null, names, since: dossier.position.since }
}

function holdOf({ hold }: Dossier, { store }: Reading): View['hold'] {
  const standing = holdStanding(store, hold)
  return hold && standing !== 'free' ? { standing, pc: pcName(store, hold.device) } : null
}

/** A correction since has changed what it shows. */
const isOutdated = ({ kind, at, unnumbered }: Dossier['papers'][number], { corrections, documents }: Dossier): boolean =>
  (unnumbered !== undefined && Boolean(documents[unnumbered]?.number)) || corrections.some((correction) => correction.at > at && correction.affected.includes(kind))

function warningsOf(dossier: Dossier, { calendar, today }: Reading): string[] {
  const until = dossier.promise?.date ?? today
  return dossier.position.at === 'end' ? [] : [...voidedRegisterWarnings(dossier), ...permitDataWarnings(dossier.permitData, today), ...calendarWarnings(today, until > today ? until : today, calendar)]
}
