import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from './bundle.ts'
import { findChromium, findPageChromium } from './chromium.ts'

/** Before the first `.e2e.ts`: the app is built, and the Chromiums are there. */
export default async function setup(): Promise<void> {
  findChromium()
  findPageChromium()
  await build()
  if (process.env['NODE_COMPILE_CACHE'] !== undefined) await startedOnce()
}

/** Node writes down what it has compiled when a process ends by itself. Loket under test is killed, and would be compiled anew at each of its sixty starts. */
async function startedOnce(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-first-'))
  const env = { ...process.env, LOKET_DATA: path.join(folder, 'data'), LOKET_KEYS: path.join(folder, 'keys') }
  const loket = spawn(process.execPath, [path.join(import.meta.dirname, '../dist/main/browser.js')], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = once(loket, 'exit')
  await Promise.race([once(loket.stdout, 'data'), ended])
  loket.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
}
