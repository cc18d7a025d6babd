import type { Mutant } from './mutant.ts'
import { actMutants } from './planted/acts.ts'
import { backupMutants } from './planted/backup.ts'
import { diskMutants } from './planted/disk.ts'
import { lookMutants } from './planted/looks.ts'
import { proofMutants } from './planted/proof.ts'
import { callRightMutants } from './planted/call-rights.ts'
import { rightMutants } from './planted/rights.ts'

/** Every bug that is planted. */
export const mutants = (): readonly Mutant[] => [...rightMutants, ...lookMutants, ...actMutants, ...proofMutants, ...backupMutants, ...diskMutants, ...callRightMutants()]
