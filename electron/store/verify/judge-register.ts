import type { CheckedFolder } from './checked-folder.ts'
import { chunkDigests } from './dossier-chunks.ts'
import type { Finding } from './finding.ts'
import { gathered } from './gathered.ts'
import { registerFaults } from './register-faults.ts'
import { appliedIn, type RegisterSeal, sealOf } from './register-seal.ts'
import { sealedRegister } from './sealed-register.ts'

export interface JudgedRegister {
  readonly findings: readonly Finding[]
  /** Of the register as it is now; null where it could not be sealed. */
  readonly seal: RegisterSeal | null
  /** Nothing was found because a seal was enough: the whole was not folded. */
  readonly bySeal: boolean
}

/** By the seal where it is enough; else all is folded and compared. */
export function judgeRegister(folder: CheckedFolder, scratch: string | undefined, seal: RegisterSeal | null, most: number, progress: (done: number, total: number) => void): JudgedRegister {
  const today = seal && attempt(() => sealedRegister(folder, seal, scratch))
  if (today) return { findings: [], seal: today, bySeal: true }
  let sealed: RegisterSeal | null = null
  const findings = gathered('register', most, () => registerFaults(folder, scratch, progress, () => { sealed = attempt(() => newSeal(folder)) }))
  return { findings, seal: findings.length === 0 ? sealed : null, bySeal: false }
}

function newSeal({ register }: CheckedFolder): RegisterSeal | null {
  const applied = register && appliedIn(register)
  const chunks = register && chunkDigests(register)
  return register && applied && chunks ? sealOf(register, applied, chunks, null) : null
}

/** What breaks on the way is told by the whole comparison. */
function attempt<Value>(work: () => Value): Value | null {
  try {
    return work()
  } catch {
    return null
  }
}
