import { spawnSync } from 'node:child_process'
import { CopyOfCheckout } from '../mutants/copy-of-checkout.ts'
import { protocolMutants } from './protocol-mutants.ts'

/** Plants each bug in a copy of the sources and plays seeds there until one finds it. Gives back how many none found. */
export async function findMutants(only: string, seeds: number): Promise<number> {
  const copy = new CopyOfCheckout()
  const chosen = protocolMutants.filter(({ name }) => name.includes(only))
  let missed = 0
  try {
    const sound = seedThatFinds(copy.folder, 20)
    if (sound !== null) throw new Error(`without any bug seed ${sound} has a violation`)
    for (const mutant of chosen) {
      const seed = await copy.with(mutant, () => Promise.resolve(seedThatFinds(copy.folder, seeds)))
      console.log(seed === null ? `missed ${mutant.name}` : `found ${mutant.name} seed ${seed}`)
      if (seed === null) missed += 1
    }
  } finally {
    copy.remove()
  }
  console.log(`planted ${chosen.length} found ${chosen.length - missed} missed ${missed}`)
  return missed
}

/** "template" where not even an office could be set up. */
function seedThatFinds(folder: string, seeds: number): string | null {
  const { stdout, stderr } = spawnSync(process.execPath, ['tests/sim/main.ts', '--first', '--seeds', String(seeds)], { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, env: { ...process.env, NODE_NO_WARNINGS: '1' } })
  const found = /^again: .* --from (\d+)$/m.exec(stdout)?.[1]
  if (found !== undefined) return found
  if (/^seeds \d+ steps \d+ faults \d+ violations 0$/m.test(stdout)) return null
  if (/SyntaxError/.test(stderr)) throw new Error(stderr)
  return 'template'
}

