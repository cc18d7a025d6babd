import path from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first.ts'

const root = path.dirname(import.meta.dirname)

const alias = { electron: path.join(import.meta.dirname, 'no-electron.ts') }

/** Rooms whose tests change nothing a process shares: many files in one process. */
const PURE = ['tests/domain/**/*.test.ts', 'tests/renderer/**/*.test.ts']

/** The suffix says what a test needs: `.test.ts` Node alone; `.e2e.ts` the built app and a Chromium. */
export default defineConfig({
  root,
  test: {
    // Two cores hold two end-to-end tests; a third only makes the pages slower.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        resolve: { alias },
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [...configDefaults.exclude, ...PURE], testTimeout: 30_000 },
      },
      {
        extends: true,
        resolve: { alias },
        test: { name: 'pure', isolate: false, include: PURE, testTimeout: 30_000 },
      },
      {
        extends: true,
        test: { name: 'e2e', isolate: false, include: ['tests/**/*.e2e.ts'], testTimeout: 90_000, hookTimeout: 120_000, globalSetup: [path.join(import.meta.dirname, 'vitest-built.ts')], sequence: { groupOrder: 1 } },
      },
    ],
  },
})
