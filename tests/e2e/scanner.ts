import type { Page } from 'playwright'

/** Between two keys of the scanner: milliseconds. */
const PACE = 8

/** A person's next key comes later than a scanner's second Enter could: milliseconds. */
const BREATH = 100

const ENTER = { key: 'Enter', text: '\r', code: 'Enter', windowsVirtualKeyCode: 13 }

/** Types as a scanner does, each key with the moment it was pressed at, so that a busy machine makes no slow typist of it; Enter at the end, unless it sends none. `heldUp` = how long the PC keeps the second half of the keys back: milliseconds. */
export async function scans(page: Page, code: string, end: 'Enter' | 'nothing' = 'Enter', heldUp = 0): Promise<void> {
  const scanner = await page.context().newCDPSession(page)
  const keys = [...code.split('').map((text) => ({ key: text, text })), ...(end === 'Enter' ? [ENTER] : [])]
  const begin = Date.now() - keys.length * PACE
  const at = (index: number): number => (begin + index * PACE) / 1000
  const press = (from: number, until: number): Promise<unknown> =>
    Promise.all(
      keys.flatMap((key, index) =>
        index < from || index >= until
          ? []
          : [scanner.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp: at(index), ...key }), scanner.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp: at(index), key: key.key })],
      ),
    )
  const half = heldUp === 0 ? keys.length : Math.ceil(keys.length / 2)
  await press(0, half)
  await page.waitForTimeout(heldUp)
  await press(half, keys.length)
  await scanner.detach()
  await page.waitForTimeout(BREATH)
}
