import { rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runSeed } from './run-seed.ts'
import { seedMachine } from './seeded-machine.ts'
import { SimDisk } from './sim-disk.ts'
import { makeTemplate } from './template.ts'

// npm run simulate -- --seeds N [--from S] [--trace]

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '1000' }, from: { type: 'string', default: '1' }, trace: { type: 'boolean', default: false } } })
const [first, wanted] = [Number(values.from), Number(values.seeds)]
const disk = new SimDisk()
disk.watch()
seedMachine()
const template = await makeTemplate()
const total = { steps: 0, faults: 0, violations: 0 }
try {
  for (let seed = first; seed < first + wanted; seed += 1) {
    const { steps, faults, violations, trace, hash } = await runSeed(seed, template, disk)
    total.steps += steps
    total.faults += faults
    total.violations += violations.length
    if (violations.length > 0 || values.trace) {
      for (const [nth, line] of trace.entries()) console.log(`${String(nth + 1).padStart(4)}  ${line}`)
      console.log(`seed ${seed} trace ${hash}`)
    }
    if (violations.length > 0) console.log(`again: npm run simulate -- --seeds 1 --from ${seed}\n`)
  }
} finally {
  rmSync(path.dirname(template.kept), { recursive: true, force: true })
}
console.log(`seeds ${wanted} steps ${total.steps} faults ${total.faults} violations ${total.violations}`)
process.exitCode = total.violations > 0 ? 1 : 0
