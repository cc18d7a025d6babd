import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root, sourcesOf } from './sources.ts'

interface Locked {
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly integrity?: string
  readonly resolved?: string
}

const read = <Shape>(file: string): Shape => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Shape
const { dependencies, devDependencies } = read<Record<'dependencies' | 'devDependencies', Record<string, string>>>('package.json')
const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json')
const named = { ...dependencies, ...devDependencies }

test('the lockfile is of this very package.json', () => {
  expect(read<{ packages: Record<'', object> }>('package-lock.json').packages['']).toMatchObject({ dependencies, devDependencies })
})

test('every version is pinned exactly', () => {
  expect(Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

test('the lockfile holds the optional packages of every platform it names, so that the same lock installs on Windows and Linux', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => packages[`${place}/node_modules/${name}`] === undefined && packages[`node_modules/${name}`] === undefined)
      .map((name) => `${place} → ${name}`),
  )
  expect(missing).toEqual([])
})

test.each([['linux', 'x64'], ['win32', 'x64']])('argon2 and the bundler have their native part for %s %s', (os, cpu) => {
  for (const stem of ['node_modules/@node-rs/argon2-', 'node_modules/@rolldown/binding-', 'node_modules/@typescript/']) {
    const found = Object.entries(packages).filter(([place, locked]) => place.startsWith(stem) && locked.os?.includes(os) === true && locked.cpu?.includes(cpu) === true)
    expect(found.length, `${stem} ${os}`).toBeGreaterThan(0)
  }
})

test('the bench’s peer has a lock of its own, pinned and with every hash; nothing of it is installed with Loket', () => {
  const at = 'build/bench/peers/pouchdb'
  const own = read<{ dependencies: Record<string, string> }>(`${at}/package.json`).dependencies
  const locked = read<{ packages: Record<string, Locked & { readonly dependencies?: object }> }>(`${at}/package-lock.json`).packages
  expect(locked['']?.dependencies).toEqual(own)
  expect(Object.entries(own).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  expect(Object.entries(locked).filter(([place, { integrity = '' }]) => place !== '' && !integrity.startsWith('sha512-'))).toEqual([])
  expect(Object.keys(packages).filter((place) => place.includes('pouchdb'))).toEqual([])
})

test('every locked package has its hash, and the lock names no registry of one machine', () => {
  const remote = Object.entries(packages).filter(([place, { resolved }]) => place !== '' && resolved !== undefined)
  expect(remote.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-')).map(([place]) => place)).toEqual([])
  expect(remote.filter(([, { resolved = '' }]) => !resolved.startsWith('https://registry.npmjs.org/')).map(([place]) => place)).toEqual([])
})

/** Used by their command, by a setting, as a file, or asked for by another package (peers); not by an import. */
const TOOLS = ['@mantine/hooks', 'axe-core', 'electron', 'electron-builder', 'oxlint', 'oxlint-tsgolint', 'typescript', '@types/better-sqlite3', '@types/node', '@types/pdfmake', '@types/react', '@types/react-dom', '@fontsource/arimo', '@fontsource/tinos']

test('every package that is named is used', () => {
  const used = new Set(sourcesOf('{domain,protocol,migrations,electron,renderer,server,build,tests}/**/*.{ts,tsx,mjs}').flatMap(({ imports }) => imports))
  expect(Object.keys(named).filter((name) => !used.has(name) && !TOOLS.includes(name))).toEqual([])
})
