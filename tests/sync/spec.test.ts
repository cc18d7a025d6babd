import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const ruleIds = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '')
const sorted = (ids: Iterable<string>): readonly string[] => [...ids].sort((one, other) => Number(one.slice(2)) - Number(other.slice(2)))

test('every rule of electron/sync/SPEC.md is held by a test that names it, and no test names a rule that is not there', () => {
  const rules = ruleIds(readFileSync(path.join(root, 'electron/sync/SPEC.md'), 'utf8'), /^- \*\*(S-\d+)\*\*/gmu)
  const files = ['tests/sync', 'tests/sync-http', 'tests/server'].flatMap((room) => readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts')).map((file) => path.join(root, room, file)))
  const titles = files.flatMap((file) => ruleIds(readFileSync(file, 'utf8'), /^\s*(?:test|story)(?:\.for\(.*\))?\((['"`].*)$/gmu))
  const cited = new Set(titles.flatMap((title) => ruleIds(title, /\b(S-\d+)\b/gu)))
  expect(new Set(rules).size, 'a rule number stands once').toBe(rules.length)
  expect(rules.length).toBeGreaterThan(9)
  expect(sorted(cited)).toEqual(sorted(rules))
})
