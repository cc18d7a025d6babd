import type { DoubtedMoment } from '#domain/clock/doubted-moment.ts'
import type { CommandId, DossierId } from '#domain/ids.ts'

/** What a clock in doubt dated, told by its place among the log's other events. Committed acts only. */
export interface DoubtedReader {
  /** The acts on a dossier. */
  acts(dossier: DossierId): ReadonlyMap<CommandId, DoubtedMoment>
  /** The act that took it in; null where its clock was believed. */
  received(dossier: DossierId): DoubtedMoment | null
}
