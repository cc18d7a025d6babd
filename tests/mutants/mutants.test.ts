import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './copy-of-checkout.ts'
import { type Edit, editedText } from './mutant.ts'
import { mutants } from './mutants.ts'
import { PROGRAMS } from './run-check.ts'
import { testsOf } from './test-runner.ts'

function problemOf(name: string, edit: Edit): readonly string[] {
  try {
    editedText(readFileSync(path.join(ROOT, edit.file), 'utf8'), edit)
    return []
  } catch (error) {
    return [`${name}: ${String(error)}`]
  }
}

test('every bug that is planted still has its place in the sources', () => {
  const lost = mutants().flatMap(({ name, edits }) => edits.flatMap((edit) => problemOf(name, edit)))
  expect(lost).toEqual([])
})

test('each has a name of its own and a check that is there', () => {
  const all = mutants()
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  for (const { by } of all) if (!PROGRAMS.has(by)) for (const file of testsOf(by).files) expect(existsSync(path.join(ROOT, file)), file).toBe(true)
})

test('a place that is gone, or there twice, is not passed over', () => {
  const edit = { file: 'a.ts', from: 'fsync()', to: '' }
  expect(() => editedText('nothing', edit)).toThrow('0 times')
  expect(() => editedText('fsync() fsync()', edit)).toThrow('2 times')
  expect(editedText('before fsync() after', edit)).toBe('before  after')
})
