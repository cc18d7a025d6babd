import { accept } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import type { DataChecks } from '#store/verify/data-checks.ts'
import { backupHandlers } from './backup/backup-calls.ts'
import type { Backups } from './backup/backups.ts'
import { restoreHandlers } from './backup/restore-calls.ts'
import { checkHandlers } from './check/check-calls.ts'
import { type Regions, regionHandlers } from './regions/regions.ts'
import { clockHandlers } from './clock/clock-calls.ts'
import { besideHandlers } from './dossier/beside.ts'
import { deskHandlers } from './desk/desk.ts'
import { dossierHandlers } from './dossier/dossier.ts'
import { takeHandlers } from './dossier/take.ts'
import { draftHandlers } from './drafts/drafts.ts'
import type { Handlers } from './handler.ts'
import { applicantHandlers } from './intake/applicant.ts'
import { intakeHandlers } from './intake/intake.ts'
import { jobHandlers } from './jobs/job-calls.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Journal } from './journal.ts'
import { listHandlers } from './lists/lists.ts'
import { handsHandlers } from './numbering/hands.ts'
import { numberingHandlers } from './numbering/numbering.ts'
import { recoveryHandlers } from './numbering/recovery.ts'
import { screenFault, screenPlace } from './screen-fault.ts'
import type { SecretCheck } from './session/check-secret.ts'
import type { Secrets } from './session/secrets.ts'
import { sessionHandlers } from './session/session.ts'
import type { Sessions } from './session/sessions.ts'
import { officerHandlers } from './settings/officers.ts'
import { calendarHandlers } from './settings/calendar.ts'
import { officeHandlers } from './settings/office.ts'
import { serviceHandlers } from './settings/services.ts'
import { setupHandlers } from './setup/setup.ts'
import type { OfficeSync } from './sync/office-sync.ts'
import { serverHandlers } from './sync/server-calls.ts'
import { syncHandlers } from './sync/sync-calls.ts'
import { updateHandlers } from './update/update-calls.ts'
import type { Updates } from './update/updates.ts'
import { viewHandlers } from './views/views.ts'

export interface HandlerParts {
  readonly store: Store
  readonly sessions: Sessions
  readonly secrets: Secrets
  readonly checkSecret: SecretCheck
  readonly jobs: Jobs
  readonly regions: Regions
  readonly backups: Backups
  readonly checks: DataChecks
  readonly updates: Updates
  readonly sync: OfficeSync
  /** Closes the counter and opens it anew, once the answer at hand is given. */
  readonly reopen: () => void
  readonly journal: Journal
  readonly sample: boolean
  readonly version: string
}

/** A handler for every call of the table, from the file of its feature. */
export const allHandlers = (parts: HandlerParts): Handlers => ({
  ...sessionHandlers(parts),
  ...setupHandlers(parts),
  ...applicantHandlers(parts.store),
  ...intakeHandlers(parts.store),
  ...regionHandlers(parts.store, parts.regions),
  ...draftHandlers(parts.store),
  ...deskHandlers(parts.store),
  ...dossierHandlers(parts.store),
  ...takeHandlers(parts),
  ...besideHandlers(parts.store),
  ...jobHandlers(parts.store, parts.jobs),
  ...listHandlers(parts.store, parts.jobs),
  ...numberingHandlers(parts.store),
  ...handsHandlers(parts.store),
  ...recoveryHandlers(parts.store),
  ...clockHandlers(parts.store),
  ...officeHandlers(parts.store),
  ...serviceHandlers(parts.store),
  ...calendarHandlers(parts.store),
  ...officerHandlers(parts),
  ...viewHandlers(parts.store, parts.jobs),
  ...backupHandlers(parts.store, parts.jobs, parts.backups),
  ...updateHandlers(parts),
  ...restoreHandlers(parts.store, parts.backups, parts.reopen),
  ...serverHandlers(parts),
  ...syncHandlers(parts),
  ...checkHandlers(parts.store, parts.jobs, parts.checks),
  'fault.report': ({ message, where }) => accept({ reference: parts.journal.fault(screenFault(message), `screen ${screenPlace(where)}`.trim()) }),
})
