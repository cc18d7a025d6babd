import { readDeviceKey } from '../device/device-key.ts'
import { Incarnations } from '../device/incarnations.ts'
import type { CheckOptions } from './check-options.ts'
import type { CheckedFolder } from './checked-folder.ts'
import type { Finding } from './finding.ts'
import { verifiedChain } from './verified-chain.ts'
import { readWitness, type WitnessedStretch, writeWitness } from './witness.ts'

/** The chain, with what the witness beside the keys knows of it; a chain without a fault is witnessed from then on. */
export async function witnessedChain(folder: CheckedFolder, { progress, every = false, ...how }: CheckOptions, most: number): Promise<readonly Finding[]> {
  const known = every ? new Map<number, WitnessedStretch>() : knownOf(folder)
  const { findings, seen } = await verifiedChain(folder, { ...how, known }, most, (done, total) => progress('chain', done, total))
  if (seen.some((one) => known.get(one.after) !== one)) keep(folder, seen)
  return findings
}

function knownOf({ keys, log, trusted: { device } }: CheckedFolder): ReadonlyMap<number, WitnessedStretch> {
  const root = keys === null ? undefined : rootOf(log)
  return keys === null || root === undefined ? new Map() : readWitness(keys, root, device)
}

/** Without it the next check verifies more, and finds the same. */
function keep({ keys, log, trusted: { device } }: CheckedFolder, seen: readonly WitnessedStretch[]): void {
  const root = rootOf(log)
  if (keys === null || root === undefined) return
  try {
    const key = readDeviceKey(keys, device)
    if (key) writeWitness(keys, root, key, seen)
  } catch {
    // A folder that cannot be written to.
  }
}

const rootOf = (log: CheckedFolder['log']) => new Incarnations(log).all()[0]?.device
