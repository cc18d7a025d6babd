import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')

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

const run = promisify(execFile)

interface Ran {
  readonly code: number | string
  readonly stdout: string
  readonly stderr: string
}

const ran = (args: readonly string[]): Promise<Ran> => run(process.execPath, args, { cwd: ROOT }).then(({ stdout, stderr }) => ({ code: 0, stdout, stderr }), (ended: Ran) => ended)

describe('a check that is asked for what it cannot run', () => {
  it.each(REFUSED.map((args) => ({ args, said: args.join(' ') })))('says so, and runs nothing: $said', async ({ args }) => {
    const { code, stdout, stderr } = await ran(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^.+\nPakai: npm run .+\n$/)
  })
})
