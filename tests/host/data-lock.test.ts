import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DataLock, lockFile } from '../../electron/host/data-lock.ts'

const own = { pid: process.pid, port: 0, secret: 'kami' }
/** This process's parent lives as long as the test does. */
const living = { pid: process.ppid, port: 4321, secret: 'mereka' }
let folder: string

beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'loket-lock-')) })
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

const leave = (holder: unknown): void => { writeFileSync(lockFile(folder), typeof holder === 'string' ? holder : JSON.stringify(holder)) }

test('the first start has the folder, and lets it go', () => {
  const lock = DataLock.take(folder, own)
  expect(lock).toBeInstanceOf(DataLock)
  if (lock instanceof DataLock) lock.release()
  expect(DataLock.take(folder, own)).toBeInstanceOf(DataLock)
})

test('its file, with the secret in it, is readable by its user alone', () => {
  DataLock.take(folder, own)
  expect(statSync(lockFile(folder)).mode & 0o077).toBe(0)
})

test('where it can be asked is told to the next start once it is known, and nothing lies beside it', () => {
  const lock = DataLock.take(folder, living)
  if (lock instanceof DataLock) lock.publish({ ...living, port: 4711 })
  expect(DataLock.take(folder, own)).toEqual({ ...living, port: 4711 })
  expect(readdirSync(folder)).toEqual([path.basename(lockFile(folder))])
  expect(statSync(lockFile(folder)).mode & 0o077).toBe(0)
})

test('a second start is told who has it', () => {
  leave(living)
  expect(DataLock.take(folder, own)).toEqual(living)
})

test.each([['a process that is gone', { pid: 2 ** 22 - 1, port: 1, secret: 'x' }], ['half a file', '{"pid": 12'], ['an empty file', '']])('what was left by %s is taken over', (_, left) => {
  leave(left)
  expect(DataLock.take(folder, own)).toBeInstanceOf(DataLock)
})

test('after a power cut its number may live on in another program: known to be gone, it is taken over', () => {
  leave(living)
  expect(DataLock.takeOver(folder, own, living)).toBeInstanceOf(DataLock)
})

test('a start that came first in taking over keeps the folder', () => {
  const faster = { ...living, secret: 'lebih cepat' }
  leave(faster)
  expect(DataLock.takeOver(folder, own, living)).toEqual(faster)
})

test('another user’s Loket, which this one may not ask about, is alive', () => {
  leave(living)
  const asked = vi.spyOn(process, 'kill').mockImplementation(() => { throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' }) })
  expect(DataLock.take(folder, own)).toEqual(living)
  asked.mockRestore()
})
