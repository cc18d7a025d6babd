import type Database from 'better-sqlite3'
import { attempt } from './attempt.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { STRETCH } from './stretch.ts'
import { groupDigests, fileDigest, leavesOf } from './tree-digests.ts'
import { type PageSurvey, surveyPages } from './page-survey.ts'
import type { PageMoment } from './page-moment.ts'
import { pagesBuild } from './pages-build.ts'
import { lastRow, SIZE } from './series.ts'
import { type SealedTrees, type SurveyedTrees, surveyTrees } from './trees/kept-trees.ts'

/** Digests of log.db's pages at one moment. */
export interface LogSurvey {
  /** Which one. */
  readonly moment: string
  readonly whole: string
  /** As many events to each as to a stretch. */
  readonly event: readonly string[]
  /** As many rows to each as to a digest of their series. */
  readonly answer: readonly string[]
  readonly number: readonly string[]
  readonly paper: readonly string[]
  /** Of the whole file; null where its pages do not make up trees. */
  readonly trees: SurveyedTrees | null
}

/** What a seal has of a file's trees, and the build that sealed them: another one's count for nothing. */
export interface KnownTrees {
  readonly build: string
  /** Of the whole file: where it is the same nobody asks for trees. */
  readonly whole: string
  readonly trees?: SealedTrees
}

/** Tables of log.db that are only added to, and looked at row by row elsewhere. */
const ADDED = ['event', 'answer', 'number', 'paper']


/** Null where its pages are not to be read past SQLite, or not to be understood. */
export const surveyLog = (folder: Pick<CheckedFolder, 'rawLog' | 'handles' | 'moments'>, known: KnownTrees | null = null): LogSurvey | null => attempt(() => surveyed(folder, known))

function surveyed({ rawLog, handles, moments }: Pick<CheckedFolder, 'rawLog' | 'handles' | 'moments'>, known: KnownTrees | null): LogSurvey | null {
  const survey = surveyOf(rawLog, handles.log?.file, moments.log)
  if (survey === null || moments.log === null) return null
  const whole = fileDigest(survey)
  const [event, answer, number, paper] = [groupsOf(rawLog, survey, 'event', STRETCH), ...(['answer', 'number', 'paper'] as const).map((table) => groupsOf(rawLog, survey, table, SIZE))]
  return !event || !answer || !number || !paper ? null : { moment: moments.log.name, whole, event, answer, number, paper, trees: treesOf(rawLog, survey, ADDED, known, whole) }
}

export const surveyOf = (database: Database.Database, handle: number | undefined, moment: PageMoment | null): PageSurvey | null =>
  handle === undefined || moment === null ? null : surveyPages(handle, moment, { count: Number(database.pragma('page_count', { simple: true })), size: Number(database.pragma('page_size', { simple: true })) })

export const treesOf = (database: Database.Database, survey: PageSurvey, added: readonly string[], known: KnownTrees | null, whole: string): SurveyedTrees | null =>
  attempt(() => {
    const own = known?.build === pagesBuild(database) ? known : null
    return own?.whole === whole ? null : surveyTrees(database, survey, added, own?.trees ?? null)
  })

export const groupsOf = (database: Database.Database, survey: PageSurvey, table: string, group: number): readonly string[] | null => groupDigests(survey, leavesOf(survey, rootOf(database, table)), group, lastRow(database, table))

export const rootOf = (database: Database.Database, table: string): number => database.prepare<[string], number>("select rootpage from sqlite_schema where type = 'table' and name = ?").pluck().get(table) ?? 0
