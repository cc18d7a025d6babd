import { enableCompileCache } from 'node:module'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'

// npm run simulate -- --seeds N [--from S] [--trace] [--first] [--cost]: seeds S to S+N-1; --first stops at the first with a violation, --trace tells each, --cost a processor's time.
// npm run simulate -- --mutants [--only WORD] [--seeds N] [--at-once N]: bugs planted in copies of the sources, the seed that finds each, and a processor's time that took.

// A process that does much of the same for minutes: where its memory is cleared more seldom less of it is copied, and what is slow the first time is learned at once.
for (const flag of ['--semi-space-growth-factor=4', '--min-semi-space-size=32', '--max-semi-space-size=64', '--no-lazy-feedback-allocation']) setFlagsFromString(flag)
// Nor is what an earlier process has compiled compiled once more: types taken out of some four hundred files take a third of the start.
enableCompileCache()

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    from: { type: 'string', default: '1' },
    trace: { type: 'boolean', default: false },
    first: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    'at-once': { type: 'string', default: '2' },
    cost: { type: 'boolean', default: false },
  },
})

if (values.mutants) {
  const { findMutants } = await import('./find-mutants.ts')
  const missed = await findMutants({ only: values.only, seeds: Number(values.seeds ?? 5000), atOnce: Number(values['at-once']) })
  process.exitCode = missed > 0 ? 1 : 0
} else {
  const { simulate } = await import('./simulate.ts')
  const violations = await simulate({ from: Number(values.from), seeds: Number(values.seeds ?? 1000), trace: values.trace, first: values.first })
  process.exitCode = violations > 0 ? 1 : 0
  const { user, system } = process.cpuUsage()
  if (values.cost) console.log(`processor ${((user + system) / 1_000_000).toFixed(1)} s`)
}
