import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made = new Set<string>()

/** A new folder, until `clearAway`. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loket-store-'))
  made.add(folder)
  return folder
}

/** After all tests of a file. Files still open keep their folder on Windows, where the system's own cleaning takes it later. */
export function clearAway(): void {
  for (const folder of made) {
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      continue
    }
  }
}
