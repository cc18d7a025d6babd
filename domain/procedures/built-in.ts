import type { Procedure } from '../workflow/procedure.ts'
import { dairiSikro } from './dairi-sikro.ts'
import { kamparOptician } from './kampar-optician.ts'
import { mempawahSikro } from './mempawah-sikro.ts'
import { mempawahStandardCertificate } from './mempawah-standard-certificate.ts'
import { pekanbaruSikro } from './pekanbaru-sikro.ts'

/** The SOPs Loket brings along, each frozen once released, in the order offices are offered them. */
export const builtInProcedures: readonly Procedure[] = [mempawahSikro, mempawahStandardCertificate, kamparOptician, pekanbaruSikro, dairiSikro]
