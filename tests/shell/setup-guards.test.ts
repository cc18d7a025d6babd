import type { Session } from 'electron'
import { EventEmitter } from 'node:events'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

// The guards themselves, without a window: each can be taken off alone and is missed alone. `guards.e2e.ts` tries them on pages.

const { app, opened } = await vi.hoisted(async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  return { app: new Emitter(), opened: [] as string[] }
})
vi.mock('electron', () => ({ app, shell: { openExternal: (url: string) => { opened.push(url); return Promise.resolve() } } }))

/** A page's contents, as Electron tells of them. */
class Contents extends EventEmitter {
  open: (details: { readonly url: string }) => { readonly action: string } = () => ({ action: 'allow' })
  readonly session: unknown
  constructor(session: unknown) {
    super()
    this.session = session
  }
  setWindowOpenHandler(handler: Contents['open']): void { this.open = handler }
}

const printing: unknown = { name: 'cetak' }
const OUTSIDE = ['https://example.invalid/', 'file:///etc/passwd', 'data:text/html,x', 'loket://elsewhere/', 'loket://app/papers/a.pdf']

beforeAll(async () => {
  const { setupGuards } = await import('../../electron/shell/setup-guards.ts')
  setupGuards(printing as Session)
})
beforeEach(() => { opened.length = 0 })

function created(session: unknown): Contents {
  const contents = new Contents(session)
  app.emit('web-contents-created', {}, contents)
  return contents
}

function isPrevented(contents: Contents, event: string, url = ''): boolean {
  let prevented = false
  contents.emit(event, { url, preventDefault: () => { prevented = true } })
  return prevented
}

describe('a page of the screens', () => {
  test.each(['will-frame-navigate', 'will-redirect'])('is led nowhere but to our own pages: %s', (event) => {
    const screen = created({ name: 'layar' })
    for (const url of OUTSIDE) expect([url, isPrevented(screen, event, url)]).toEqual([url, true])
    expect(isPrevented(screen, event, 'loket://app/')).toBe(false)
  })
})

describe('every page, also the one that shows a paper for printing', () => {
  const pages = () => [created({ name: 'layar' }), created(printing)]

  test('opens no window; only a WhatsApp notice is handed to the machine’s own browser', () => {
    for (const page of pages()) for (const url of [...OUTSIDE, 'loket://app/', 'ms-msdt:/id']) expect(page.open({ url })).toEqual({ action: 'deny' })
    expect(opened).toEqual([])
    for (const page of pages()) expect(page.open({ url: 'https://wa.me/6281234567890' })).toEqual({ action: 'deny' })
    expect(opened).toEqual(['https://wa.me/6281234567890', 'https://wa.me/6281234567890'])
  })

  test('holds no webview and does not hold the window back', () => {
    for (const page of pages()) for (const event of ['will-attach-webview', 'will-prevent-unload']) expect([event, isPrevented(page, event)]).toEqual([event, true])
  })
})

test('the viewer a paper is printed from may load what it is made of', () => {
  expect(isPrevented(created(printing), 'will-frame-navigate', 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html')).toBe(false)
})
