/** What marks a file as Loket's: SQLite's application_id, "LKTL", "LKTR" and "LKTM". Frozen. */
export const APPLICATION_IDS = { 'log.db': 0x4c4b544c, 'register.db': 0x4c4b5452, 'stream.db': 0x4c4b544d } as const
