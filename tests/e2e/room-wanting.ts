import type { Locator } from 'playwright'

/** Pixels of a box, the wider or higher way, that are not in sight at once. */
export const roomWanting = (part: Locator): Promise<number> => part.evaluate((box) => Math.max(box.scrollHeight - box.clientHeight, box.scrollWidth - box.clientWidth))
