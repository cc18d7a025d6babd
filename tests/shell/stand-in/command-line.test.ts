import path from 'node:path'
import { expect, test } from 'vitest'
import { readCommandLine, readSwitch } from '../../../build/electron-standin/command-line.ts'

test('reads what Electron’s own default app reads: -r files, switches wherever they stand, then the app', () => {
  expect(readCommandLine(['--no-sandbox', '-r', 'loader.js', 'the-app', '--contoh', 'letter.txt'])).toEqual({
    wantsVersion: false,
    required: [path.resolve('loader.js')],
    switches: ['--no-sandbox', '--contoh'],
    appPath: path.resolve('the-app'),
  })
})

test('without an app there is none, and -v asks for the version', () => {
  expect(readCommandLine(['-v'])).toMatchObject({ wantsVersion: true, appPath: null })
})

test('a switch has a name and, after the first equals sign, a value', () => {
  expect(readSwitch('--user-data-dir=/srv/a=b')).toEqual({ name: 'user-data-dir', value: '/srv/a=b' })
  expect(readSwitch('--contoh')).toEqual({ name: 'contoh', value: '' })
})
