import { z } from 'zod'
import { documentId, dossierId, paperId } from '../fields.ts'

/** What an act on a dossier answers: what was done, the number it gave ("" = none), the paper that came with it. */
export const acted = z.strictObject({ dossier: dossierId, message: z.string(), number: z.string(), paper: paperId.nullable(), /** The letter whose number was asked of another PC; else absent. */ asked: documentId.optional() })
