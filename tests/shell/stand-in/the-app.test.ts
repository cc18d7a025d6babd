import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readApp } from '../../../build/electron-standin/the-app.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'loket-app-'))
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

test('an app is a folder with a package.json', () => {
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'loket', productName: 'Loket', version: '1.2.3', main: 'dist/main.js' }))
  expect(readApp(folder)).toEqual({ root: folder, main: path.join(folder, 'dist/main.js'), name: 'Loket', version: '1.2.3' })
})

test('or one file', () => {
  const file = path.join(folder, 'main.js')
  writeFileSync(file, '')
  expect(readApp(file)).toMatchObject({ root: folder, main: file })
})

test('the stand-in stands for the Electron of the lockfile', () => {
  const manifest = createRequire(import.meta.url).resolve('electron/package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  expect(readFileSync(path.resolve(import.meta.dirname, '../../../build/electron-standin/version'), 'utf8').trim()).toBe(version)
})
