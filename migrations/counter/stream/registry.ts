import type { Migration } from '../migration.ts'
import { stream } from './0001-stream.ts'
import { scans } from './0002-scans.ts'
import { saidHead } from './0003-said-head.ts'
import { verifiers } from './0004-verifiers.ts'

/** stream.db: `user_version` n = the first n of these have run. */
export const streamMigrations: readonly Migration[] = [stream, scans, saidHead, verifiers]
