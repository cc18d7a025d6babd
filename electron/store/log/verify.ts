import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { LogFault } from '../store.ts'
import { chainFaults } from './chain-faults.ts'
import { gapFaults } from './gap-faults.ts'
import { ledgerFaults } from './ledger-faults.ts'
import type { Trusted } from './trusted.ts'
import { viewFaults } from './view-faults.ts'

/**
 * Reads the whole log again and says what is not as it was written, at most `limit` faults; none = whole.
 * A log cut off at a whole act, ledger and all, still verifies: what was there last must be known from outside.
 */
export const verifyLog = (connection: Connection<LogSchema>, trusted: Trusted, limit: number): readonly LogFault[] =>
  [chainFaults(connection, trusted), ledgerFaults(connection), gapFaults(connection), viewFaults(connection)].flatMap((faults) => faults.take(limit).toArray()).slice(0, limit)
