import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { accept, refuse, type Result } from '#domain/result.ts'
import type { Problem } from '#protocol/sync/problem.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { Sessions } from '../../server/access/sessions.ts'
import { route } from '../../server/http/asked.ts'
import { Door } from '../../server/http/door.ts'
import { type HttpLimits, LIMITS } from '../../server/http/limits.ts'
import { OrdersNothing } from '../../server/sequence/terms-here.ts'
import { Metrics } from '../../server/watch/metrics.ts'
import type { ServerLog } from '../../server/watch/server-log.ts'

// What a door makes of where somebody comes from, and of how often they failed. Each request says which address it is from.

const STEWARD = 'kata-pengurus'
const anything = z.unknown()
let server: Server | null = null
let now = 0
afterEach(() => {
  server?.close()
  server = null
})

const refused: string[] = []
const faults: string[] = []
const log: ServerLog = { event: () => {}, fault: (_, path) => { faults.push(path) }, refused: (problem, { address }) => { refused.push(`${problem} ${address}`) } }

/** A door whose routes answer as `said` does. */
async function door(said: () => Result<unknown, Problem>, limits: Partial<HttpLimits> = {}): Promise<(path: string, from: string, options?: { readonly body?: unknown; readonly token?: string }) => Promise<string>> {
  refused.length = 0
  faults.length = 0
  const routes = new Map([[SYNC_ROUTES.devices, route('office', [anything, anything], async ({ asker }) => accept({ who: asker.who }))], ...[SYNC_ROUTES.session, SYNC_ROUTES.look].map((path) => [path, route('anyone', [anything, anything], async () => said())] as const)])
  const clock = (): number => now
  const made = new Door({ routes, carry: async () => refuse('no-scan'), sessions: new Sessions(clock), limits: { ...LIMITS, ...limits }, metrics: new Metrics(), log, isSteward: (word) => word === STEWARD, health: () => ({}), clock, stopping: new AbortController().signal })
  const opened = createServer((request, response) => {
    Object.defineProperty(request.socket, 'remoteAddress', { value: request.headers['x-from'], configurable: true })
    void made.answer(request, response)
  })
  server = opened
  await new Promise<void>((resolve) => { opened.listen(0, '127.0.0.1', resolve) })
  const { port } = opened.address() as AddressInfo
  return async (path, from, { body, token } = {}) => {
    const asked = { 'content-type': 'application/json', 'x-from': from, connection: 'close', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, path.startsWith('/sync') ? { method: 'POST', headers: asked, body: JSON.stringify(body ?? {}) } : { headers: asked })
    return `${answer.status} ${(await answer.text()).slice(0, 60)}`
  }
}

test('the steward’s word and the counts are heard on the server’s own machine alone', async () => {
  const ask = await door(() => accept({}))
  for (const own of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
    expect(await ask(SYNC_ROUTES.devices, own, { token: STEWARD })).toBe('200 {"who":"steward"}')
    expect(await ask('/metrics', own)).toMatch(/^200 # TYPE/)
  }
  for (const other of ['192.168.1.7', '::ffff:192.168.1.7', 'fe80::1']) {
    expect(await ask(SYNC_ROUTES.devices, other, { token: STEWARD })).toBe('401 {"problem":"no-session"}')
    expect(await ask('/metrics', other)).toBe('404 {"problem":"not-found"}')
    expect(await ask('/health', other)).toBe('200 {}')
  }
})

test('who fails too often from one address waits a minute, whatever failed; the others do not', async () => {
  for (const problem of ['malformed', 'not-let-in', 'device-revoked', 'code-unknown', 'code-used', 'code-expired', 'too-large'] as const) {
    const ask = await door(() => refuse(problem), { triesOfAddress: 3 })
    for (let tries = 0; tries < 3; tries += 1) expect(await ask(SYNC_ROUTES.look, '192.168.1.7')).toContain(problem)
    expect(await ask(SYNC_ROUTES.look, '192.168.1.7'), problem).toContain('too-many')
    expect(await ask(SYNC_ROUTES.look, '192.168.1.8'), problem).toContain(problem)
    now += 60_001
    expect(await ask(SYNC_ROUTES.look, '192.168.1.7'), problem).toContain(problem)
    expect(refused.at(-1)).toBe(`${problem} 192.168.1.7`)
    server?.close()
  }
})

test('proofs under one device’s name are counted wherever they come from', async () => {
  const ask = await door(() => refuse('not-let-in'), { triesOfDevice: 3 })
  for (const from of ['192.168.1.7', '192.168.1.8', '192.168.1.9']) expect(await ask(SYNC_ROUTES.session, from, { body: { device: 'loket-1' } })).toContain('not-let-in')
  expect(await ask(SYNC_ROUTES.session, '192.168.1.10', { body: { device: 'loket-1' } })).toContain('too-many')
  expect(await ask(SYNC_ROUTES.session, '192.168.1.10', { body: { device: 'loket-2' } })).toContain('not-let-in')
})

test('a disk that is full is said to be, and is no defect of ours', async () => {
  for (const code of ['SQLITE_FULL', 'ENOSPC', 'EDQUOT']) {
    const ask = await door(() => { throw Object.assign(new Error('database or disk is full'), { code }) })
    expect(await ask(SYNC_ROUTES.look, '192.168.1.7')).toBe('507 {"problem":"disk-full"}')
    expect(faults).toEqual([])
    server?.close()
  }
})

test('S-32 a server that orders nothing any more says that it stops; what it cannot have foreseen is a defect, and in its log', async () => {
  for (const [thrown, said, inLog] of [[new OrdersNothing(), '503 {"problem":"stopping"}', []], [new Error('unforeseen'), '500 {"problem":"defect"}', [SYNC_ROUTES.look]]] as const) {
    const ask = await door(() => { throw thrown })
    expect(await ask(SYNC_ROUTES.look, '10.0.0.5')).toBe(said)
    expect(faults).toEqual(inLog)
    server?.close()
  }
})
