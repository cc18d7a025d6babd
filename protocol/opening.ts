import { z } from 'zod'

/** What opening the register takes long over, in Indonesian: shown instead of the app, or over it, until it is open. */
export const opening = z.strictObject({
  title: z.string(),
  /** Why, and what is safe. */
  text: z.string(),
  /** "43 % (1.234.000 dari 2.870.000 catatan), kira-kira 2 menit lagi" */
  progress: z.string(),
  /** 0 to 1; null where nothing can be said until it is over. */
  share: z.nullable(z.number().min(0).max(1)),
})
export type Opening = z.infer<typeof opening>
