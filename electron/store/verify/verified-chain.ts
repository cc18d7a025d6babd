import { chainFaults } from '../log/chain-faults.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { type Finding, finding } from './finding.ts'

export async function verifiedChain(folder: CheckedFolder, most: number, progress: (done: number, total: number) => void): Promise<readonly Finding[]> {
  const total = folder.rawLog.prepare<[], number | null>('select max(place) from event').pluck().get() ?? 0
  progress(0, total)
  return chainFaults(folder.log, folder.trusted).take(most).map(({ seq, message }) => finding('chain', seq, message)).toArray()
}
