import type { WorkingCalendar } from '../calendar/calendar.ts'
import type { DossierEvent } from '../dossier/events.ts'
import type { Dossier } from '../dossier/state.ts'
import type { DeviceId, IsoDate, IsoInstant } from '../ids.ts'
import type { GivenNumber } from '../numbering/number-book.ts'
import type { AskedNumber } from '../numbering/number-to-follow.ts'
import type { Office } from '../office/office.ts'
import type { Officer } from '../officer/officer.ts'
import type { RoleId } from '../officer/role.ts'
import type { Refusal } from '../refusal.ts'
import type { Result } from '../result.ts'
import type { Service } from '../service/service.ts'
import type { BookPurpose, Procedure } from './procedure.ts'

/** All a decision may look at. */
export interface DecideContext {
  readonly procedure: Procedure
  readonly service: Service
  /** Null at intake. */
  readonly dossier: Dossier | null
  readonly officer: Officer
  readonly now: IsoInstant
  readonly office: Office
  readonly calendar: WorkingCalendar
  readonly device: DeviceId
  /** It was taken in while no paper could be dated: its receipt may be printed before it is found complete. */
  readonly receiptOwed?: boolean
  /** Gives a number for good, in the order asked for, or says that another PC is to be asked for it, as never for the register: after a refusal the caller must roll back. */
  number(purpose: BookPurpose, date: IsoDate): Result<GivenNumber | AskedNumber, Refusal>
}

/** An event as decided, before the log gives it a place. */
export interface DraftEvent {
  readonly event: DossierEvent
  /** The role the officer acted in; absent for what anyone may record. */
  readonly role?: RoleId
}
