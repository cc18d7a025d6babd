import { readDeviceKey } from '../device/device-key.ts'
import { Incarnations } from '../device/incarnations.ts'
import type { CheckOptions } from './check-options.ts'
import type { CheckedFolder } from './checked-folder.ts'
import type { Finding } from './finding.ts'
import type { KeptStretch } from './check-task.ts'
import { type VerifiedChain, verifiedChain } from './verified-chain.ts'
import { readWitness, type WitnessedStretch, writeWitness } from './witness.ts'

/** The chain, with what the witness beside the keys knows of it; a chain without a fault is witnessed from then on. */
export const witnessedChain = async (folder: CheckedFolder, options: CheckOptions, most: number): Promise<readonly Finding[]> => (await seenChain(folder, options, most)).findings

/** The same; and what was seen of it. `kept`: stretches whose events stand in pages that are what they were, by the place each begins after. */
export async function seenChain(folder: CheckedFolder, { progress, every = false, ...how }: CheckOptions, most: number, kept: ReadonlyMap<number, KeptStretch> = new Map()): Promise<VerifiedChain> {
  const known = every ? new Map<number, WitnessedStretch>() : knownOf(folder)
  const chain = await verifiedChain(folder, { ...how, known, kept }, most, (done, total) => progress('chain', done, total))
  if (chain.seen.some(({ after, upTo, digest }) => known.get(after)?.upTo !== upTo || known.get(after)?.digest !== digest)) keep(folder, chain.seen)
  return chain
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
