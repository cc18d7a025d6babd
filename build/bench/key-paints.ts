import type { Locator } from 'playwright'

/** Milliseconds between keys of somebody quick. */
const PACE = 90
/** Milliseconds after the last key. */
const PATIENCE = 20_000

/** Milliseconds from each key to the frame that shows it, as many as there are keys. Throws where one is not shown within the patience. */
export async function typed(field: Locator, text: string): Promise<readonly number[]> {
  const page = field.page()
  await field.focus()
  await page.evaluate(allPainted, PATIENCE)
  await page.keyboard.type(text, { delay: PACE })
  await page.waitForTimeout(300)
  const paints = await page.evaluate(allPainted, PATIENCE)
  if (paints.length !== text.length) throw new Error(`${text.length} keys were typed, ${paints.length} were painted within ${PATIENCE} ms`)
  return paints
}

/** Runs in the page. The next ones begin anew. */
async function allPainted(patience: number): Promise<readonly number[]> {
  const bench = window.loketBench
  for (const end = performance.now() + patience; bench.paints.length < bench.keys && performance.now() < end; ) await new Promise((resolve) => { setTimeout(resolve, 20) })
  bench.keys = 0
  return bench.paints.splice(0)
}

declare global {
  interface Window {
    loketBench: { readonly paints: number[]; keys: number; lastKey: number; changed: number }
  }
}

/** Runs in the page, before anything of its own. A message posted in a frame's callback comes after that frame was painted. */
export function watchPaints(): void {
  const bench = { paints: [] as number[], keys: 0, lastKey: 0, changed: 0 }
  window.loketBench = bench
  const afterPaint = (then: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = then
      port2.postMessage(null)
    })
  }
  window.addEventListener('keydown', ({ timeStamp }) => {
    bench.keys += 1
    bench.lastKey = timeStamp
    afterPaint(() => bench.paints.push(performance.now() - timeStamp))
  }, true)
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver((changes) => {
      if (changes.some(({ target }) => target instanceof Element && target.closest('[role=grid]') !== null)) afterPaint(() => { bench.changed = performance.now() })
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}
