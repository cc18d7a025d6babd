import type { Page } from 'playwright'

/** What of the window that is open cannot be seen, one line each: it is wider than its room, a text in it is cut off, or what has the focus lies outside or beneath the window's head. */
export const outOfSight = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const windows = [...document.querySelectorAll<HTMLElement>('[role=dialog]')]
    const inside = windows.flatMap((window) => [window, ...window.querySelectorAll<HTMLElement>('*')])
    const cut = inside.filter((part) => part.clientWidth > 3 && part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible' && !(part instanceof HTMLInputElement)).map((part) => `cut off: ${part.tagName} ${(part.textContent ?? '').slice(0, 60)}`)
    const focused = document.activeElement
    const box = focused?.getBoundingClientRect()
    const window = focused?.closest<HTMLElement>('[role=dialog]')?.getBoundingClientRect()
    const seen = box !== undefined && window !== undefined && box.top >= window.top && box.bottom <= Math.min(window.bottom, innerHeight) && box.left >= window.left && box.right <= window.right
    return seen ? cut : [...cut, `the focus is out of sight: ${focused?.outerHTML.slice(0, 80) ?? ''}`]
  })
