import { build } from './bundle.ts'
import { findChromium, findPageChromium } from './chromium.ts'

/** Before the first `.e2e.ts`: the app is built, and the Chromiums are there. */
export default async function setup(): Promise<void> {
  findChromium()
  findPageChromium()
  await build()
}
