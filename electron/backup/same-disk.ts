import { statSync } from 'node:fs'

/** Whether two folders lie on one file system (on Windows: one volume). Two partitions of one disk are not told apart from two disks. */
export function sameDisk(one: string, other: string): boolean {
  try {
    return statSync(one, { bigint: true }).dev === statSync(other, { bigint: true }).dev
  } catch {
    return false
  }
}
