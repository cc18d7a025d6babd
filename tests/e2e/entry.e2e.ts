import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lockFile } from '../../electron/host/data-lock.ts'
import { clerkWindow, launchBrowser, linkIn, LoketUnderTest } from './loket-under-test.ts'

describe('the link npm start prints', () => {
  const loket = new LoketUnderTest()
  let browser: Browser
  let line = ''

  beforeAll(async () => {
    browser = await launchBrowser()
    line = await loket.start()
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  test('is one line, and opens the wizard where there is no office yet', async () => {
    expect(line).toMatch(/^Loket siap: http:\/\/127\.0\.0\.1:\d+\/#kunci=\S+$/)
    const { page, complaints } = await clerkWindow(browser, linkIn(line))
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByRole('textbox').count()).toBeGreaterThan(0)
    expect(page.url()).not.toContain('kunci')
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByRole('textbox').count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
  })

  test('opens once: the same link in another browser is told to ask for a fresh one', async () => {
    const { page } = await clerkWindow(browser, linkIn(line))
    await page.getByText('Jalankan Loket sekali lagi dan buka tautan baru').waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
    const { page: again } = await clerkWindow(browser, linkIn(await loket.secondStart()))
    await again.getByRole('textbox').first().waitFor()
  })
})

/** A port where nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

describe('a start that cannot be', () => {
  const program = path.resolve(import.meta.dirname, '../../dist/main/browser.js')
  const start = (env: Readonly<Record<string, string>>) => spawnSync(process.execPath, [program], { env: { ...process.env, ...env }, encoding: 'utf8', timeout: 60_000 })
  const loket = new LoketUnderTest()
  afterAll(() => loket.remove())

  test.each([
    ['a word for a port', { LOKET_PORT: 'abc' }, /^LOKET_PORT berisi “abc”, bukan nomor port/],
    ['a file where the data folder should be', { LOKET_DATA: path.join(program, 'data') }, /^Folder data .* tidak bisa ditulisi.*Yang sudah tersimpan di sana aman dan tidak diubah/],
  ])('%s is told in one sentence, without a trace', (_, env, sentence) => {
    const { status, stdout, stderr } = start({ LOKET_DATA: path.join(loket.folder, 'data'), LOKET_KEYS: path.join(loket.folder, 'keys'), ...env })
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(sentence)
    expect(stderr.trim().split('\n').length).toBe(1)
  })

  test('a port that is taken is told, and the data is free again for the next start', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' && address !== null ? String(address.port) : ''
    const { status, stderr } = start({ LOKET_DATA: path.join(loket.folder, 'data'), LOKET_KEYS: path.join(loket.folder, 'keys'), LOKET_PORT: port })
    taken.close()
    expect([status, stderr.includes(`Port ${port} sedang dipakai program lain`), stderr.includes('at ')]).toEqual([1, true, false])
    expect(await loket.start()).toMatch(/^Loket siap: http:/)
  })
})

describe('after a power cut', () => {
  const loket = new LoketUnderTest()
  afterAll(() => loket.remove())

  test('a lock left behind whose process number is another program\'s now does not hold up the start', async () => {
    const data = path.join(loket.folder, 'data')
    mkdirSync(data)
    writeFileSync(lockFile(data), JSON.stringify({ pid: process.pid, port: await closedPort(), secret: 'lama' }))
    expect(await loket.start()).toMatch(/^Loket siap: http:/)
  })
})
