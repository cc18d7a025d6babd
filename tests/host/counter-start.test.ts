import { mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { counterStart } from '../../electron/host/counter-start.ts'

const home = path.resolve('/home/rina/Loket')
const start = (argv: readonly string[], env: Record<string, string> = {}) => counterStart({ argv, env, home, version: '1' })

test('without a word the register lies in the user’s folder and its keys beside it', () => {
  expect(start([])).toEqual({ data: path.join(home, 'data'), keys: path.join(home, 'data-keys'), serverFolder: path.join(home, 'data-server'), sample: false, version: '1' })
})

test('LOKET_DATA and LOKET_KEYS say where', () => {
  const [data, keys] = [path.resolve('/srv/loket'), path.resolve('/srv/kunci')]
  expect(start([], { LOKET_DATA: data, LOKET_KEYS: keys })).toMatchObject({ data, keys })
})

test('the sample office never opens the real office’s folder', () => {
  const data = path.resolve('/srv/loket')
  expect(start(['--contoh'], { LOKET_DATA: data })).toMatchObject({ data: `${data}-contoh`, keys: `${data}-contoh-keys`, sample: true })
})

test('keys never lie inside the data folder by themselves', () => {
  for (const argv of [[], ['--contoh']]) {
    const { data, keys } = start(argv)
    expect(keys.startsWith(data + path.sep)).toBe(false)
  }
})

test('a data folder reached by a link has the keys beside what it points to, so that it is not taken for a copy of itself', () => {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'loket-tautan-')))
  const [data, link] = [path.join(root, 'diska/data'), path.join(root, 'tautan')]
  mkdirSync(data, { recursive: true })
  symlinkSync(data, link, 'junction')
  expect(start([], { LOKET_DATA: link }).keys).toBe(`${link}-keys`)
  mkdirSync(`${data}-keys`)
  expect(start([], { LOKET_DATA: link })).toMatchObject({ data: link, keys: `${data}-keys` })
  mkdirSync(`${link}-keys`)
  expect(start([], { LOKET_DATA: link }).keys).toBe(`${link}-keys`)
})
