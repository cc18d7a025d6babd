import { logMigrations } from '#migrations/counter/log/registry.ts'

/** The version of log.db this Loket makes of any older one, and refuses above it. */
export const LOG_VERSION = logMigrations.length
