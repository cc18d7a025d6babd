import type { WorkingCalendar } from '../calendar/calendar.ts'
import { addOfficeMinutes } from '../calendar/office-minutes.ts'
import { localDate } from '../calendar/office-time.ts'
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts'
import type { DocumentState, Dossier } from '../dossier/state.ts'
import type { IsoDate, IsoInstant, TimeZone } from '../ids.ts'
import type { DossierFacts } from './condition.ts'
import type { DocumentKind, LetterKind, Procedure, Step } from './procedure.ts'
import { inMinutes, isInDays, timeLimit } from './time-limit.ts'

export { promisedDate } from './promised-date.ts'

export interface ServiceClock {
  readonly clockStart: IsoInstant | null
  readonly promisedDays: number | null
  readonly pauses: Dossier['pauses']
  /** What `serviceEnd` says. */
  readonly clockEnd: IsoInstant | null
}

/** When the whole service is due: the promised days from the clock's start, moved by the working days it stood still until its end; a pause that a wrong clock ended before it began moves nothing. Null before it starts and while it stands still. */
export function serviceDue({ clockStart, promisedDays, pauses, clockEnd }: ServiceClock, calendar: WorkingCalendar, zone: TimeZone): IsoDate | null {
  if (clockStart === null || promisedDays === null) return null
  let days = promisedDays
  for (const { from, to } of pauses) {
    if (clockEnd !== null && from >= clockEnd) continue
    if (to === null) return null
    days += Math.max(0, workingDaysBetween(localDate(from, zone), localDate(to, zone), calendar))
  }
  return addWorkingDays(localDate(clockStart, zone), days, calendar)
}

/** What the citizen waits for: the permit, or in its stead the letter that refuses it. */
const ANSWERS: readonly LetterKind[] = ['permit', 'refusal-letter']

/**
 * When the service clock ended: the answer was signed and, where it has a book, numbered, whichever came last; as recorded, whatever date the letter bears.
 * Null while there is none, also where a running dossier's was voided or prepared anew, and where the application was withdrawn or handed back for good.
 */
export function serviceEnd({ documents: kinds }: Pick<Procedure, 'documents'>, { position, documents }: Pick<Dossier, 'position' | 'documents'>): IsoInstant | null {
  const served = position.at === 'end'
  if (served && (position.as === 'withdrawn' || position.as === 'returned')) return null
  const answers = kinds.filter(({ paper }) => ANSWERS.includes(paper))
  return answers.flatMap((kind) => readySince(kind, documents[kind.id], served) ?? []).sort()[0] ?? null
}

/** A number voided after the end, as of a permit revoked, does not undo how the service came out. */
function readySince({ book }: DocumentKind, state: DocumentState | undefined, served: boolean): IsoInstant | null {
  const signed = state?.signature?.at ?? state?.signed.at(-1)?.at
  if (!state || signed === undefined) return null
  if (book === null) return signed
  const numbered = state.number || served ? state.numbered : null
  return numbered && (numbered > signed ? numbered : signed)
}

export interface StepClock {
  readonly procedure: Procedure
  readonly step: Step
  readonly entered: IsoInstant
  readonly facts: DossierFacts
}

/** When this step is due, counted from entering it: "hari" are working days, minutes and hours pass in office hours only. Null where no limit is set. */
export function stepDue({ procedure, step, entered, facts }: StepClock, calendar: WorkingCalendar, zone: TimeZone): IsoDate | null {
  const limit = timeLimit(step.time, procedure, facts)
  if (!limit) return null
  if (isInDays(limit)) return addWorkingDays(localDate(entered, zone), Math.ceil(limit.amount), calendar)
  return localDate(addOfficeMinutes(entered, inMinutes(limit), calendar, zone), zone)
}

/** Working days past the due date, the due date itself not counted; 0 = not late. */
export const lateDays = (due: IsoDate | null, today: IsoDate, calendar: WorkingCalendar): number =>
  due === null || today <= due ? 0 : workingDaysBetween(due, today, calendar)
