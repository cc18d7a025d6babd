import { lookForRelease } from './look-for-release.ts'
import { openSource } from './open-source.ts'
import { takeRelease } from './take-release.ts'
import type { UpdateOutcomes, UpdateTask } from './update-task.ts'

/** Looks for a release, or takes one. */
export async function doUpdateTask(task: UpdateTask, progress: (done: number, total: number) => void): Promise<UpdateOutcomes[keyof UpdateOutcomes]> {
  if (task.task === 'look') return lookForRelease(task.address, task.publishers, task.here)
  const source = openSource(task.address)
  return source.ok ? takeRelease({ ...task, source: source.value, progress }) : source
}
