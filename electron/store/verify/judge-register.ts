import { attempt } from './attempt.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { chunkDigests } from './dossier-chunks.ts'
import type { Finding } from './finding.ts'
import { gathered } from './gathered.ts'
import { registerFaults } from './register-faults.ts'
import { appliedIn, type RegisterSeal, sealOf } from './register-seal.ts'
import type { RegisterSurvey } from './register-survey.ts'
import { sealedRegister } from './sealed-register.ts'

export interface JudgedRegister {
  readonly findings: readonly Finding[]
  /** Of the register as it is now; null where it could not be sealed. */
  readonly seal: RegisterSeal | null
  /** Nothing was found because a seal was enough: the whole was not folded. */
  readonly bySeal: boolean
  /** Of the seal and its pages: what SQLite's own check of the file would ask is known. */
  readonly isFileWhole: boolean
}

interface Known {
  readonly seal: RegisterSeal | null
  /** Of the moment that is read. */
  readonly survey: RegisterSurvey | null
}

/** By the seal where it is enough; else all is folded and compared. */
export function judgeRegister(folder: CheckedFolder, scratch: string | undefined, { seal, survey }: Known, most: number, progress: (done: number, total: number) => void): JudgedRegister {
  const today = seal && attempt(() => sealedRegister(folder, seal, scratch, survey))
  if (today) return { findings: [], seal: today, bySeal: true, isFileWhole: survey?.trees?.isWhole === true }
  let sealed: RegisterSeal | null = null
  const findings = gathered('register', most, () => registerFaults(folder, scratch, progress, () => { sealed = attempt(() => newSeal(folder, survey)) }))
  return { findings, seal: findings.length === 0 ? sealed : null, bySeal: false, isFileWhole: false }
}

function newSeal({ register }: CheckedFolder, survey: RegisterSurvey | null): RegisterSeal | null {
  const applied = register && appliedIn(register)
  const chunks = register && chunkDigests(register)
  return register && applied?.g === 0 && chunks ? sealOf(register, applied, chunks, null, survey) : null
}
