import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DeviceId, OfficeId } from '../../domain/ids.ts'
import { SYNC_ROUTES } from '../../protocol/sync/routes.ts'
import { HttpWire } from '../../electron/sync/http/http-wire.ts'
import { ServerLine } from '../../electron/sync/http/server-line.ts'
import type { WireFault } from '../../electron/sync/wire.ts'
import { openIdentity } from '../../server/identity/server-identity.ts'

let folder: string
let server: Server
let line: ServerLine
let place: { readonly host: string; readonly port: number; readonly fingerprint: string }
let hangsUp: (request: number) => boolean

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'loket-idle-'))
  const { tls, fingerprint } = openIdentity(folder)
  let asked = 0
  server = createServer({ key: tls.key, cert: tls.certificate }, (request, response) => {
    asked += 1
    if (hangsUp(asked)) request.socket.destroy()
    else response.end(JSON.stringify({ asked }))
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  place = { host: '127.0.0.1', port: (server.address() as AddressInfo).port, fingerprint }
  line = new ServerLine(place)
})
afterEach(() => {
  vi.useRealTimers()
  line.close()
  server.close()
  rmSync(folder, { recursive: true })
})

test('a line the server hung up on while it stood idle is taken up anew, and nobody is told that it was gone', async () => {
  hangsUp = (asked) => asked === 2
  expect(await line.ask('/', {})).toEqual({ asked: 1 })
  expect(await line.ask('/', {})).toEqual({ asked: 3 })
})

test('from its first question on the machine itself asks whether the other side is there: a pulled cable sends nobody a word', async () => {
  hangsUp = () => false
  const asks = vi.spyOn(Socket.prototype, 'setKeepAlive')
  let before: readonly unknown[] = []
  server.prependOnceListener('request', () => { before = [...asks.mock.calls] })
  await line.ask('/', {})
  asks.mockRestore()
  expect(before).toEqual([[true, 5_000]])
})

test('a server that hangs up on whoever just came is none', async () => {
  hangsUp = () => true
  await expect(line.ask('/', {})).rejects.toMatchObject({ kind: 'no-line' })
})

test('what nobody has begun to answer is asked once more on another line, and whoever waits for it is told nothing', async () => {
  const seen = held()
  let again = (): void => {}
  const answer = line.ask('/', {}, { again: (ask) => { again = ask } })
  await expect.poll(() => seen.length).toBe(1)
  again()
  await expect.poll(() => seen.length).toBe(2)
  seen[1]?.end(JSON.stringify({ asked: 2 }))
  expect(await answer).toEqual({ asked: 2 })
})

test('an answer that has begun is waited for, however thin the line is', async () => {
  const seen = held()
  let again = (): void => {}
  const chunks: string[] = []
  const taken = line.take('/', {}, (chunk) => { chunks.push(chunk.toString()) }, { again: (ask) => { again = ask } })
  await expect.poll(() => seen.length).toBe(1)
  seen[0]?.writeHead(206).write('half')
  await expect.poll(() => chunks).toEqual(['half'])
  again()
  seen[0]?.end(' and half')
  await taken
  expect([chunks.join(''), seen.length]).toEqual(['half and half', 1])
})

/** Those the server answers when it is told to. */
function held(): readonly ServerResponse[] {
  const seen: ServerResponse[] = []
  server.removeAllListeners('request')
  server.on('request', (_, response) => { seen.push(response) })
  return seen
}

test('where the server goes while many questions are under way, each is told so, and nothing else comes of it', async () => {
  let asked = 0
  server.removeAllListeners('request')
  server.on('request', () => { asked += 1 })
  const ask = () => line.ask('/', {}).then(() => 'answered', (error: WireFault) => error.kind)
  const first = Array.from({ length: 4 }, ask)
  await expect.poll(() => asked).toBe(4)
  // While those have their lines.
  const later = Array.from({ length: 5 }, ask)
  server.on('request', (request) => { request.socket.destroy() })
  server.close()
  server.closeAllConnections()
  expect(await Promise.all([...first, ...later])).toEqual(Array.from({ length: 9 }, () => 'no-line'))
})

