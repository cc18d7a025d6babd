import { rmSync } from 'node:fs'
import path from 'node:path'
import { Offices } from './offices.ts'
import { keepRowShapes } from './row-shapes.ts'
import type { SeedReport } from './run-seed.ts'
import { seedMachine } from './seeded-machine.ts'
import { SimDisk } from './sim-disk.ts'
import { makeTemplate } from './template.ts'

export interface Simulation {
  readonly from: number
  readonly seeds: number
  /** Every seed's trace, not only of those with a violation. */
  readonly trace: boolean
  /** Stops at the first seed with a violation. */
  readonly first: boolean
}

/** Plays seeds and tells what went wrong in them. This process is the simulation's from here on. Gives back how many violations there were. */
export async function simulate({ from, seeds, trace, first }: Simulation): Promise<number> {
  const disk = new SimDisk()
  disk.watch()
  seedMachine()
  keepRowShapes()
  const template = await makeTemplate()
  const offices = new Offices(template, disk)
  const total = { seeds: 0, steps: 0, faults: 0, violations: 0 }
  try {
    for (let seed = from; seed < from + seeds && !(first && total.violations > 0); seed += 1) {
      const report = await offices.play(seed)
      total.seeds += 1
      total.steps += report.steps
      total.faults += report.faults
      total.violations += report.violations.length
      if (trace || report.violations.length > 0) tell(report)
    }
  } finally {
    await offices.close()
    rmSync(path.dirname(template.kept), { recursive: true, force: true })
  }
  console.log(`seeds ${total.seeds} steps ${total.steps} faults ${total.faults} violations ${total.violations}`)
  return total.violations
}

function tell({ seed, trace, hash, violations }: SeedReport): void {
  for (const [nth, line] of trace.entries()) console.log(`${String(nth + 1).padStart(4)}  ${line}`)
  console.log(`seed ${seed} trace ${hash}`)
  if (violations.length > 0) console.log(`again: npm run simulate -- --seeds 1 --from ${seed}\n`)
}
