import { execFile } from 'node:child_process'
import path from 'node:path'
import { CopyOfCheckout } from '../mutants/copy-of-checkout.ts'
import type { Mutant } from '../mutants/mutant.ts'
import { protocolMutants } from './protocol-mutants.ts'

export interface Search {
  /** A word of the names of those that are planted. */
  readonly only: string
  /** Played of each, at most. */
  readonly seeds: number
  /** Copies of the sources, and processes. */
  readonly atOnce: number
}

/** What one bug's seeds came to. `by`: the seed that found it; "template" where not even an office could be set up, "time-out" where it stood still; null where none did. */
interface Played {
  readonly by: string | null
  /** Of a processor's time; null where the process did not come to its end. */
  readonly seconds: string | null
}

/** Played without any bug, in each copy. */
const SOUND = 20

/** Whether any bug is called something with that word. */
export const isPlanted = (only: string): boolean => protocolMutants.some(({ name }) => name.includes(only))

/** Plants each bug in a copy of the sources and plays seeds there until one finds it. Gives back how many none found. */
export async function findMutants({ only, seeds, atOnce }: Search): Promise<number> {
  const open = protocolMutants.filter(({ name }) => name.includes(only))
  const total = { planted: open.length, missed: 0 }
  const hands = Array.from({ length: Math.min(atOnce, open.length) }, () => search(open, seeds, total))
  await Promise.all(hands)
  console.log(`planted ${total.planted} found ${total.planted - total.missed} missed ${total.missed}`)
  return total.missed
}

/** One copy after another of those that are open. */
async function search(open: Mutant[], seeds: number, total: { missed: number }): Promise<void> {
  const copy = new CopyOfCheckout()
  try {
    const sound = await play(copy.folder, SOUND)
    if (sound.by !== null) throw new Error(`without any bug seed ${sound.by} has a violation`)
    for (let mutant = open.shift(); mutant; mutant = open.shift()) {
      const { name } = mutant
      const { by, seconds } = await copy.with(mutant, () => play(copy.folder, seeds))
      console.log(`${by === null ? `missed ${name}` : `found ${name} seed ${by}`}${seconds === null ? '' : ` · ${seconds} s`}`)
      if (by === null) total.missed += 1
    }
  } finally {
    copy.remove()
  }
}

/** Milliseconds: no machine is so busy that a sound search takes longer. */
const limitOf = (seeds: number): number => 600_000 + seeds * 10_000

/** What was compiled for one bug is there for the next. */
const cacheOf = (folder: string): string => path.join(folder, 'build', '.compiled')

function play(folder: string, seeds: number): Promise<Played> {
  const options = { cwd: folder, timeout: limitOf(seeds), maxBuffer: 256 * 1024 * 1024, env: { ...process.env, NODE_NO_WARNINGS: '1', NODE_COMPILE_CACHE: cacheOf(folder) } }
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['tests/sim/main.ts', '--first', '--cost', '--seeds', String(seeds)], options, (error, stdout, stderr) => {
      if (/SyntaxError/.test(stderr)) reject(new Error(stderr))
      else resolve({ by: foundBy(stdout, error?.killed === true), seconds: /^processor (\S+) s$/mu.exec(stdout)?.[1] ?? null })
    })
  })
}

function foundBy(stdout: string, isKilled: boolean): string | null {
  const seed = /^again: .* --from (\d+)$/mu.exec(stdout)?.[1]
  if (seed !== undefined) return seed
  if (isKilled) return 'time-out'
  return /^seeds \d+ steps \d+ faults \d+ violations 0$/mu.test(stdout) ? null : 'template'
}
