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
    const { page: again } = await clerkWindow(browser, await loket.freshLink())
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
