import type Database from 'better-sqlite3'
import type { CheckedFolder } from './checked-folder.ts'
import type { KnownChunks } from './dossier-chunks.ts'
import { pagesBuild } from './pages-build.ts'
import type { RegisterSeal } from './register-seal.ts'
import type { RegisterSurvey } from './register-survey.ts'
import type { SeriesPages } from './series.ts'

/** What of a register stands in pages that are byte for byte those of the seal. */
export interface KeptPages extends KnownChunks {
  /** Every page is. */
  readonly all: boolean
  readonly history: SeriesPages | null
  readonly handOvers: SeriesPages | null
}

const NONE_KEPT: KeptPages = { all: false, history: null, handOvers: null, dossiers: () => undefined, words: null }

/** Pages another build sealed count for nothing. */
export function keptPages(register: Database.Database, { pages, chunks }: RegisterSeal, survey: RegisterSurvey | null): KeptPages {
  if (!pages || survey === null || pages.build !== pagesBuild(register)) return NONE_KEPT
  return {
    all: pages.whole === survey.whole,
    history: { before: pages.history, now: survey.history },
    handOvers: { before: pages.handOvers, now: survey.handOvers },
    dossiers: (chunk) => {
      const [rows, before = ''] = pages.dossiers[chunk] ?? []
      return before !== '' && before === survey.dossiers[chunk] ? rows : undefined
    },
    words: pages.words === survey.words ? (chunk) => chunks[chunk]?.[1] : null,
  }
}

/** What is told of it before the register is held against the log. */
export interface SurveyedRegister {
  /** Of register.db; "" where its pages are not known. */
  readonly moment: string
  /** Whether each is byte for byte the one that was sealed. */
  readonly isSame: boolean
  /** Whether its trees are whole as long as the rows of its tables are what they were. */
  readonly mayBeWhole: boolean
}

export const isSameRegister = ({ register }: Pick<CheckedFolder, 'register'>, seal: RegisterSeal | null, survey: RegisterSurvey | null): boolean => register !== null && seal !== null && keptPages(register, seal, survey).all

export const toldOf = (folder: Pick<CheckedFolder, 'register'>, seal: RegisterSeal | null, survey: RegisterSurvey | null): SurveyedRegister => ({
  moment: survey?.moment ?? '',
  isSame: isSameRegister(folder, seal, survey),
  mayBeWhole: survey?.trees?.isWhole === true,
})
