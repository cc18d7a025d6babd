import { build } from './bundle.ts'
import { findChromium } from './chromium.ts'

/** Before the first `.e2e.ts`: the app is built, and a Chromium is there. */
export default async function setup(): Promise<void> {
  findChromium()
  await build()
}
