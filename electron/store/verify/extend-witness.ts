import { readDeviceKey } from '../device/device-key.ts'
import { Incarnations } from '../device/incarnations.ts'
import { checkStretch } from './check-stretch.ts'
import type { CheckTask } from './check-task.ts'
import { type CheckedFolder, openChecked } from './checked-folder.ts'
import { STRETCH } from './stretch.ts'
import { readWitness, writeWitness } from './witness.ts'

/**
 * Verifies the first whole stretch the witness does not know, as a check would, and adds it. False where there is none, where anything is wrong with it (the next
 * check names that), or where the witness cannot be kept.
 */
export function extendWitness(folder: CheckedFolder, size = STRETCH): boolean {
  const { keys, log, rawLog, trusted } = folder
  const root = new Incarnations(log).all()[0]?.device
  const key = keys === null ? null : readDeviceKey(keys, trusted.device)
  if (keys === null || root === undefined || !key) return false
  const known = readWitness(keys, root, trusted.device)
  const end = rawLog.prepare<[], number | null>('select max(place) from event').pluck().get() ?? 0
  let after = 0
  while (known.get(after)?.upTo === after + size) after += size
  if (after + size >= end) return false
  const { seen } = checkStretch(folder, trusted, { after, upTo: after + size, known: known.get(after) ?? null }, { quick: false, most: 1 })
  if (seen?.upTo !== after + size) return false
  writeWitness(keys, root, key, [...known.values().filter((one) => one.after !== after), seen].toSorted((one, other) => one.after - other.after))
  return true
}

/** Stretch by stretch, each at a moment of its own, until none is left. */
export function keepWitness({ data, keys }: Extract<CheckTask, { do: 'witness' }>): void {
  for (let more = true; more; ) {
    const folder = openChecked(data, keys)
    try {
      more = extendWitness(folder)
    } finally {
      folder.close()
    }
  }
}
