import { parseArgs } from 'node:util'
import { findMutants } from './find-mutants.ts'
import { simulate } from './simulate.ts'

// npm run simulate -- --seeds N [--from S] [--trace] [--first]: seeds S to S+N-1; --first stops at the first with a violation, --trace tells each.
// npm run simulate -- --mutants [--only WORD] [--seeds N]: bugs planted in a copy of the sources, and the seed that finds each.

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    from: { type: 'string', default: '1' },
    trace: { type: 'boolean', default: false },
    first: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
})

if (values.mutants) {
  const missed = await findMutants(values.only, Number(values.seeds ?? 5000))
  process.exitCode = missed > 0 ? 1 : 0
} else {
  const violations = await simulate({ from: Number(values.from), seeds: Number(values.seeds ?? 1000), trace: values.trace, first: values.first })
  process.exitCode = violations > 0 ? 1 : 0
}
