import type { AppliedTable } from './applied.ts'
import type { AwaitedProcedureTable } from './awaited-procedure.ts'
import type { DossierEventTable } from './dossier-event.ts'
import type { DossierTextTable } from './dossier-text.ts'
import type { DossierTable } from './dossier.ts'
import type { HandOverTable } from './hand-over.ts'
import type { HandsBesideTable } from './hands-beside.ts'
import type { OfficeNumberVoidTable } from './office-number-void.ts'
import type { OfficeNumberTable } from './office-number.ts'
import type { OpenDispositionTable } from './open-disposition.ts'
import type { RunHandsTable } from './run-hands.ts'
import type { SettingTable } from './setting.ts'
import type { UnreadableTable } from './unreadable.ts'
import type { WaitingTable } from './waiting.ts'

/** The tables of register.db. */
export interface RegisterSchema {
  applied: AppliedTable
  awaited_procedure: AwaitedProcedureTable
  dossier: DossierTable
  dossier_event: DossierEventTable
  dossier_text: DossierTextTable
  hand_over: HandOverTable
  hands_beside: HandsBesideTable
  office_number: OfficeNumberTable
  office_number_void: OfficeNumberVoidTable
  open_disposition: OpenDispositionTable
  run_hands: RunHandsTable
  setting: SettingTable
  unreadable: UnreadableTable
  waiting: WaitingTable
}
