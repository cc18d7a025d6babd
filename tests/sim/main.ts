import { enableCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'

// --seeds N --from S: seeds S to S+N-1; --first stops at the first with a violation, --trace tells each, --cost a processor's time.
// --mutants: bugs planted in copies of the sources, the seed that finds each, and a processor's time that took.

// A process that does much of the same for minutes: where its memory is cleared more seldom less of it is copied, and what is slow the first time is learned at once.
for (const flag of ['--semi-space-growth-factor=4', '--min-semi-space-size=32', '--max-semi-space-size=64', '--no-lazy-feedback-allocation']) setFlagsFromString(flag)
// Nor is what an earlier process has compiled compiled once more: types taken out of some four hundred files take a third of the start.
enableCompileCache()

const { askedFor, flag, refuse, whole } = await import('../../build/asked-for.ts')
const { z } = await import('zod')

const USE = 'npm run simulate -- --seeds N [--from S] [--trace] [--first] [--cost], or npm run simulate -- --mutants [--only WORD] [--seeds N] [--at-once N]'
const values = askedFor(USE, { seeds: whole(1).optional(), from: whole(0).default(1), trace: flag(), first: flag(), mutants: flag(), only: z.string().default(''), 'at-once': whole(1).default(2), cost: flag() })

if (values.mutants) {
  const { findMutants, isPlanted } = await import('./find-mutants.ts')
  if (!isPlanted(values.only)) refuse(USE, `Tidak ada yang bernama ${values.only}.`)
  const missed = await findMutants({ only: values.only, seeds: values.seeds ?? 5000, atOnce: values['at-once'] })
  process.exitCode = missed > 0 ? 1 : 0
} else {
  const { simulate } = await import('./simulate.ts')
  const violations = await simulate({ from: values.from, seeds: values.seeds ?? 1000, trace: values.trace, first: values.first })
  process.exitCode = violations > 0 ? 1 : 0
  const { user, system } = process.cpuUsage()
  if (values.cost) console.log(`processor ${((user + system) / 1_000_000).toFixed(1)} s`)
}
