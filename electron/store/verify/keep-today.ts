import { namingPlaces } from './attachment-faults.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { STRETCH } from './stretch.ts'
import type { CheckedFile } from './file-faults.ts'
import type { JudgedRegister } from './judge-register.ts'
import { keepSeal } from './kept-seal.ts'
import type { LogPages, SealedLog } from './log-seal.ts'
import type { LogSurvey } from './log-survey.ts'
import { pagesBuild } from './pages-build.ts'
import type { RegisterSeal } from './register-seal.ts'
import type { SurveyedRegister } from './kept-pages.ts'
import type { VerifiedChain } from './verified-chain.ts'

/** What a check has looked at. */
export interface CheckedToday {
  readonly sealed: SealedLog
  readonly survey: LogSurvey | null
  readonly chain: VerifiedChain
  readonly logFile: CheckedFile
  readonly register: JudgedRegister
  readonly surveyed: SurveyedRegister
  readonly registerFile: CheckedFile
}

/** Seals what was found to be right. Where every page is the sealed one there is nothing to write. */
export function keepToday(folder: CheckedFolder, today: CheckedToday): void {
  const { sealed, surveyed, register } = today
  if (sealed.isSame && surveyed.isSame && register.bySeal) return
  keepSeal(folder, sealed, () => logPages(folder, today), registerSeal(today))
}

/** Only of one moment that everything was looked at: pages of another one would vouch for what nobody saw. */
function logPages({ rawLog, moments }: CheckedFolder, { survey, chain, logFile, sealed }: CheckedToday): LogPages | null {
  const moment = moments.log?.name
  if (survey === null || [survey.moment, logFile.moment, ...chain.moments].some((one) => one !== moment)) return null
  const { whole, trees, answer, number, paper, event } = survey
  const stretches = chain.seen.flatMap((one) => {
    const pages = event[one.after / STRETCH]
    return pages === undefined || one.signatures === '' ? [] : [{ ...one, pages }]
  })
  return { build: pagesBuild(rawLog), whole, ...(trees ? { trees: { groups: trees.groups, schema: trees.schema } } : {}), answer: [...answer], number: [...number], paper: [...paper], stretches, naming: [...namingPlaces(rawLog, sealed.naming)] }
}

function registerSeal({ register: { seal }, surveyed, registerFile }: CheckedToday): RegisterSeal | null {
  if (seal === null || (registerFile.moment === surveyed.moment && surveyed.moment !== '')) return seal
  const { pages: _, ...rows } = seal
  return rows
}
