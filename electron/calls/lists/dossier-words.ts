import { maskNik } from '#domain/applicant/nik.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import { workingDaysBetween } from '#domain/calendar/working-days.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { IsoInstant } from '#domain/ids.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import { positionOf } from '../dossier/dossier-row.ts'
import type { Reading } from '../dossier/reading.ts'

/** What a row of every list says of its dossier; NIK masked. */
export const dossierWords = (dossier: Dossier, reading: Reading) => ({
  dossier: dossier.id,
  registerNumber: dossier.registerNumber?.text ?? '',
  applicantName: dossier.applicant.name,
  nikMasked: maskNik(dossier.applicant.nik),
  serviceName: dossier.serviceName,
  position: positionOf(reading.procedureOf(dossier), dossier),
})

/** Working days since then, the day itself not counted. */
export const workingDaysSince = (instant: IsoInstant, { office, today, calendar }: Reading): number => Math.max(0, workingDaysBetween(localDate(instant, office.timeZone), today, calendar))

/** "Surat Izin Kerja Refraksionis Optisien" */
export const letterName = (dossier: Dossier, document: DocumentId, reading: Reading): string => reading.procedureOf(dossier).documents.find((one) => one.id === document)?.name ?? ''
