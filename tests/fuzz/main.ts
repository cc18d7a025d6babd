import { availableParallelism } from 'node:os'
import { askedFor, flag, whole } from '../../build/asked-for.ts'
import { build } from '../../build/bundle.ts'
import { farBrowser } from './far-browser.ts'
import { farWindow } from './far-window.ts'
import { nearShell } from './near-targets.ts'
import { addUp, closingLine, runFuzz, type Tally } from './run-fuzz.ts'
import type { Prey } from './target.ts'

// Half at the built browser host over HTTP, half from inside the page of the Electron app. `--near`: without building, at what the main process runs, in this process.
const { calls, seed, near } = askedFor('npm run fuzz -- --calls N [--seed S] [--near]', { calls: whole(1).default(10_000), seed: whole(0).default(Date.now() % 1_000_000), near: flag() })
const STRIDE = 10_000
const hosts = near ? [() => nearShell()] : [farBrowser, () => farWindow()]

console.log(`seed ${seed}, ${availableParallelism()} cores`)
if (!near) await build()
const tallies: Tally[] = []
for (const open of hosts) tallies.push(await fireAt(open))
const total = addUp(tallies)
console.log(closingLine(total))
process.exitCode = total.effects + total.crashes + total.leaks > 0 ? 1 : 0

async function fireAt(open: () => Promise<Prey>): Promise<Tally> {
  const prey = await open()
  const started = performance.now()
  try {
    let told = 0
    const progress = (done: number): void => {
      if (done - told < STRIDE) return
      told = done
      console.log(`${prey.target.name}: ${done} sent`)
    }
    const tally = await runFuzz(prey, { calls: Math.ceil(calls / hosts.length), seed, volley: 50, progress })
    for (const finding of tally.findings) console.log(finding)
    const [early, late] = [tally.memory.early, tally.memory.late].map((bytes) => Math.round(bytes / 2 ** 20))
    console.log(`${prey.target.name}: ${closingLine(tally)}; memory ${early} MB after a quarter, ${late} MB at the end; ${Math.round((performance.now() - started) / 1000)} s`)
    return tally
  } finally {
    await prey.target.close()
  }
}
