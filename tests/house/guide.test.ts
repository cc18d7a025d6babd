import { globSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { SCENES } from '../../build/guide/scenes.ts'
import { root } from './sources.ts'

const folder = path.join(root, 'docs/panduan')
const pages = globSync('*.md', { cwd: folder }).map((file) => readFileSync(path.join(folder, file), 'utf8'))
const named = new Set(pages.flatMap((page) => [...page.matchAll(/!\[[^\]]*\]\(gambar\/([^)]+)\.png\)/g)].map(([, name]) => name ?? '')))
const made = SCENES.flatMap(({ pictures }) => pictures.map(({ name }) => name))
const there = globSync('gambar/*', { cwd: folder }).map((file) => path.basename(file, '.png'))

test('a page names every picture that npm run guide makes, and no other', () => {
  expect([...named].toSorted()).toEqual(made.toSorted())
  expect(new Set(made).size).toBe(made.length)
})

test('the pictures it made are there, small, and no others', () => {
  expect(there.toSorted()).toEqual(made.toSorted())
  expect(there.filter((name) => statSync(path.join(folder, 'gambar', `${name}.png`)).size > 120_000)).toEqual([])
})

test('the README shows the picture of the guide', () => {
  const [readme, guide] = ['docs/gambar/berkas-baru.png', 'docs/panduan/gambar/berkas-baru.png'].map((file) => readFileSync(path.join(root, file)))
  expect(readme?.equals(guide ?? Buffer.alloc(0))).toBe(true)
})
