import type { Migration } from '../migration.ts'
import { projections } from './0001-projections.ts'
import { moreToFind } from './0002-more-to-find.ts'
import { officeLists } from './0003-office-lists.ts'
import { dispositions } from './0004-dispositions.ts'
import { streamPlace } from './0005-stream-place.ts'
import { officeStream } from './0006-office-stream.ts'
import { runHands } from './0007-run-hands.ts'
import { inConflict } from './0008-in-conflict.ts'
import { waiting } from './0009-waiting.ts'
import { numberOwed } from './0010-number-owed.ts'
import { awaitedProcedures } from './0011-awaited-procedures.ts'

/** register.db. It is disposable: a file of another version is not migrated but folded anew from log.db. */
export const registerMigrations: readonly Migration[] = [projections, moreToFind, officeLists, dispositions, streamPlace, officeStream, runHands, inConflict, waiting, numberOwed, awaitedProcedures]
