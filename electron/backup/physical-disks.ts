import { existsSync, readdirSync, realpathSync } from 'node:fs'
import path from 'node:path'

/** Where Linux lists every block device by its number. */
const BLOCK_DEVICES = '/sys/dev/block'

/**
 * The disks a Linux block device lies on, as folders of sysfs: a partition's whole disk; what lies under LVM, LUKS or a RAID. Empty where that cannot be told:
 * elsewhere than on Linux, on a network, on btrfs or an overlay. `device`: as `stat` gives it.
 */
export function physicalDisks(device: bigint, devices = BLOCK_DEVICES): ReadonlySet<string> {
  try {
    return new Set(below(realpathSync(path.join(devices, `${majorOf(device)}:${minorOf(device)}`))))
  } catch {
    return new Set()
  }
}

/** A partition's folder lies in its disk's; a mapped device names what it is made of. */
function below(folder: string): readonly string[] {
  const slaves = path.join(folder, 'slaves')
  const made = existsSync(slaves) ? readdirSync(slaves) : []
  if (made.length > 0) return made.flatMap((name) => below(realpathSync(path.join(slaves, name))))
  return [existsSync(path.join(folder, 'partition')) ? path.dirname(folder) : folder]
}

/** Linux packs both into one number, each in two pieces. */
const majorOf = (device: bigint): bigint => ((device >> 8n) & 0xfffn) | ((device >> 32n) & 0xfffff000n)
const minorOf = (device: bigint): bigint => (device & 0xffn) | ((device >> 12n) & 0xffffff00n)
