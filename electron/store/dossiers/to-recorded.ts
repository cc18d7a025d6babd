import type { DossierEvent, RecordedAct, RecordedDossierEvent, UnreadEvent } from '#domain/dossier/events.ts'
import type { CommandId, DeviceId, IsoInstant, OfficerId } from '#domain/ids.ts'
import type { RoleId } from '#domain/officer/role.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { DossierEventTable } from '../schema/dossier-event.ts'

export const toRecorded = (row: DossierEventTable): RecordedDossierEvent => ({ ...actOf(row), event: parseStored<DossierEvent>(row.event) })

export const toUnread = (row: DossierEventTable): UnreadEvent => ({ ...actOf(row), event: null })

/** The brands are given back here: the row was written from branded values. */
const actOf = (row: DossierEventTable): RecordedAct => ({
  ref: { device: row.device as DeviceId, seq: row.seq },
  at: row.at as IsoInstant,
  officer: row.officer as OfficerId | null,
  officerName: row.officer_name,
  role: row.role as RoleId | null,
  command: row.command as CommandId,
})
