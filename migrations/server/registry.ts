import { streams } from './0001-streams.ts'
import { offices } from './0002-offices.ts'
import { scans } from './0003-scans.ts'
import { verifiers } from './0004-verifiers.ts'
import { otherTerms } from './0005-other-terms.ts'
import { termPlaces } from './0006-term-places.ts'
import type { ServerMigration } from './migration.ts'

/** In the order they run. */
export const serverMigrations: readonly ServerMigration[] = [streams, offices, scans, verifiers, otherTerms, termPlaces]
