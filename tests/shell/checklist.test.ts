import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** The table in docs/decisions/shell.md: number, point, how it is held, test or reason. */
const rows = readFileSync(path.join(root, 'docs/decisions/shell.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))

test('each of the twenty points of Electron’s checklist has one row, with a test or a reason', () => {
  expect(rows.map(([no]) => Number(no))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  expect(rows.filter(([, , , by = '']) => !/`[\w./-]+` “|Reason: \w/.test(by)).map(([no]) => no)).toEqual([])
})

test('every test a row names is there, under that name', () => {
  const named = rows.flatMap(([no = '', , , by = '']) => [...by.matchAll(/`([\w./-]+)`((?: “[^”]+”,?)+)/g)].flatMap(([, file = '', titles = '']) => [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ no, file: `tests/${file.includes('/') ? file : `shell/${file}`}.ts`, title }))))
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ file, title }) => !existsSync(path.join(root, file)) || !readFileSync(path.join(root, file), 'utf8').includes(title))).toEqual([])
})
