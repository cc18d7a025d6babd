import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { takeInstanceLock } from '../../../build/electron-standin/instance-lock.ts'

const second = { argv: ['electron', '.', '--contoh'], cwd: '/srv' }

describe('one process holds a folder', () => {
  let folder = ''
  const nobody = (): void => { throw new Error('nobody else was to start') }

  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'loket-lock-')) })
  afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

  test('the first gets it', () => {
    expect(takeInstanceLock(folder, second, nobody)).toBe(true)
    expect(Number(readFileSync(path.join(folder, 'standin.lock'), 'utf8'))).toBe(process.pid)
  })

  test('the next does not, and the first hears how it was started', async () => {
    const heard = Promise.withResolvers<unknown>()
    expect(takeInstanceLock(folder, { argv: [], cwd: '' }, heard.resolve)).toBe(true)
    expect(takeInstanceLock(folder, second, nobody)).toBe(false)
    expect(await heard.promise).toEqual(second)
  })

  test('a lock whose holder is gone is taken over', async () => {
    const gone = spawn(process.execPath, ['-e', ''])
    await new Promise((resolve) => gone.once('exit', resolve))
    writeFileSync(path.join(folder, 'standin.lock'), String(gone.pid))
    expect(takeInstanceLock(folder, second, nobody)).toBe(true)
  })
})
