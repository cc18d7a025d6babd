import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isLeftOut } from './left-out.ts'
import { root } from './sources.ts'

const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

test('every command the README names is a script', () => {
  const named = [...readme.matchAll(/`?npm (?:run (\S+?)|(start|test))[`\s]/g)].map(([, run, short]) => run ?? short ?? '')
  expect(named).toEqual(expect.arrayContaining(['start', 'test']))
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
})

test('every script runs a file that is there', () => {
  const files = Object.values(scripts).flatMap((line) => line.split(' ').filter((word) => word.startsWith('build/')))
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
})

test('every room has a line on the map, and every picture and link is there', () => {
  const rooms = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !isLeftOut(entry.name)).map(({ name }) => name)
  expect(rooms.filter((room) => !readme.includes(`\`${room}/`))).toEqual([])
  const links = [...readme.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link]) => link ?? '').filter((link) => !link.startsWith('http'))
  expect(links.filter((link) => !existsSync(path.join(root, link)))).toEqual([])
})
