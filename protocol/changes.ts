import { z } from 'zod'
import { opening } from './opening.ts'

/** Pushed to the screens after a commit: which readings are stale. Nothing else, so that a lost one costs a refetch only. */
export const TOPICS = ['session', 'settings', 'dossiers', 'numbers', 'drafts', 'jobs', 'backup', 'check', 'update', 'sync'] as const
export type Topic = (typeof TOPICS)[number]
export const changed = z.strictObject({
  topics: z.array(z.enum(TOPICS)),
  /** By the host: the register is being opened and that takes long; null = it no longer is. Told anew to whoever begins to listen. */
  opening: z.nullable(opening).optional(),
  /** By the browser host: the register did not open. Whoever loads the page anew reads why, and what may be decided. */
  standstill: z.literal(true).optional(),
})
export type Changed = z.infer<typeof changed>
