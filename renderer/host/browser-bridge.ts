import type { Bridge } from '#protocol/bridge.ts'
import type { Reply } from '#protocol/call.ts'
import type { Changed } from '#protocol/changes.ts'
import { TOPICS } from './topics.ts'

/** The key of the link, if this page was opened by one: taken out of the address at once, so that it is in no history and no screenshot. */
function takeKey(): string {
  const found = /^#kunci=([A-Za-z0-9_-]+)$/.exec(window.location.hash)
  if (found === null) return ''
  window.history.replaceState(null, '', window.location.pathname)
  return found[1] ?? ''
}

const RETRY_MS = 5_000

const json = (body: unknown): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/** The same calls over HTTP, for machines without Electron's binary or a display. */
export function browserBridge(): Bridge {
  const key = takeKey()
  const entered = key === '' ? Promise.resolve() : fetch('/session', json({ key })).then(() => undefined)
  const listeners = new Set<(changed: Changed) => void>()
  const tell = (changed: Changed): void => listeners.forEach((listener) => listener(changed))
  const listen = (): void => {
    const events = new EventSource('/events')
    // The browser itself reconnects after a gap, but gives up where it is refused (Loket was started anew).
    events.addEventListener('error', () => {
      if (events.readyState === EventSource.CLOSED) window.setTimeout(listen, RETRY_MS)
    })
    // What was said while the line was away is not repeated: every reading is stale after a gap.
    events.addEventListener('open', () => tell({ topics: [...TOPICS] }))
    const heard = (message: MessageEvent<string>): void => {
      const changed = JSON.parse(message.data) as Changed
      if (changed.standstill) window.location.reload()
      else tell(changed)
    }
    events.addEventListener('message', heard)
  }
  void entered.then(listen)
  return {
    host: 'browser',
    async call(name, request) {
      await entered
      const response = await fetch(`/calls/${name}`, json(request))
      return (await response.json()) as Reply<unknown>
    },
    onChanged(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    print(path) {
      const opened = window.open(path, '_blank', 'noopener')
      const message = opened === null ? 'PDF dibuka di tab baru. Cetak dari sana.' : ''
      return Promise.resolve({ printed: false, message })
    },
    printers: () => Promise.resolve(null),
    choosePrinter: () => Promise.resolve(),
  }
}
