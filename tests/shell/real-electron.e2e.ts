import { expect, test } from 'vitest'
import { real, standIn } from './drivers.ts'

const found = real
const missing = 'not tested on the real Electron: its binary or a display is not here, so tests/shell ran on the stand-in alone'

if (found === null) {
  console.log(`Skipped: ${missing}`)
  test.skip(missing)
} else test('the suites of tests/shell run on the real Electron too', () => {
  expect(found.executable).not.toBe(standIn.executable)
})
