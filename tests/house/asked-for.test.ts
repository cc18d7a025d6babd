import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'

const ROOT = new URL('../..', import.meta.url).pathname

/** What a command would run, were it asked for nothing it can run: its last line would say that nothing was found. */
const REFUSED: readonly (readonly string[])[] = [
  ['tests/sim/main.ts', '--seeds', 'seribu'],
  ['tests/sim/main.ts', '--seeds', '2', '--from', 'x'],
  ['tests/sim/main.ts', '--seeds', '0'],
  ['tests/sim/main.ts', '--sedes', '2'],
  ['tests/sim/main.ts', '--mutants', '--only', 'no-such-bug'],
  ['tests/nemesis/main.ts', '--minutes', 'dua'],
  ['tests/nemesis/main.ts', '--grave', 'no-such-strike'],
  ['tests/torn/main.ts', '--images', '1,000'],
  ['tests/torn/main.ts', '--weaken', 'no-such-weakness'],
  ['tests/torture/main.ts', '--cycles', '-'],
  ['tests/fuzz/main.ts', '--calls', '1.5'],
  ['tests/mutants/main.ts', '--only', 'no-such-bug'],
  ['build/seed/main.ts', '--dossiers', '10'],
  ['build/seed/main.ts', '--data', 'kantor', '--today', '2026-02-30'],
  ['build/bench/main.ts', 'no-such-part'],
  ['build/bench/main.ts', 'pdf', '--rounds', 'banyak'],
]

async function ran(args: readonly string[]): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => { child.once('close', resolve) })
  const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { code, out, err }
}

describe('a check that is asked for what it cannot run', () => {
  it.each(REFUSED.map((args) => ({ args, said: args.join(' ') })))('says so, and runs nothing: $said', async ({ args }) => {
    const { code, out, err } = await ran(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^.+\nPakai: npm run .+\n$/)
  })
})
