/// <reference lib="dom" />
import type { Callable, Codec, CodecHooks } from '../clone-codec.ts'

/** What crosses between a page's own world and the preload's. */
type Crossing =
  | { readonly t: 'expose'; readonly key: string; readonly value: unknown }
  | { readonly t: 'call'; readonly id: number; readonly values: unknown }
  | { readonly t: 'returned'; readonly threw: boolean; readonly value: unknown }
  | { readonly t: 'settled'; readonly id: number; readonly rejected: boolean; readonly value: unknown }
  | { readonly t: 'open'; readonly url: string; readonly frameName: string; readonly features: string }

export interface WorldBridge {
  /** Called in the preload's world when the page wants a new window. */
  onOpen: (wanted: { readonly url: string; readonly frameName: string; readonly features: string }) => void
  expose(key: string, api: unknown): void
}

/**
 * One end of the bridge, run in each world: values are copied, functions and promises stand for those of the other side, as contextBridge does it.
 * The worlds share the DOM only, so messages are events with names nobody can guess. One function and nothing outside it: its source is run in pages.
 */
export function worldBridge(makeCodec: (hooks: CodecHooks) => Codec, side: 'page' | 'preload', secret: string): WorldBridge {
  const [hears, says] = side === 'page' ? [`${secret}page`, `${secret}preload`] : [`${secret}preload`, `${secret}page`]
  const functions: Callable[] = []
  const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (value: unknown) => void }>()
  const returned: Extract<Crossing, { t: 'returned' }>[] = []
  let promises = 0
  const bridge: WorldBridge = { onOpen: () => undefined, expose: (key, api) => { send({ t: 'expose', key, value: codec.encode(api) }) } }

  const send = (crossing: Crossing): void => { window.dispatchEvent(new CustomEvent(says, { detail: JSON.stringify(crossing) })) }
  const settle = (id: number, rejected: boolean, value: unknown): void => { send({ t: 'settled', id, rejected, value: codec.encode(value) }) }
  const codec = makeCodec({
    fromFunction: (value) => (functions.includes(value) ? functions.indexOf(value) : functions.push(value) - 1),
    toFunction: (id) => (...values) => {
      send({ t: 'call', id, values: codec.encode(values) })
      const answer = returned.pop()
      if (answer === undefined) throw new Error('stand-in electron: the other world is gone')
      const value = codec.decode(answer.value)
      if (answer.threw) throw value
      return value
    },
    fromPromise: (value) => {
      const id = ++promises
      value.then((result) => { settle(id, false, result) }, (error: unknown) => { settle(id, true, error) })
      return id
    },
    toPromise: (id) => new Promise((resolve, reject) => { waiting.set(id, { resolve, reject }) }),
  })
  const frozen = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value
    Object.values(Object.freeze(value)).forEach(frozen)
    return value
  }
  const call = (id: number, values: unknown): Crossing => {
    try {
      return { t: 'returned', threw: false, value: codec.encode(functions[id]?.(...(codec.decode(values) as unknown[]))) }
    } catch (error) {
      return { t: 'returned', threw: true, value: codec.encode(error instanceof Error ? error : new Error(String(error))) }
    }
  }
  const hear = (crossing: Crossing): void => {
    if (crossing.t === 'call') return send(call(crossing.id, crossing.values))
    if (crossing.t === 'returned') return void returned.push(crossing)
    if (crossing.t === 'open') return bridge.onOpen(crossing)
    if (crossing.t === 'expose') return void Object.defineProperty(window, crossing.key, { value: frozen(codec.decode(crossing.value)), enumerable: true })
    const asked = waiting.get(crossing.id)
    waiting.delete(crossing.id)
    return crossing.rejected ? asked?.reject(codec.decode(crossing.value)) : asked?.resolve(codec.decode(crossing.value))
  }
  window.addEventListener(hears, (event) => { hear(JSON.parse((event as CustomEvent<string>).detail) as Crossing) })

  // No new window ever opens in Chromium: what would open one asks the main process instead.
  const wants = (url: string, frameName: string, features: string): void => { send({ t: 'open', url, frameName, features }) }
  const opensElsewhere = (event: MouseEvent, target: string): boolean =>
    event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey || (target !== '' && !/^_(?:self|top|parent)$/.test(target))
  const clicked = (event: MouseEvent): void => {
    const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && node.href !== '')
    if (link === undefined || event.defaultPrevented || event.button > 1 || !opensElsewhere(event, link.target)) return
    event.preventDefault()
    wants(link.href, link.target, '')
  }
  if (side === 'page') {
    window.open = (url, frameName = '', features = '') => {
      wants(new URL(String(url ?? 'about:blank'), document.baseURI).href, frameName, features)
      return null
    }
    window.addEventListener('click', clicked)
    window.addEventListener('auxclick', clicked)
  }
  return bridge
}
