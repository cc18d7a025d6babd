import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import path from 'node:path'

export const root = path.dirname(import.meta.dirname)

/** For checkers written in Go, which run once and end: memory is collected a quarter as often, as long as it stays within bounds. A tenth of their processor time. */
const GO = { GOGC: '400', GOMEMLIMIT: '2GiB' }

export interface ToolRun {
  readonly ok: boolean
  readonly output: string
}

/** Runs the command a package brings, under this Node, in the root. `quiet` keeps its output back for the caller; otherwise it goes to our own. `beside`: it takes only what other work leaves of the processors. */
export function tool(name: string, args: readonly string[], { quiet = false, beside = false } = {}): Promise<ToolRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [binary(name), ...args], { cwd: root, env: { ...GO, ...process.env }, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
    if (beside && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
    const output: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => { output.push(chunk) })
    child.on('error', reject)
    child.on('close', (code) => { resolve({ ok: code === 0, output: Buffer.concat(output).toString('utf8') }) })
  })
}

function binary(name: string): string {
  const home = path.join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { bin: string | Record<string, string> }
  const file = typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0])
  if (file === undefined) throw new Error(`${name} brings no command`)
  return path.join(home, file)
}
