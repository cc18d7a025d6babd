import type { Migration } from '../migration.ts'
import { eventsAndLedger } from './0001-events-and-ledger.ts'
import { incarnationsAndGaps } from './0002-incarnations.ts'
import { viewsFound } from './0003-views-found.ts'
import { runsInHands } from './0004-runs-in-hands.ts'
import { membership } from './0005-membership.ts'
import { severalChains } from './0006-several-chains.ts'
import { numberAsked } from './0007-number-asked.ts'
import { streamFetchedAgain } from './0008-stream-fetched-again.ts'
import { dossierTaken } from './0009-dossier-taken.ts'

/** log.db: `user_version` n = the first n of these have run. */
export const logMigrations: readonly Migration[] = [eventsAndLedger, incarnationsAndGaps, viewsFound, runsInHands, membership, severalChains, numberAsked, streamFetchedAgain, dossierTaken]
