import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What Loket calls its own in the machine's temporary folder: registers folded anew, logs restored beside. */
const OURS = /^loket-(periksa|cadangan)-/
/** None takes so long: milliseconds. */
const DAY = 24 * 3_600_000

/** What a kill left behind holds what applicants told, readable: it goes a day after. `now`: milliseconds since 1970. */
export function clearLeftovers(folder: string, now: number): void {
  for (const name of namesIn(folder).filter((one) => OURS.test(one))) {
    try {
      const path = join(folder, name)
      if (now - statSync(path).mtimeMs > DAY) rmSync(path, { recursive: true, force: true })
    } catch {
      // Another user's, or gone already.
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
