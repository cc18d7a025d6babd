import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every rule on every element; but only what it found against the page is written out and carried here: all else is a hundred times as much. */
const RUN = `axe.run(document, { resultTypes: ['violations'], selectors: false })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`

/** What axe-core has against the page as it stands, one line each: rule and element. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => Reflect.has(window, 'axe')))) await page.evaluate(`${source};0`)
  return page.evaluate<readonly string[]>(RUN)
}
