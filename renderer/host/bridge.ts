import type { Bridge } from '#protocol/bridge.ts'
import { browserBridge } from './browser-bridge.ts'

let known: Bridge | null = null

/** The host: Electron's preload where there is one, else the browser host on 127.0.0.1. */
export function bridge(): Bridge {
  known ??= window.loket ?? browserBridge()
  return known
}
