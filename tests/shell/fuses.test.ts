import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, test } from 'vitest'
import { realElectron } from '../../build/real-electron.ts'
import { readFuses } from '../../build/check-package.ts'

const root = path.resolve(import.meta.dirname, '../..')
const { FuseV1Options } = createRequire(createRequire(import.meta.url).resolve('app-builder-lib/package.json'))('@electron/fuses') as { FuseV1Options: Readonly<Record<string, string | number>> }
/** What the packager's own tool can set: an enum has its names and, the other way round, its numbers. */
const KNOWN = Object.keys(FuseV1Options).filter((name) => /^[A-Z]/.test(name))
const block = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8'))?.[1] ?? ''
const set = [...block.matchAll(/^ {2}(\w+): (true|false)/gm)].map(([, name = '', value]) => ({ name: name.slice(0, 1).toUpperCase() + name.slice(1), on: value === 'true' }))

test('electron-builder.yml says of every fuse there is whether it is on: a new one has to be decided on', () => {
  expect(set.map(({ name }) => name).toSorted()).toEqual(KNOWN.toSorted())
  expect(set.filter(({ on }) => on).map(({ name }) => name)).toEqual(['EnableCookieEncryption', 'EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar'])
})

/** Electron's own list has one more than the packager's tool: it keeps Electron's default (docs/decisions/shell.md). */
const UNSETTABLE = ['wasmTrapHandlers']

test('what is decided stands in docs/decisions/shell.md, with the one that cannot be set', () => {
  const text = readFileSync(path.join(root, 'docs/decisions/shell.md'), 'utf8')
  for (const name of [...set.map((each) => each.name), ...UNSETTABLE]) expect(text.toLowerCase(), name).toContain(`\`${name.toLowerCase()}\``)
})

const real = realElectron()
if (real !== null && !real.includes('electron-standin')) {
  test('the Electron that is here has no fuse beside those', () => {
    expect(readFuses(real)).toHaveLength(KNOWN.length + UNSETTABLE.length)
  })
}
