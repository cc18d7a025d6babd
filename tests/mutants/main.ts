import { parseArgs } from 'node:util'
import { CopyOfCheckout } from './copy-of-checkout.ts'
import type { Mutant } from './mutant.ts'
import { mutants } from './mutants.ts'
import { Checks, type Said } from './run-check.ts'

// npm run mutants [-- --only WORD] [--without WORD] [--by WORD OF THE CHECK], each as often as wanted: plants each bug in a copy of the sources and says which test finds it.
// Each check is run once on the copy as it is, too: one that finds something there proves nothing.

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [''] }, by: { type: 'string', multiple: true, default: [''] }, without: { type: 'string', multiple: true, default: [] } } })
const holds = (name: string, words: readonly string[]) => words.some((word) => name.includes(word))
const chosen = mutants().filter(({ name, by }) => holds(name, values.only) && holds(by, values.by) && !holds(name, values.without))
const copy = new CopyOfCheckout()
const checks = await Checks.open(copy.folder)
const sound = new Map<string, Said>()
let found = 0

async function saidOf(mutant: Mutant): Promise<string> {
  const { name, by } = mutant
  const before = sound.get(by) ?? (await checks.run(by))
  sound.set(by, before)
  if (before.verdict !== 'silent') return `missed ${name} (${by} is not silent without any bug: ${before.test || 'it could not run'})`
  const { verdict, test } = await copy.with(mutant, () => checks.run(by, mutant.edits.map(({ file }) => file)))
  if (verdict !== 'found') return `missed ${name} (${by} ${verdict === 'broken' ? 'could not run' : 'said nothing'})`
  found += 1
  return `found ${name} by ${test}`
}

try {
  for (const mutant of chosen) {
    const began = performance.now()
    console.log(`${await saidOf(mutant)} · ${Math.round((performance.now() - began) / 1000)} s`)
  }
} finally {
  await checks.close()
  copy.remove()
}
console.log(`planted ${chosen.length} found ${found} missed ${chosen.length - found}`)
process.exitCode = found < chosen.length ? 1 : 0
