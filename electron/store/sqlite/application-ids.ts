/** What marks a file as Loket's: SQLite's application_id, "LKTL" and "LKTR". Frozen. */
export const APPLICATION_IDS = { 'log.db': 0x4c4b544c, 'register.db': 0x4c4b5452 } as const
