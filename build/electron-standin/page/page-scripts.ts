import { makeCodec } from '../clone-codec.ts'
import { preloadWorld, type PreloadAbout } from './preload-world.ts'
import { worldBridge } from './world-bridge.ts'

/** The name of the preload's world, and of what the main process and it call each other by. */
export const PRELOAD_WORLD = 'standin-preload'
export const TELL_MAIN = '__standinTell'
export const TELL_PRELOAD = '__standinReceive'

const ONLY_TOP_FRAME = 'if (window === window.top)'

/** Run in the page's own world before its scripts. */
export const pageScript = (secret: string): string => `${ONLY_TOP_FRAME} (${String(worldBridge)})(${String(makeCodec)}, 'page', ${JSON.stringify(secret)});`

/** Run in the preload's world: sets up what a preload finds, then runs it as CommonJS. */
export function preloadScript(secret: string, about: PreloadAbout, preload: { readonly source: string; readonly name: string }): string {
  const bridge = `(${String(worldBridge)})(${String(makeCodec)}, 'preload', ${JSON.stringify(secret)})`
  return `${ONLY_TOP_FRAME} {
const world = (${String(preloadWorld)})(${String(makeCodec)}, ${bridge}, ${JSON.stringify(about)}, globalThis.${TELL_MAIN});
globalThis.${TELL_PRELOAD} = world.receive;
try { (function (exports, require, module, __filename, __dirname, process) {${preload.source}
})({}, world.require, { exports: {} }, ${JSON.stringify(preload.name)}, '', world.process) } catch (error) { world.failed(error); console.error(error) }
}
//# sourceURL=standin-preload/${preload.name}`
}
