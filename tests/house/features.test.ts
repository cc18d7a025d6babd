import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from './sources.ts'

/** The rows of the table in docs/decisions/keyboard.md: number, feature, state, where, test, what is not. */
const rows = readFileSync(path.join(root, 'docs/decisions/keyboard.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))

const quoted = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '')

test('every one of the thirty-five features has its row, and one that is not there says why', () => {
  expect(rows.map(([no]) => Number(no))).toEqual(Array.from({ length: 35 }, (_, index) => index + 1))
  for (const [no = '', , state = '', , , why = ''] of rows) {
    expect(['there', 'partly', 'not'], no).toContain(state)
    if (state !== 'there') expect(why, no).not.toBe('')
  }
})

test('every file a row names is there; one named without its folder stands beside the one before', () => {
  const missing = rows.flatMap(([no = '', , , where = '']) => {
    let folder = ''
    return quoted(where).filter((name) => {
      const found = [name, `renderer/${name}`, `${folder}/${name}`].find((file) => existsSync(path.join(root, file)))
      folder = path.dirname(found ?? folder)
      return found === undefined
    }).map((name) => `${no}: ${name}`)
  })
  expect(missing).toEqual([])
})

test('every test a row names is there', () => {
  const tests = (pattern: string): boolean => globSync(pattern, { cwd: root }).length > 0
  const missing = rows.flatMap(([no = '', , , , cell = '']) =>
    quoted(cell)
      .filter((name) => !name.endsWith('.md'))
      .filter((name) => !tests(name.startsWith('tests/') ? `${name}.test.ts` : `tests/e2e/${name}.e2e.ts`) && !tests(`tests/renderer/**/${name}.test.ts`))
      .map((name) => `${no}: ${name}`),
  )
  expect(missing).toEqual([])
})
