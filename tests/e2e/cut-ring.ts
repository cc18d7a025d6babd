import type { Page } from 'playwright'

/** How much of the ring around what has the focus in a window is cut away, in words; "" where all of it is seen. */
export const cutRing = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    const window = at?.closest('[role=dialog]')
    if (!at || !window) return ''
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(at)
    if (outlineStyle === 'none') return ''
    const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset)
    const { left, top, right, bottom } = at.getBoundingClientRect()
    const cut: string[] = []
    for (let around = at.parentElement; around && window.contains(around); around = around.parentElement) {
      if (getComputedStyle(around).overflowY === 'visible') continue
      const edge = around.getBoundingClientRect()
      const most = Math.max(edge.left - left, edge.top - top, right - edge.right, bottom - edge.bottom) + ring
      if (most > 0.5) cut.push(`${Math.round(most)} px by what it scrolls in`)
    }
    const head = window.firstElementChild?.getBoundingClientRect().bottom ?? 0
    if (!window.firstElementChild?.contains(at) && head - top + ring > 0.5) cut.push(`${Math.round(head - top + ring)} px by the window’s head`)
    return cut.length === 0 ? '' : `“${(at.ariaLabel ?? at.textContent ?? '').slice(0, 40)}” ${cut.join(', ')}`
  })

/** Goes through a window both ways by Tab; what of the ring is cut away at each stop. */
export async function cutRings(page: Page, stops: number): Promise<readonly string[]> {
  const found: string[] = []
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press(key)
      found.push(await cutRing(page))
    }
  }
  return found.filter((cut) => cut !== '')
}
