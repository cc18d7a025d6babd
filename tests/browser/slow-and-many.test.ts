import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { OpenHost } from './open-host.ts'
import { rawLine, rawStatus } from './raw-line.ts'

const SOON = { headersTimeout: 150, requestTimeout: 300, keepAliveTimeout: 100, connectionsCheckingInterval: 50 }

let open: OpenHost
let cookie: string
beforeEach(async () => {
  open = await OpenHost.open({ patience: SOON })
  cookie = await open.enter()
})
afterEach(() => open.close())

const head = (line: string, more = ''): string => `${line} HTTP/1.1\r\nhost: 127.0.0.1:${open.host.port}\r\ncookie: ${cookie}\r\n${more}\r\n`
const works = async (): Promise<void> => expect((await open.post('/calls/session.state', { input: {} }, { cookie })).status).toBe(200)

describe('who is slow', () => {
  test('with the head of a request is not waited for', async () => {
    const heard = await rawLine(open.host.port, [`POST /calls/session.state HTTP/1.1\r\nhost: 127.0.0.1:${open.host.port}\r\n`], { wait: 5_000 })
    expect([408, 0]).toContain(rawStatus(heard))
    await works()
  })

  test.each(['/calls/session.state', '/attachments', '/session', '/link'])('with the body to %s is let go, and nothing of it reaches the counter', async (address) => {
    const heard = await rawLine(open.host.port, [head(`POST ${address}`, 'content-type: application/json\r\nx-file-name: a.pdf\r\ncontent-length: 100\r\n'), '{"input":'], { wait: 5_000 })
    expect([408, 0]).toContain(rawStatus(heard))
    expect([open.counter.calls, open.counter.files]).toEqual([[], []])
    await works()
  })

  test('or hangs up in the middle of a body leaves no trace, and no defect on stderr', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    for (const address of ['/calls/session.state', '/attachments', '/session']) {
      await rawLine(open.host.port, [head(`POST ${address}`, 'content-type: application/json\r\nx-file-name: a.pdf\r\ncontent-length: 1000\r\n'), '{"input":{'], { cut: true })
      await rawLine(open.host.port, [head(`POST ${address}`, 'content-type: application/json\r\nx-file-name: a.pdf\r\ntransfer-encoding: chunked\r\n'), '4\r\n{"in\r\nff\r\n'], { cut: true })
    }
    await works()
    expect([open.counter.calls.length, open.counter.files.length]).toEqual([1, 0])
    expect(said).not.toHaveBeenCalled()
    said.mockRestore()
  })
})

describe('what listens for news', () => {
  const listens = async (who: string): Promise<{ readonly over: Promise<boolean>; readonly reader: ReadableStreamDefaultReader<Uint8Array> }> => {
    const reader = (await fetch(`${open.host.origin}/events`, { headers: { cookie: who } })).body?.getReader()
    if (reader === undefined) throw new Error('no stream')
    await reader.read()
    const over = async (): Promise<boolean> => {
      for (;;) if ((await reader.read()).done) return true
    }
    return { over: over(), reader }
  }

  test('ends with its session: whoever enters anew hears nothing of the old one', async () => {
    const { over } = await listens(cookie)
    const other = await listens(await open.enter())
    await open.enter(cookie)
    expect(await over).toBe(true)
    open.counter.tell({ topics: ['dossiers'] })
    expect(await Promise.race([other.over, new Promise((resolve) => { setTimeout(resolve, 100, 'still there') })])).toBe('still there')
    await other.reader.cancel()
  })

  test('is eight tabs of one browser; the ninth takes the oldest one’s place, and no other browser’s', async () => {
    const other = await listens(await open.enter())
    const tabs = []
    for (let tab = 0; tab < 9; tab += 1) tabs.push(await listens(cookie))
    expect(await tabs[0]?.over).toBe(true)
    const rest = [...tabs.slice(1), other].map(({ over }) => over)
    expect(await Promise.race([...rest, new Promise((resolve) => { setTimeout(resolve, 100, 'still there') })])).toBe('still there')
    for (const { reader } of [...tabs.slice(1), other]) await reader.cancel()
  })
})

describe('what is no HTTP, or HTTP that means two things', () => {
  const post = (more: string, body: string): readonly string[] => [head('POST /calls/session.state', `content-type: application/json\r\n${more}`), body]
  const lines: Readonly<Record<string, () => readonly (string | Uint8Array)[]>> = {
    'noise': () => [new Uint8Array(64).map((_, index) => (index * 37) % 256)],
    'a TLS greeting': () => [new Uint8Array([0x16, 0x03, 0x01, 0x00, 0x05, 0x01, 0x00, 0x00, 0x01, 0x03])],
    'no host': () => [`POST /calls/session.state HTTP/1.1\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\ncontent-length: 12\r\n\r\n{"input":{}}`],
    'HTTP/1.0 without a host': () => [`GET / HTTP/1.0\r\n\r\n`],
    'another host in the address': () => [`GET http://evil.example/papers/1.pdf HTTP/1.1\r\nhost: evil.example\r\ncookie: ${cookie}\r\n\r\n`],
    'two lengths': () => post('content-length: 12\r\ncontent-length: 13\r\n', '{"input":{}}'),
    'a length and chunks': () => post('content-length: 12\r\ntransfer-encoding: chunked\r\n', '0\r\n\r\n'),
    'a length that is none': () => post('content-length: -1\r\n', '{"input":{}}'),
    'chunks that are none': () => post('transfer-encoding: chunked\r\n', 'zz\r\n{"input":{}}\r\n0\r\n\r\n'),
    'a head without end': () => [`GET / HTTP/1.1\r\n${'x-long: y\r\n'.repeat(4_000)}`],
    'an address of 100 kB': () => [`GET /${'a'.repeat(100_000)} HTTP/1.1\r\nhost: 127.0.0.1:${open.host.port}\r\n\r\n`],
    'a header in two lines': () => [`GET /papers/1.pdf HTTP/1.1\r\nhost: 127.0.0.1:${open.host.port}\r\ncookie: a\r\n ${cookie}\r\n\r\n`],
    'U+0000 in a header': () => [`GET /papers/1.pdf HTTP/1.1\r\nhost: 127.0.0.1:${open.host.port}\r\ncookie: ${cookie}\u0000\r\n\r\n`],
    'CONNECT': () => [`CONNECT 127.0.0.1:22 HTTP/1.1\r\nhost: 127.0.0.1:${open.host.port}\r\ncookie: ${cookie}\r\n\r\n`],
    'a method of its own': () => [head('PURGE /papers/1.pdf')],
  }

  test.each(Object.entries(lines))('%s is not served, and the next one is', async (_, make) => {
    const heard = await rawLine(open.host.port, make())
    expect(rawStatus(heard) === 0 || rawStatus(heard) >= 400, heard.slice(0, 300)).toBe(true)
    expect(rawStatus(heard)).not.toBe(500)
    expect(heard).not.toMatch(/node:|\.ts:|Error/)
    expect([open.counter.calls, open.counter.files]).toEqual([[], []])
    await works()
  })

  test('two requests in one go are two requests, and the second is held to its own cookie', async () => {
    const stranger = `POST /calls/session.state HTTP/1.1\r\nhost: 127.0.0.1:${open.host.port}\r\ncontent-type: application/json\r\ncontent-length: 12\r\nconnection: close\r\n\r\n{"input":{}}`
    const heard = await rawLine(open.host.port, [...post('content-length: 12\r\n', '{"input":{}}'), stranger], { wait: 2_000 })
    expect([...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status)).toEqual(['200', '401'])
    expect(open.counter.calls.length).toBe(1)
  })
})
