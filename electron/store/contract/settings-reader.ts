import type { WorkingCalendar } from '#domain/calendar/calendar.ts'
import type { OfficerId, ServiceId } from '#domain/ids.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import type { Office } from '#domain/office/office.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { Service } from '#domain/service/service.ts'
import type { Procedure, ProcedureRef } from '#domain/workflow/procedure.ts'

export interface SettingsReader {
  /** Null until established. */
  office(): Office | null
  officers(): readonly Officer[]
  /** Who is among them as an admin though the right was taken, because nobody else has it; null where somebody has. */
  adminWhoStays(): OfficerId | null
  officer(id: OfficerId): Officer | null
  services(): readonly Service[]
  service(id: ServiceId): Service | null
  procedures(): readonly { readonly ref: ProcedureRef; readonly procedure: Procedure }[]
  procedure(ref: ProcedureRef): Procedure | null
  calendar(): WorkingCalendar | null
  books(): readonly NumberBook[]
}
