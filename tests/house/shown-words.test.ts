import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from './sources.ts'

/** Spellings that stand nowhere, each with what is written instead. */
const ONE_WORD: readonly (readonly [RegExp, string])[] = [[/\bdiska/i, 'disk']]
const files = globSync(['{domain,electron,renderer,server,protocol}/**/*.{ts,tsx}', 'docs/panduan/*.md', 'docs/glossary.md', 'README.md'], { cwd: root, exclude: ['**/node_modules/**'] })

test('a thing is called by one word on every screen and in the guide', () => {
  expect(files.length).toBeGreaterThan(1000)
  const found = files.flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8')
    return ONE_WORD.flatMap(([wrong, instead]) => (wrong.test(text) ? [`${file}: write “${instead}”`] : []))
  })
  expect(found).toEqual([])
})
