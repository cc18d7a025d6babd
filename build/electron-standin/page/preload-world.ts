/// <reference lib="dom" />
import type { CloneCodec } from '../clone-codec.ts'
import type { WantedWindow, WorldBridge } from './world-bridge.ts'

/** What a preload sends the main process. */
export type FromPreload =
  | { readonly t: 'invoke'; readonly id: number; readonly channel: string; readonly values: unknown }
  | { readonly t: 'send'; readonly channel: string; readonly values: unknown }
  | { readonly t: 'failed'; readonly error: unknown }
  | WantedWindow

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

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** The `electron` and the `process` a sandboxed preload finds. A class and nothing outside it: its source is run in the preload's world. */
export class PreloadWorld {
  readonly process: unknown
  readonly #codec: CloneCodec
  readonly #tell: (json: string) => void
  readonly #electron: { readonly ipcRenderer: object; readonly contextBridge: object }
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Map<string, Listener[]>()
  #last = 0

  /** @param tell posts JSON to the main process */
  constructor(codec: CloneCodec, bridge: WorldBridge, about: PreloadAbout, tell: (json: string) => void) {
    this.#codec = codec
    this.#tell = tell
    this.process = { ...about, type: 'renderer', contextIsolated: true, sandboxed: true, isMainFrame: true }
    this.#electron = { ipcRenderer: this.#ipcRenderer(), contextBridge: this.#contextBridge(bridge) }
    bridge.onOpen = (wanted) => { this.#post(wanted) }
  }

  require(id: string): unknown {
    if (/^electron(?:\/(?:renderer|common))?$/.test(id)) return this.#electron
    throw new Error(`module not found: ${id}`)
  }

  receive(message: ToPreload): void {
    if (message.t === 'send') return this.#hear(message.channel, this.#codec.decode(message.values) as unknown[])
    const asked = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.t === 'reply') asked?.resolve(this.#codec.decode(message.value))
    else asked?.reject(new Error(message.message))
  }

  failed(error: unknown): void {
    this.#post({ t: 'failed', error: this.#codec.encode(error) })
  }

  #post(message: FromPreload): void {
    this.#tell(JSON.stringify(message))
  }

  #hear(channel: string, values: readonly unknown[]): void {
    for (const listener of this.#of(channel).slice()) listener({ sender: this.#electron.ipcRenderer, ports: [] }, ...values)
  }

  #of(channel: string): Listener[] {
    const known = this.#listeners.get(channel) ?? []
    this.#listeners.set(channel, known)
    return known
  }

  #ipcRenderer(): object {
    const ipcRenderer = this.#strict('ipcRenderer', {
      invoke: (channel: string, ...values: unknown[]) => new Promise((resolve, reject) => {
        const encoded = this.#codec.encode(values)
        const id = ++this.#last
        this.#waiting.set(id, { resolve, reject })
        this.#post({ t: 'invoke', id, channel, values: encoded })
      }),
      send: (channel: string, ...values: unknown[]) => { this.#post({ t: 'send', channel, values: this.#codec.encode(values) }) },
      on: (channel: string, listener: Listener) => { this.#of(channel).push(listener); return ipcRenderer },
      off: (channel: string, listener: Listener) => {
        const known = this.#of(channel)
        const at = known.indexOf(listener)
        if (at >= 0) known.splice(at, 1)
        return ipcRenderer
      },
    })
    return ipcRenderer
  }

  #contextBridge(bridge: WorldBridge): object {
    return this.#strict('contextBridge', {
      exposeInMainWorld: (key: string, api: unknown) => {
        if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object')
        bridge.expose(key, api)
      },
    })
  }

  #strict<T extends object>(name: string, value: T): T {
    return new Proxy(value, {
      get(target, key, receiver) {
        if (key in target || typeof key === 'symbol') return Reflect.get(target, key, receiver) as unknown
        throw new Error(`stand-in electron: ${name}.${key} is not implemented`)
      },
    })
  }
}
