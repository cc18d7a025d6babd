import type { WebContents } from 'electron'
import { EventEmitter } from 'node:events'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { CHANNELS } from '../../electron/shell/channels.ts'
import type { Calling } from '../../electron/shell/setup-calls.ts'

// Who is heard, channel by channel, without a window. `guards.e2e.ts` tries it from pages.

type Handler = (event: unknown, ...said: unknown[]) => unknown
const { handlers, sessionOf } = vi.hoisted(() => {
  type Listener = (details: { readonly url: string }, answer: (response: { readonly cancel: boolean }) => void) => void
  const idle = () => {}
  const unheard: Listener = (_details, answer) => { answer({ cancel: false }) }
  const sessions = new Map<string, object>()
  const made = (name: string) => ({ name, before: unheard, setPermissionCheckHandler: idle, setPermissionRequestHandler: idle, setDevicePermissionHandler: idle, setSpellCheckerEnabled: idle, on: idle })
  const sessionOf = (name: string) => {
    const session = made(name)
    const known = sessions.get(name) ?? Object.assign(session, { webRequest: { onBeforeRequest: (listener: Listener) => { session.before = listener } } })
    sessions.set(name, known)
    return known as ReturnType<typeof made>
  }
  return { handlers: new Map<string, Handler>(), sessionOf }
})
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handler: Handler) => { handlers.set(channel, handler) } },
  session: { defaultSession: sessionOf('default'), fromPartition: sessionOf },
}))

const reached: string[] = []
const window = Object.assign(new EventEmitter(), { getPrintersAsync: () => { reached.push('printers'); return Promise.resolve([]) }, send: () => {}, isDestroyed: () => false })
const contents: unknown = window
const choices: unknown = { read: () => ({}), choose: () => { reached.push('choose') } }
const ours = { url: 'loket://app/', parent: null }

beforeAll(async () => {
  const { setupCalls } = await import('../../electron/shell/setup-calls.ts')
  setupCalls({
    contents: contents as WebContents,
    client: 'window' as Calling['client'],
    keeper: { call: () => { reached.push('call'); return Promise.resolve({ ok: true, value: {} }) }, onChanged: () => () => {}, opening: null },
    print: () => { reached.push('print'); return Promise.resolve({ printed: true, message: '' }) },
    choices: choices as Calling['choices'],
  })
})

async function told(channel: string, event: { readonly sender: unknown; readonly senderFrame: unknown }, ...said: unknown[]): Promise<readonly string[] | 'refused'> {
  reached.length = 0
  try {
    await handlers.get(channel)?.(event, ...said)
    return [...reached]
  } catch {
    return reached.length === 0 ? 'refused' : 'refused too late'.split(' ')
  }
}

const SAID: Readonly<Record<string, readonly unknown[]>> = { [CHANNELS.call]: ['session.state', { input: {} }], [CHANNELS.print]: ['/papers/a.pdf', 'slip'], [CHANNELS.printers]: [], [CHANNELS.choosePrinter]: ['slip', 'HP'] }

describe.each(Object.entries(SAID))('%s', (channel, said) => {
  test('hears the top frame of our own window, and nobody else', async () => {
    expect(await told(channel, { sender: window, senderFrame: ours }, ...said)).toHaveLength(1)
    for (const [who, event] of Object.entries({
      'another window, on our own page': { sender: new EventEmitter(), senderFrame: ours },
      'our window, on a page that is not ours': { sender: window, senderFrame: { url: 'https://example.invalid/', parent: null } },
      'a frame in our page': { sender: window, senderFrame: { url: 'loket://app/', parent: ours } },
      'a frame that is gone': { sender: window, senderFrame: null },
    })) expect(await told(channel, event, ...said), who).toBe('refused')
  })
})

test('every channel a page may speak on is heard, and no other', () => {
  expect([...handlers.keys()].toSorted()).toEqual(Object.values(CHANNELS).filter((channel) => channel !== CHANNELS.changed).toSorted())
})

test('a printer is chosen by a sheet there is and a name that can be one', async () => {
  for (const said of [['surat-lain', 'HP'], ['slip', 7], ['slip', 'x'.repeat(501)], [null, null]]) expect(await told(CHANNELS.choosePrinter, { sender: window, senderFrame: ours }, ...said)).toBe('refused')
})

test('no session reaches a network, also the one nobody uses; only the one that prints has Chromium’s viewer', async () => {
  const { setupSessions } = await import('../../electron/shell/sessions.ts')
  setupSessions()
  const reaches = (name: string): readonly string[] => ['loket://app/', 'chrome-extension://a/', 'https://example.invalid/', 'http://127.0.0.1/', 'ws://127.0.0.1/', 'file:///etc/passwd'].filter((url) => {
    let cancelled = false
    sessionOf(name).before({ url }, ({ cancel }) => { cancelled = cancel })
    return !cancelled
  })
  expect(Object.fromEntries(['default', 'persist:loket', 'cetak'].map((name) => [name, reaches(name)]))).toEqual({ default: ['loket://app/'], 'persist:loket': ['loket://app/'], cetak: ['loket://app/', 'chrome-extension://a/'] })
})
