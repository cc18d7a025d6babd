import { CloneCodec } from '../clone-codec.ts'
import { PreloadWorld, type PreloadAbout } from './preload-world.ts'
import { WorldBridge } from './world-bridge.ts'

/** The name of the preload's world, and of what the main process and it call each other by. */
export const PRELOAD_WORLD = 'standin-preload'
export const TELL_MAIN = '__standinTell'
export const TELL_PRELOAD = '__standinReceive'

const ONLY_TOP_FRAME = 'if (window === window.top)'

/** Run in the page's own world before its scripts. */
export const pageScript = (secret: string): string => `${ONLY_TOP_FRAME} { ${worldBridge('page', secret)} }`

/** Run in the preload's world: sets up what a preload finds, then runs it as CommonJS. */
export function preloadScript(secret: string, about: PreloadAbout, preload: { readonly source: string; readonly name: string }): string {
  return `${ONLY_TOP_FRAME} {
${worldBridge('preload', secret)}
const world = new (${String(PreloadWorld)})(new Codec(), bridge, ${JSON.stringify(about)}, globalThis.${TELL_MAIN});
globalThis.${TELL_PRELOAD} = (message) => world.receive(message);
try { (function (exports, require, module, __filename, __dirname, process) {${preload.source}
})({}, (id) => world.require(id), { exports: {} }, ${JSON.stringify(preload.name)}, '', world.process) } catch (error) { world.failed(error); console.error(error) }
}
//# sourceURL=standin-preload/${preload.name}`
}

const worldBridge = (side: 'page' | 'preload', secret: string): string => `const Codec = ${String(CloneCodec)};
const bridge = new (${String(WorldBridge)})((hooks) => new Codec(hooks), '${side}', ${JSON.stringify(secret)});`
