import { parseArgs } from 'node:util'
import { CopyOfCheckout } from './copy-of-checkout.ts'
import type { Mutant } from './mutant.ts'
import { mutants } from './mutants.ts'
import { runCheck, type Verdict } from './run-check.ts'

// npm run mutants [-- --only WORD] [--without WORD]: plants each bug in a copy of the sources and says whether its check finds it.
// Each check is run once on the copy as it is, too: one that finds something there proves nothing.

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, without: { type: 'string', default: '' } } })
const chosen = mutants().filter(({ name }) => name.includes(values.only) && (values.without === '' || !name.includes(values.without)))
const copy = new CopyOfCheckout()
const sound = new Map<string, Verdict>()
let found = 0

async function saidOf(mutant: Mutant): Promise<string> {
  const { name, by } = mutant
  const before = sound.get(by) ?? (await runCheck(copy.folder, by))
  sound.set(by, before)
  if (before !== 'silent') return `missed ${name} (${by} is not silent without any bug)`
  const verdict = await copy.with(mutant, () => runCheck(copy.folder, by))
  if (verdict !== 'found') return `missed ${name} (${by} ${verdict === 'broken' ? 'could not run' : 'said nothing'})`
  found += 1
  return `found ${name} by ${by}`
}

try {
  for (const mutant of chosen) console.log(await saidOf(mutant))
} finally {
  copy.remove()
}
console.log(`planted ${chosen.length} found ${found} missed ${chosen.length - found}`)
process.exitCode = found < chosen.length ? 1 : 0
