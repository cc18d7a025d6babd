import { statSync } from 'node:fs'
import { physicalDisks } from './physical-disks.ts'

/** Whether two folders lie on one file system (on Windows: one volume), or on Linux on partitions of one disk. On Windows two partitions are not told apart from two disks. */
export function sameDisk(one: string, other: string, disks = physicalDisks): boolean {
  try {
    const [first, second] = [one, other].map((folder) => statSync(folder, { bigint: true }).dev)
    if (first === undefined || second === undefined) return false
    return first === second || !disks(first).isDisjointFrom(disks(second))
  } catch {
    return false
  }
}
