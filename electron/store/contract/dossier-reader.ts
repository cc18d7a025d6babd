import type { Applicant } from '#domain/applicant/applicant.ts'
import type { RecordedDossierEvent, UnreadEvent } from '#domain/dossier/events.ts'
import type { PermitData } from '#domain/dossier/permit-data.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { DossierId, IsoInstant, ServiceId } from '#domain/ids.ts'
import type { ProcedureRef } from '#domain/workflow/procedure.ts'

export interface DossierReader {
  /** Null for none, and for one whose events do not fold (see `unreadable`). */
  state(id: DossierId): Dossier | null
  /** Dossiers (and settings) with an event that does not fold: such a dossier is in no list and no search, but kept whole. From which event on, and why. */
  unreadable(): readonly { readonly aggregate: string; readonly seq: number; readonly reason: string }[]
  /** Aggregates with an event of a later Loket, which changes nothing until the upgrade, and by which moves on them wait. */
  waiting(): readonly string[]
  /** In stream order, as far as this build reads it. */
  history(id: DossierId): readonly RecordedDossierEvent[]
  /** The same with what it cannot read. */
  wholeHistory(id: DossierId): readonly (RecordedDossierEvent | UnreadEvent)[]
  /** Every dossier that waits for an office role or the applicant: for counts and lateness, computed on reading. */
  running(): readonly RunningDossier[]
  /** The register, newest first, or best match first while `text` is given. */
  search(query: RegisterQuery): { readonly ids: readonly DossierId[]; readonly next: string; readonly total: number }
  /** Walks the register in number order without loading it whole; for exports. */
  walk(query: Omit<RegisterQuery, 'after' | 'limit'>): IterableIterator<DossierId>
  knownApplicants(nik: string, phone: string): readonly { readonly applicant: Applicant; readonly lastDossier: DossierId; readonly lastSeen: IsoInstant; readonly dossiers: number; readonly lastPermitData: PermitData }[]
  runningOf(service: ServiceId, nik: string, name: string): readonly DossierId[]
}

export interface RunningDossier {
  readonly id: DossierId
  readonly step: string
  readonly turn: number
  readonly at: 'step' | 'applicant'
  readonly procedure: ProcedureRef
  readonly received: IsoInstant
  readonly since: IsoInstant
  /** When the step was reached, which its time counts from; null while the applicant holds it. */
  readonly entered: IsoInstant | null
  readonly clockStart: IsoInstant | null
  readonly promisedDays: number | null
  readonly pauses: Dossier['pauses']
  /** Since when what was asked for is there; null while the service clock has not ended. */
  readonly clockEnd: IsoInstant | null
}

export interface RegisterQuery {
  readonly text: string
  readonly status: 'all' | 'running' | 'waiting-applicant' | 'ended' | 'unnumbered'
  /** Restricts to these (used for "late", computed above). */
  readonly only?: readonly DossierId[]
  readonly year: number | null
  readonly service?: ServiceId
  /** Taken in at this instant or later, and before that one. */
  readonly from?: IsoInstant
  readonly before?: IsoInstant
  readonly after: string
  readonly limit: number
}
