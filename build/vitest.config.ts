import path from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first.ts'

const root = path.dirname(import.meta.dirname)

const alias = { electron: path.join(import.meta.dirname, 'no-electron.ts') }

/** Tests that change what a process shares (the disk's calls, the clock, a class, the terminal), or fill it: a process each. All others take turns in one and load the rooms once, not once a file. */
const ALONE = [
  'tests/{bad-days,bench,fuzz,mutants,nemesis,torn,torture}/**/*.test.ts',
  'tests/backup/durable-order.test.ts',
  'tests/calls/diary-privacy.test.ts',
  'tests/server/durable-server.test.ts',
  'tests/store/durable-order.test.ts',
  'tests/store/mark-slots.test.ts',
  'tests/store/query-plans.test.ts',
]

/** The suffix says what a test needs: `.test.ts` Node alone; `.e2e.ts` the built app and a Chromium. */
export default defineConfig({
  root,
  test: {
    // Two leave each of two cores idle a quarter of the time, waiting for pages and programs.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // As long as Playwright waits for what a person would see; vitest's own second is short for a busy machine.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        resolve: { alias },
        test: { name: 'unit', isolate: false, include: ['tests/**/*.test.ts'], exclude: [...configDefaults.exclude, ...ALONE], testTimeout: 30_000 },
      },
      {
        extends: true,
        resolve: { alias },
        test: { name: 'alone', include: ALONE, testTimeout: 30_000 },
      },
      {
        extends: true,
        test: { name: 'e2e', isolate: false, include: ['tests/**/*.e2e.ts'], testTimeout: 90_000, hookTimeout: 120_000, globalSetup: [path.join(import.meta.dirname, 'vitest-built.ts')] },
      },
    ],
  },
})
