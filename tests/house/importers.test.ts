import { expect, test } from 'vitest'
import { sourcesOf } from './sources.ts'

const SOURCES = sourcesOf('{domain,protocol,migrations,electron,renderer,server}/**/*.{ts,tsx}')

/** Who may import whom: docs/decisions/house.md. First match by folder wins; a room may always import itself. */
const ROOMS: readonly (readonly [room: string, may: readonly RegExp[]])[] = [
  ['domain/', [/^temporal-polyfill$/]],
  ['protocol/', [/^domain\//, /^zod$/]],
  ['migrations/', [/^kysely$/]],
  ['electron/store/', [/^domain\//, /^migrations\//, /^kysely$/, /^better-sqlite3$/, /^temporal-polyfill$/, /^uuid$/, /^zod$/, /^node:/]],
  ['electron/documents/', [/^domain\//, /^pdfmake$/, /^bwip-js$/, /^hucre$/, /^temporal-polyfill$/, /^@fontsource\//, /^node:/]],
  ['electron/backup/', [/^domain\//, /^electron\/store\//, /^better-sqlite3$/, /^age-encryption$/, /^zod$/, /^node:/]],
  ['electron/update/', [/^domain\//, /^electron\/store\/files\//, /^zod$/, /^node:/]],
  ['electron/sample/', [/^domain\//, /^protocol\//, /^electron\/(store|counter|calls)/, /^temporal-polyfill$/, /^uuid$/, /^node:/]],
  ['electron/calls/', [/^domain\//, /^protocol\//, /^electron\/(store|documents)\//, /^@node-rs\/argon2$/, /^pino$/, /^uuid$/, /^zod$/, /^temporal-polyfill$/, /^node:/]],
  ['electron/sync/', [/^domain\//, /^protocol\//, /^electron\/store\//, /^zod$/, /^node:/]],
  ['electron/host/', [/^domain\//, /^protocol\//, /^electron\/store\/files\//, /^zod$/, /^node:/]],
  ['electron/browser/', [/^domain\//, /^protocol\//, /^electron\/host\//, /^zod$/, /^node:/]],
  ['electron/shell/', [/^domain\//, /^protocol\//, /^electron\/host\//, /^electron$/, /^zod$/, /^node:/]],
  ['electron/', [/^domain\//, /^protocol\//, /^electron\//, /^electron$/, /^node:/]],
  ['server/', [/^domain\//, /^protocol\//, /^migrations\/server\//, /^kysely$/, /^better-sqlite3$/, /^pino$/, /^zod$/, /^node:/]],
  ['renderer/', [/^domain\//, /^protocol\//, /^(react|react-dom|wouter|zustand|pdfjs-dist|uuid|dayjs|temporal-polyfill|marked)$/, /^@(mantine|tabler|tanstack|fontsource-variable)\//]],
]

const roomOf = (file: string) => ROOMS.find(([room]) => file.startsWith(room))
const mayImport = (file: string, imported: string): boolean => {
  const room = roomOf(file)
  return room !== undefined && (imported.startsWith(room[0]) || room[1].some((allowed) => allowed.test(imported)))
}

test('every file imports only what its room may', () => {
  expect(SOURCES.length).toBeGreaterThan(400)
  expect(SOURCES.flatMap(({ file, imports }) => imports.filter((imported) => !mayImport(file, imported)).map((imported) => `${file} → ${imported}`))).toEqual([])
})

test('only main, preload and the shell know Electron', () => {
  expect(SOURCES.filter(({ imports }) => imports.includes('electron')).map(({ file }) => file).filter((file) => !/^electron\/(main\.ts|preload\.ts|shell\/)/.test(file))).toEqual([])
})

test('the kit of the screens knows neither domain nor other screens', () => {
  const kit = SOURCES.filter(({ file }) => file.startsWith('renderer/ui/'))
  const strangers = /^renderer\/(?!ui\/)/
  expect(kit.flatMap(({ file, imports }) => imports.filter((imported) => strangers.test(imported)).map((imported) => `${file} → ${imported}`))).toEqual([])
})

test('the rule finds what it is for', () => {
  expect(mayImport('domain/dossier/state.ts', 'node:fs')).toBe(false)
  expect(mayImport('renderer/desk/desk-screen.tsx', 'electron/store/store.ts')).toBe(false)
  expect(mayImport('electron/browser/main.ts', 'electron/store/store.ts')).toBe(false)
})

test('nothing imports itself in a circle', () => {
  const by = new Map(SOURCES.map(({ file, imports }) => [file, imports]))
  const done = new Set<string>()
  const circleFrom = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return null
    for (const next of by.get(file) ?? []) {
      const circle = circleFrom(next, [...path, file])
      if (circle !== null) return circle
    }
    done.add(file)
    return null
  }
  const circles = SOURCES.map(({ file }) => circleFrom(file, [])?.toSorted().join(' ') ?? '')
  expect([...new Set(circles)].filter((circle) => circle !== '')).toEqual([])
})
