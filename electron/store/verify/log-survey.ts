import type Database from 'better-sqlite3'
import { attempt } from './attempt.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { STRETCH } from './stretch.ts'
import { groupDigests, fileDigest, leavesOf } from './tree-digests.ts'
import { type PageSurvey, surveyPages } from './page-survey.ts'
import type { PageMoment } from './page-moment.ts'
import { lastRow, SIZE } from './series.ts'

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
}

/** Null where its pages are not to be read past SQLite, or not to be understood. */
export const surveyLog = (folder: Pick<CheckedFolder, 'rawLog' | 'handles' | 'moments'>): LogSurvey | null => attempt(() => surveyed(folder))

function surveyed({ rawLog, handles, moments }: Pick<CheckedFolder, 'rawLog' | 'handles' | 'moments'>): LogSurvey | null {
  const survey = surveyOf(rawLog, handles.log?.file, moments.log)
  if (survey === null || moments.log === null) return null
  const [event, answer, number, paper] = [groupsOf(rawLog, survey, 'event', STRETCH), ...(['answer', 'number', 'paper'] as const).map((table) => groupsOf(rawLog, survey, table, SIZE))]
  return !event || !answer || !number || !paper ? null : { moment: moments.log.name, whole: fileDigest(survey), event, answer, number, paper }
}

export const surveyOf = (database: Database.Database, handle: number | undefined, moment: PageMoment | null): PageSurvey | null =>
  handle === undefined || moment === null ? null : surveyPages(handle, moment, { count: Number(database.pragma('page_count', { simple: true })), size: Number(database.pragma('page_size', { simple: true })) })

export const groupsOf = (database: Database.Database, survey: PageSurvey, table: string, group: number): readonly string[] | null => groupDigests(survey, leavesOf(survey, rootOf(database, table)), group, lastRow(database, table))

export const rootOf = (database: Database.Database, table: string): number => database.prepare<[string], number>("select rootpage from sqlite_schema where type = 'table' and name = ?").pluck().get(table) ?? 0
