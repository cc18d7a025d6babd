import { expect, test } from 'vitest'
import { typed, watchPaints } from '../../build/bench/key-paints.ts'
import { launchBrowser } from '../e2e/loket-under-test.ts'

test('a key counts for as long as its page is given no frame, none is left out and none of before counts', async () => {
  const browser = await launchBrowser()
  const page = await browser.newPage()
  try {
    await page.addInitScript(() => {
      const frame = window.requestAnimationFrame.bind(window)
      window.requestAnimationFrame = (shown) => window.setTimeout(() => frame(shown), 1500)
    })
    await page.addInitScript(watchPaints)
    await page.goto('data:text/html,<!doctype html><title>bare</title><input aria-label="bare">')
    await page.keyboard.press('F2')
    const paints = await typed(page.getByLabel('bare'), 'abc')
    expect(paints).toHaveLength(3)
    expect(Math.min(...paints)).toBeGreaterThan(1490)
  } finally {
    await browser.close()
  }
})
