import type { CheckOptions } from './check-options.ts'
import type { CheckedFolder } from './checked-folder.ts'
import type { Finding } from './finding.ts'
import { gathered } from './gathered.ts'
import { streamFaults } from './stream-faults.ts'
import { askedInThread, inThreads } from './task-thread.ts'

/** The office's stream, in a thread of its own where there are threads for it; nothing is found on a PC that works alone. */
export async function checkedStream(folder: CheckedFolder, { entry, threads, quick, progress }: CheckOptions, most: number): Promise<readonly Finding[]> {
  const { data, keys, stream, streamBroken } = folder
  if (!stream && streamBroken === '') return []
  if (inThreads(folder, { threads })) return askedInThread(entry, { do: 'stream', data, keys, quick, most })
  return gathered('stream', most, () => streamFaults(folder, quick ? 'deciding' : 'all', (done, total) => progress('stream', done, total)))
}
