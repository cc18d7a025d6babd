import type { Mutant } from './mutant.ts'
import { actMutants } from './planted/acts.ts'
import { backupMutants } from './planted/backup.ts'
import { diskMutants } from './planted/disk.ts'
import { lookMutants } from './planted/looks.ts'
import { proofMutants } from './planted/proof.ts'
import { callRightMutants } from './planted/call-rights.ts'
import { calendarMutants } from './planted/calendar.ts'
import { handMutants } from './planted/hands.ts'
import { laneMutants } from './planted/lanes.ts'
import { joinedFileMutants } from './planted/joined-files.ts'
import { hostMutants } from './planted/hosts.ts'
import { nemesisMutants } from './planted/nemesis.ts'
import { numberEdgeMutants } from './planted/number-edges.ts'
import { numberingMutants } from './planted/numbering.ts'
import { paperMutants } from './planted/papers.ts'
import { rewindMutants } from './planted/rewind.ts'
import { rightMutants } from './planted/rights.ts'
import { serverAccessMutants } from './planted/server-access.ts'
import { serverDoorMutants } from './planted/server-door.ts'
import { serverChange } from './planted/server-change.ts'
import { sessionMutants } from './planted/sessions.ts'
import { storeMutants } from './planted/store.ts'
import { typedMutants } from './planted/typed.ts'
import { streamTrustMutants } from './planted/stream-trust.ts'
import { syncMutants } from './planted/sync.ts'
import { updateMutants } from './planted/updates.ts'
import { workflowMutants } from './planted/workflow.ts'

/** Every bug that is planted. */
export const mutants = (): readonly Mutant[] => [
  ...rightMutants, ...lookMutants, ...actMutants, ...proofMutants, ...backupMutants, ...diskMutants, ...storeMutants, ...numberingMutants, ...handMutants, ...numberEdgeMutants, ...calendarMutants, ...typedMutants, ...sessionMutants,
  ...hostMutants, ...updateMutants, ...paperMutants, ...workflowMutants, ...serverAccessMutants, ...serverDoorMutants, ...serverChange, ...syncMutants, ...streamTrustMutants, ...rewindMutants, ...joinedFileMutants, ...laneMutants, ...nemesisMutants, ...callRightMutants(),
]
