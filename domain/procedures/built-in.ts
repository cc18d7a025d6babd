import type { Procedure } from '../workflow/procedure.ts'
import { pekanbaruSikro } from './pekanbaru-sikro.ts'

/** The SOPs Loket brings along, each frozen once released. */
export const builtInProcedures: readonly Procedure[] = [pekanbaruSikro]
