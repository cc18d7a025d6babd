import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const ROOMS = ['build', 'docs', 'domain', 'electron', 'migrations', 'protocol', 'renderer', 'server', 'tests']
const FILES = ['README.md', 'electron-builder.yml', 'package-lock.json', 'package.json', 'tsconfig.json']

/** What git leaves out: lines like `dist/` and `*.log`. */
const ignored = readFileSync(path.join(ROOT, '.gitignore'), 'utf8').split('\n').filter((line) => line !== '').map((line) => line.replace(/^\/|\/$/g, ''))

test('at the top there are the rooms and their few papers, and nothing left lying about', () => {
  const found = readdirSync(ROOT).filter((entry) => !entry.startsWith('.') && !ignored.some((name) => name === entry || path.matchesGlob(entry, name)))
  expect(found.filter((entry) => !ROOMS.includes(entry) && !FILES.includes(entry))).toEqual([])
})
