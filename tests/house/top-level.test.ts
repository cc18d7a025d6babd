import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isLeftOut } from './left-out.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const ROOMS = ['build', 'docs', 'domain', 'electron', 'migrations', 'protocol', 'renderer', 'server', 'tests']
const FILES = ['README.md', 'electron-builder.yml', 'package-lock.json', 'package.json', 'tsconfig.json']

test('at the top there are the rooms and their few papers, and nothing left lying about', () => {
  const found = readdirSync(ROOT).filter((entry) => !isLeftOut(entry))
  expect(found.filter((entry) => !ROOMS.includes(entry) && !FILES.includes(entry))).toEqual([])
})
