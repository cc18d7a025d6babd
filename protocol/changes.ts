import { z } from 'zod'

/** Pushed to the screens after a commit: which readings are stale. Nothing else, so that a lost one costs a refetch only. */
export const TOPICS = ['session', 'settings', 'dossiers', 'numbers', 'drafts', 'jobs', 'backup', 'check', 'update'] as const
export type Topic = (typeof TOPICS)[number]
export const changed = z.strictObject({ topics: z.array(z.enum(TOPICS)) })
export type Changed = z.infer<typeof changed>
