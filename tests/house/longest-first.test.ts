import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LONGEST } from '../../build/longest-first.ts'

test('the test files that begin first are there', () => {
  expect(LONGEST.filter((file) => !existsSync(file))).toEqual([])
})
