import { parseArgs } from 'node:util'
import { refuse } from '../../build/asked-for.ts'
import { CopyOfCheckout } from './copy-of-checkout.ts'
import type { Mutant } from './mutant.ts'
import { mutants } from './mutants.ts'
import { Checks } from './run-check.ts'
import type { Said } from './said.ts'

// npm run mutants [-- --only WORD] [--without WORD] [--by WORD OF THE CHECK], each as often as wanted: plants each bug in a copy of the sources and says which test finds it.
// Each check is run once on the copy as it is, too: one that finds something there proves nothing.

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [''] }, by: { type: 'string', multiple: true, default: [''] }, without: { type: 'string', multiple: true, default: [] } } })
const holds = (name: string, words: readonly string[]) => words.some((word) => name.includes(word))
const chosen = mutants().filter(({ name, by }) => holds(name, values.only) && holds(by, values.by) && !holds(name, values.without))
if (chosen.length === 0) refuse('npm run mutants [-- --only WORD] [--without WORD] [--by WORD OF THE CHECK]', 'Tidak ada yang bernama begitu.')
const copy = new CopyOfCheckout()
const checks = new Checks(copy.folder)
const sound = new Map<string, Sound>()
let found = 0

/** What a check said without any bug, and how long it took, seconds. */
interface Sound {
  readonly said: Said
  readonly seconds: number
}

/** A line about a bug, and what a program told that did not find it. */
interface Outcome extends Pick<Said, 'told'> {
  readonly line: string
}

/** Long enough for every check on a busy machine. */
const MOST = 1800
/** As a bug may make a check slow without making it endless. */
const limitOf = ({ seconds }: Sound): number => 60 + 10 * seconds
const after = (seconds: number): AbortSignal => AbortSignal.timeout(seconds * 1000)
const secondsSince = (began: number): number => Math.round((performance.now() - began) / 1000)

async function soundOf(by: string): Promise<Sound> {
  const began = performance.now()
  const said = await checks.run(by, after(MOST))
  return { said, seconds: secondsSince(began) }
}

async function saidOf(mutant: Mutant): Promise<Outcome> {
  const { name, by } = mutant
  const before = sound.get(by) ?? (await soundOf(by))
  sound.set(by, before)
  if (before.said.verdict !== 'silent') return { ...before.said, line: `missed ${name} (${by} is not silent without any bug: ${before.said.test || 'it could not run'})` }
  const limit = limitOf(before)
  const said = await copy.with(mutant, () => checks.run(by, after(limit), mutant.edits.map(({ file }) => file)))
  const { verdict, test } = said
  if (verdict !== 'found' && verdict !== 'endless') return { ...said, line: `missed ${name} (${by} ${verdict === 'broken' ? 'could not run' : 'said nothing'})` }
  found += 1
  return { line: verdict === 'found' ? `found ${name} by ${test}` : `found ${name} by time-out (${by} was not through after ${limit} s)` }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    checks.end()
    copy.remove()
    process.exit(1)
  })
}
try {
  for (const mutant of chosen) {
    const began = performance.now()
    const { line, told = [] } = await saidOf(mutant)
    console.log([`${line} · ${secondsSince(began)} s`, ...told.map((one) => `  | ${one}`)].join('\n'))
  }
} finally {
  checks.end()
  copy.remove()
}
console.log(`planted ${chosen.length} found ${found} missed ${chosen.length - found}`)
process.exitCode = found < chosen.length ? 1 : 0
