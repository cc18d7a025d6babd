import type { CheckOptions } from './check-options.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { type KnownTrees, type LogSurvey, surveyLog } from './log-survey.ts'
import { askedInThread, inThreads } from './task-thread.ts'

/** The pages of log.db, in a thread of their own where there are threads for it. Null where they are not known; then rows are read. */
export async function surveyedLog(folder: CheckedFolder, options: Pick<CheckOptions, 'entry' | 'threads'>, known: KnownTrees | null): Promise<LogSurvey | null> {
  if (folder.moments.log === null) return null
  return inThreads(folder, options) ? askedInThread(options.entry, { do: 'survey', data: folder.data, handles: folder.handles, known }).catch(() => null) : surveyLog(folder, known)
}
