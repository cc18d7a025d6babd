import { expect, test } from 'vitest'
import { sourcesOf } from './sources.ts'

const SOURCES = sourcesOf('{domain,protocol,migrations,electron,renderer,server,build,tests}/**/*.{ts,tsx}', '!**/node_modules/**').filter(({ file }) => !file.includes('node_modules'))
const lines = ({ text }: { readonly text: string }): number => text.split('\n').length - 1

test('no file has more than 400 lines, and half of them fewer than 80', () => {
  expect(SOURCES.filter((source) => lines(source) > 400).map(({ file }) => file)).toEqual([])
  const sizes = SOURCES.map(lines).toSorted((a, b) => a - b)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(80)
})

test('no room for what has no name', () => {
  expect(SOURCES.map(({ file }) => file).filter((file) => /(^|[/.-])(utils?|helpers?|misc|common|shared|stuff)([/.-])/.test(file))).toEqual([])
})

test('no rule is switched off in a file, nothing is forced into a type', () => {
  const forbidden = /@ts-(ignore|expect-error|nocheck)|(oxlint|eslint)-disable|\bas any\b|as unknown as/
  expect(SOURCES.filter(({ file, text }) => file !== 'tests/house/sizes.test.ts' && forbidden.test(text)).map(({ file }) => file)).toEqual([])
})
