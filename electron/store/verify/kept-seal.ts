import { readDeviceKey } from '../device/device-key.ts'
import { Incarnations } from '../device/incarnations.ts'
import type { CheckedFolder } from './checked-folder.ts'
import type { LogPages, SealedLog } from './log-seal.ts'
import type { RegisterSeal } from './register-seal.ts'
import { readSeal, type Seal, writeSeal } from './seal.ts'

/** What the last check without a finding left; null without the keys. */
export function knownSeal({ keys, log, trusted: { device } }: CheckedFolder): Seal | null {
  try {
    const root = rootOf(log)
    return keys === null || root === undefined ? null : readSeal(keys, root, device)
  } catch {
    return null
  }
}

/** Without it the next check looks at more, and finds the same. */
export function keepSeal({ keys, log, trusted: { device } }: CheckedFolder, sealed: SealedLog, pages: () => LogPages | null, register: RegisterSeal | null): void {
  try {
    const root = rootOf(log)
    const key = keys === null ? null : readDeviceKey(keys, device)
    const today = key && (sealed.isSame ? sealed.seal : sealed.today(pages()))
    if (keys !== null && root !== undefined && key && today) writeSeal(keys, root, key, { log: today, register })
  } catch {
    // A folder that cannot be written to.
  }
}

const rootOf = (log: CheckedFolder['log']) => new Incarnations(log).all()[0]?.device