test('who gives up while the line is still being made is let go at once', async () => {
  // Nothing is over by a clock here.
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  // Takes who comes, and says nothing.
  const silent = createTcpServer()
  const came = once(silent, 'connection') as Promise<[Socket]>
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const mute = new ServerLine({ host: '127.0.0.1', port: (silent.address() as AddressInfo).port, fingerprint: 'ab' })
  const over = new AbortController()
  const asked = mute.ask('/', {}, { abort: over.signal })
  const [socket] = await came
  over.abort(new Error('tutup'))
  await expect(asked).rejects.toThrow('tutup')
  socket.destroy()
  silent.close()
})

test('a question that nobody begins to answer says so once even a slow line had carried it, and is waited for all the same', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const seen = held()
  let silences = 0
  const silent = (): void => { silences += 1 }
  const came = once(server, 'request')
  const put = line.put('/', {}, Buffer.alloc(40_000), { silent })
  await came
  await vi.advanceTimersByTimeAsync(14_900)
  expect(silences).toBe(0)
  await vi.advanceTimersByTimeAsync(200)
  expect(silences).toBe(1)
  seen[0]?.end(JSON.stringify({ asked: 1 }))
  expect(await put).toEqual({ asked: 1 })
})

test('what is asked once more goes over a new line, not over one that stood idle and may be gone as well', async () => {
  const seen = held()
  const lines = new Set<unknown>()
  server.on('request', ({ socket }) => { lines.add(socket) })
  const both = [line.ask('/', {}), line.ask('/', {})]
  await expect.poll(() => seen.length).toBe(2)
  for (const one of seen) one.end('{}')
  await Promise.all(both)
  let again = (): void => {}
  const answer = line.ask('/', {}, { again: (ask) => { again = ask } })
  await expect.poll(() => seen.length).toBe(3)
  again()
  await expect.poll(() => seen.length).toBe(4)
  seen[3]?.end('{}')
  await answer
  expect(lines.size).toBe(3)
})

test.each([
  ['finds no line', (response: ServerResponse) => { response.socket?.destroy() }, 'no-line'],
  ['is answered by nobody for five seconds', () => {}, null],
])('a pull that is held is asked once more where a push %s: neither line may be there any more', async (_, met, fault) => {
  const pulls: ServerResponse[] = []
  const pushed = Promise.withResolvers<ServerResponse>()
  server.removeAllListeners('request')
  server.on('request', ({ url }, response: ServerResponse) => {
    if (url === SYNC_ROUTES.challenge) response.end(JSON.stringify({ challenge: 'c'.repeat(40) }))
    else if (url === SYNC_ROUTES.session) response.end(JSON.stringify({ token: 't'.repeat(40), seconds: 60, time: '2026-11-20T02:00:00Z' }))
    else if (url === SYNC_ROUTES.pull) pulls.push(response)
    else pushed.resolve(response)
  })
  const point = { seq: 0, hash: '0'.repeat(64) }
  const device = '0197a1b2-0000-7000-8000-000000000001' as DeviceId
  const wire = new HttpWire({ place, office: 'kantor' as OfficeId, device, serverKey: 'kunci', sign: () => new Uint8Array(64) })
  const over = new AbortController()
  const pull = wire.pull({ after: { g: 0, hash: point.hash }, bytes: 1024, wait: 25 }, over.signal).catch(() => 'closed')
  await expect.poll(() => pulls.length).toBe(1)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const push = wire.push({ after: point, events: [], signatures: [] }, over.signal).catch((error: WireFault) => error.kind)
  met(await pushed.promise)
  if (fault === null) await vi.advanceTimersByTimeAsync(5_500)
  else expect(await push).toBe(fault)
  vi.useRealTimers()
  await expect.poll(() => pulls.length).toBe(2)
  over.abort(new Error('tutup'))
  await Promise.all([pull, fault === null ? push.catch(() => null) : null])
  wire.close()
})
