import type { CheckOptions } from './check-options.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { gathered } from './gathered.ts'
import { type JudgedRegister, judgeRegister } from './judge-register.ts'
import { type SurveyedRegister, toldOf } from './kept-pages.ts'
import type { RegisterSeal } from './register-seal.ts'
import { surveyRegister } from './register-survey.ts'
import { inRegisterThread } from './register-thread.ts'
import { inThreads } from './task-thread.ts'

export interface RegisterCheck {
  /** Known before the rest. */
  readonly surveyed: Promise<SurveyedRegister>
  readonly judged: Promise<JudgedRegister>
}

const UNKNOWN: SurveyedRegister = { moment: '', isSame: false, mayBeWhole: false }

export const NOT_JUDGED: JudgedRegister = { findings: [], seal: null, bySeal: false, isFileWhole: false }

/** No register is looked at. */
export const NO_REGISTER: RegisterCheck = { surveyed: Promise.resolve(UNKNOWN), judged: Promise.resolve(NOT_JUDGED) }

type How = Pick<CheckOptions, 'entry' | 'threads' | 'scratch' | 'progress'>

/** The register held against the log: beside the chain where there are threads for it, else here, after what is under way. */
export function checkedRegister(folder: CheckedFolder, how: How, most: number, seal: RegisterSeal | null): RegisterCheck {
  const surveyed = Promise.withResolvers<SurveyedRegister>()
  const judged = judge(folder, how, most, seal, surveyed.resolve)
    .catch((error: unknown) => ({ ...NOT_JUDGED, findings: gathered('register', most, () => { throw error }) }))
    .finally(() => { surveyed.resolve(UNKNOWN) })
  return { surveyed: surveyed.promise, judged }
}

async function judge(folder: CheckedFolder, how: How, most: number, seal: RegisterSeal | null, surveyed: (survey: SurveyedRegister) => void): Promise<JudgedRegister> {
  const { entry, scratch, progress } = how
  const tell = (done: number, total: number): void => progress('register', done, total)
  if (inThreads(folder, how) && folder.register) return inRegisterThread(entry, { data: folder.data, handles: folder.handles, most, scratch: scratch ?? null, seal }, tell, surveyed)
  await Promise.resolve()
  const survey = surveyRegister(folder, seal?.pages ?? null)
  surveyed(toldOf(folder, seal, survey))
  return judgeRegister(folder, scratch, { seal, survey }, most, tell)
}
