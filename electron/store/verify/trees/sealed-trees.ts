import { z } from 'zod'

/** As a seal keeps them. */
export const sealedTrees = z.object({ groups: z.base64(), schema: z.string() })
