/// <reference lib="dom" />
import type { Codec } from '../clone-codec.ts'
import type { WorldBridge } from './world-bridge.ts'

/** What a preload sends the main process. */
export type FromPreload =
  | { readonly t: 'invoke'; readonly id: number; readonly channel: string; readonly values: unknown }
  | { readonly t: 'send'; readonly channel: string; readonly values: unknown }
  | { readonly t: 'open'; readonly url: string; readonly frameName: string; readonly features: string }
  | { readonly t: 'failed'; readonly error: unknown }

/** What the main process sends a preload. */
export type ToPreload =
  | { readonly t: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly t: 'refused'; readonly id: number; readonly message: string }
  | { readonly t: 'send'; readonly channel: string; readonly values: unknown }

export interface PreloadAbout {
  readonly platform: string
  readonly arch: string
  readonly versions: Readonly<Record<string, string>>
  readonly argv: readonly string[]
}

type Listener = (event: unknown, ...values: unknown[]) => void

interface PreloadWorld {
  readonly require: (id: string) => unknown
  readonly process: unknown
  readonly receive: (message: ToPreload) => void
  readonly failed: (error: unknown) => void
}

/**
 * The `electron` and the `process` a sandboxed preload finds. One function and nothing outside it: its source is run in the preload's world.
 *
 * @param tell posts JSON to the main process
 */
export function preloadWorld(makeCodec: () => Codec, bridge: WorldBridge, about: PreloadAbout, tell: (json: string) => void): PreloadWorld {
  const codec = makeCodec()
  const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }>()
  const listeners = new Map<string, Listener[]>()
  let last = 0
  const post = (message: FromPreload): void => { tell(JSON.stringify(message)) }
  bridge.onOpen = ({ url, frameName, features }) => { post({ t: 'open', url, frameName, features }) }
  const of = (channel: string): Listener[] => {
    const known = listeners.get(channel) ?? []
    listeners.set(channel, known)
    return known
  }
  const strictly = <T extends object>(name: string, value: T): T => new Proxy(value, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol') return Reflect.get(target, key, receiver) as unknown
      throw new Error(`stand-in electron: ${name}.${key} is not implemented`)
    },
  })
  const ipcRenderer = strictly('ipcRenderer', {
    invoke: (channel: string, ...values: unknown[]) => new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, { resolve, reject })
      post({ t: 'invoke', id, channel, values: codec.encode(values) })
    }),
    send: (channel: string, ...values: unknown[]) => { post({ t: 'send', channel, values: codec.encode(values) }) },
    on: (channel: string, listener: Listener) => { of(channel).push(listener); return ipcRenderer },
    off: (channel: string, listener: Listener) => {
      const known = of(channel)
      const at = known.indexOf(listener)
      if (at >= 0) known.splice(at, 1)
      return ipcRenderer
    },
  })
  const contextBridge = strictly('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown) => {
      if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object')
      bridge.expose(key, api)
    },
  })
  return {
    require: (id) => {
      if (/^electron(?:\/(?:renderer|common))?$/.test(id)) return { ipcRenderer, contextBridge }
      throw new Error(`module not found: ${id}`)
    },
    process: { ...about, type: 'renderer', contextIsolated: true, sandboxed: true, isMainFrame: true },
    receive: (message) => {
      if (message.t === 'send') return [...of(message.channel)].forEach((listener) => { listener({ sender: ipcRenderer, ports: [] }, ...(codec.decode(message.values) as unknown[])) })
      const asked = waiting.get(message.id)
      waiting.delete(message.id)
      return message.t === 'reply' ? asked?.resolve(codec.decode(message.value)) : asked?.reject(new Error(message.message))
    },
    failed: (error) => { post({ t: 'failed', error: codec.encode(error) }) },
  }
}
