/// <reference lib="dom" />
import type { Callable, CloneCodec, CodecHooks } from '../clone-codec.ts'

/** What crosses between a page's own world and the preload's. */
type Crossing =
  | { readonly t: 'expose'; readonly key: string; readonly value: unknown }
  | { readonly t: 'call'; readonly id: number; readonly values: unknown }
  | { readonly t: 'returned'; readonly threw: boolean; readonly value: unknown }
  | { readonly t: 'settled'; readonly id: number; readonly rejected: boolean; readonly value: unknown }
  | WantedWindow

/** A new window a page asks for. */
export interface WantedWindow {
  readonly t: 'open'
  readonly url: string
  readonly frameName: string
  readonly features: string
}

interface Settle {
  readonly resolve: (value: unknown) => void
  readonly reject: (value: unknown) => void
}

/**
 * One end of the bridge, run in each world: values are copied, functions and promises stand for those of the other side, as contextBridge does it.
 * The worlds share the DOM only, so messages are events with names nobody can guess. A class and nothing outside it: its source is run in pages.
 */
export class WorldBridge {
  /** Called in the preload's world when the page wants a new window. */
  onOpen: (wanted: WantedWindow) => void = () => undefined
  readonly #codec: CloneCodec
  readonly #says: string
  readonly #functions: Callable[] = []
  readonly #waiting = new Map<number, Settle>()
  readonly #returned: Extract<Crossing, { t: 'returned' }>[] = []
  #promises = 0

  constructor(newCodec: (hooks: CodecHooks) => CloneCodec, side: 'page' | 'preload', secret: string) {
    this.#says = `${secret}${side === 'page' ? 'preload' : 'page'}`
    this.#codec = newCodec({
      fromFunction: (value) => (this.#functions.includes(value) ? this.#functions.indexOf(value) : this.#functions.push(value) - 1),
      toFunction: (id) => (...values) => this.#callOther(id, values),
      fromPromise: (value) => this.#follow(value),
      toPromise: (id) => new Promise((resolve, reject) => { this.#waiting.set(id, { resolve, reject }) }),
    })
    window.addEventListener(`${secret}${side}`, (event) => { this.#hear(JSON.parse((event as CustomEvent<string>).detail) as Crossing) })
    if (side === 'page') this.#watchWindows()
  }

  expose(key: string, api: unknown): void {
    this.#send({ t: 'expose', key, value: this.#codec.encode(api) })
  }

  #send(crossing: Crossing): void {
    window.dispatchEvent(new CustomEvent(this.#says, { detail: JSON.stringify(crossing) }))
  }

  #hear(crossing: Crossing): void {
    switch (crossing.t) {
      case 'call': return this.#send(this.#called(crossing.id, crossing.values))
      case 'returned': return void this.#returned.push(crossing)
      case 'open': return this.onOpen(crossing)
      case 'expose': return void Object.defineProperty(window, crossing.key, { value: this.#frozen(this.#codec.decode(crossing.value)), enumerable: true })
      case 'settled': return this.#settle(crossing)
    }
  }

  #callOther(id: number, values: readonly unknown[]): unknown {
    this.#send({ t: 'call', id, values: this.#codec.encode(values) })
    const answer = this.#returned.pop()
    if (answer === undefined) throw new Error('stand-in electron: the other world is gone')
    const value = this.#codec.decode(answer.value)
    if (answer.threw) throw value
    return value
  }

  #called(id: number, values: unknown): Crossing {
    try {
      return { t: 'returned', threw: false, value: this.#codec.encode(this.#functions[id]?.(...(this.#codec.decode(values) as unknown[]))) }
    } catch (error) {
      return { t: 'returned', threw: true, value: this.#codec.encode(error instanceof Error ? error : new Error(String(error))) }
    }
  }

  #follow(promise: PromiseLike<unknown>): number {
    const id = ++this.#promises
    const settled = (rejected: boolean, value: unknown): void => { this.#send({ t: 'settled', id, rejected, value: this.#codec.encode(value) }) }
    promise.then((value) => { settled(false, value) }, (error: unknown) => { settled(true, error) })
    return id
  }

  #settle({ id, rejected, value }: Extract<Crossing, { t: 'settled' }>): void {
    const asked = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (rejected) asked?.reject(this.#codec.decode(value))
    else asked?.resolve(this.#codec.decode(value))
  }

  #frozen(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value
    for (const held of Object.values(Object.freeze(value))) this.#frozen(held)
    return value
  }

  /** No new window ever opens in Chromium: what would open one asks the main process instead. */
  #watchWindows(): void {
    const wants = (url: string, frameName: string, features: string): void => { this.#send({ t: 'open', url, frameName, features }) }
    window.open = (url, frameName = '', features = '') => {
      wants(new URL(String(url ?? 'about:blank'), document.baseURI).href, frameName, features)
      return null
    }
    const clicked = (event: MouseEvent): void => {
      const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && node.href !== '')
      if (link === undefined || event.defaultPrevented || event.button > 1 || !this.#opensElsewhere(event, link.target)) return
      event.preventDefault()
      wants(link.href, link.target, '')
    }
    window.addEventListener('click', clicked)
    window.addEventListener('auxclick', clicked)
  }

  #opensElsewhere(event: MouseEvent, target: string): boolean {
    return event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey || (target !== '' && !/^_(?:self|top|parent)$/.test(target))
  }
}
