import type { DossierEvent, RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { CommandId, DeviceId, IsoInstant, OfficerId } from '#domain/ids.ts'
import type { RoleId } from '#domain/officer/role.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { DossierEventTable } from '../schema/dossier-event.ts'

/** The brands are given back here: the row was written from branded values. */
export const toRecorded = (row: DossierEventTable): RecordedDossierEvent => ({
  ref: { device: row.device as DeviceId, seq: row.seq },
  at: row.at as IsoInstant,
  officer: row.officer as OfficerId | null,
  officerName: row.officer_name,
  role: row.role as RoleId | null,
  command: row.command as CommandId,
  event: parseStored<DossierEvent>(row.event),
})
