/** Chromium's DevTools protocol in types. Playwright ships them but does not export them by name. */
export type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'
