import type { CheckOptions } from './check-options.ts'
import type { CheckedFileName } from './check-task.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { type CheckedFile, fileFaults } from './file-faults.ts'
import { gathered } from './gathered.ts'
import { askedInThread, inThreads } from './task-thread.ts'

/** What SQLite itself finds in one of the files, in a thread of its own where there are threads for it. */
export async function checkedFile(folder: CheckedFolder, file: CheckedFileName, options: Pick<CheckOptions, 'entry' | 'threads'>, most: number): Promise<CheckedFile> {
  const database = { log: folder.rawLog, register: folder.register, stream: folder.stream?.raw ?? null }[file]
  if (database === null) return { findings: [], moment: '' }
  if (inThreads(folder, options)) return askedInThread(options.entry, { do: 'files', data: folder.data, handles: folder.handles, file, most })
  return { findings: gathered('files', most, () => fileFaults(`${file}.db`, database)), moment: momentOf(folder, file) }
}

/** Of stream.db none is known: its rows are read. */
const momentOf = ({ moments }: CheckedFolder, file: CheckedFileName): string => (file === 'stream' ? '' : (moments[file]?.name ?? ''))

/** A thread that breaks off is a finding. */
export const unreadFile = (most: number) => (error: unknown): CheckedFile => ({ findings: gathered('files', most, () => { throw error }), moment: '' })
