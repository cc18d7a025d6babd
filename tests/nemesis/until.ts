import { setTimeout as delay } from 'node:timers/promises'

/** Milliseconds between looks. */
const APART = 200

/** Looks again and again until it is so. Gives back whether it became so within so many seconds. */
export async function until(isSo: () => Promise<boolean> | boolean, seconds: number): Promise<boolean> {
  const last = performance.now() + seconds * 1000
  for (;;) {
    if (await isSo()) return true
    if (performance.now() > last) return false
    await delay(APART)
  }
}
