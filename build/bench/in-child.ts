import { execFileSync } from 'node:child_process'
import path from 'node:path'

/** Runs a file of `children/` in a process of its own and gives back the JSON of its last line. */
export function inChild<Told>(file: string, ...args: readonly string[]): Told {
  const said = execFileSync(process.execPath, [path.join(import.meta.dirname, 'children', file), ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as Told
}
