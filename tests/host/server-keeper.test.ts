import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import type { KeptServerStart, ToServer } from '#protocol/server-port.ts'
import { ServerKeeper } from '../../electron/host/server-keeper.ts'
import { keptServerStart } from '../../electron/host/server-keeping.ts'
import { readServerMark, writeServerMark } from '../../electron/host/server-mark.ts'

interface PlayedServer {
  readonly start: KeptServerStart
  readonly told: ToServer[]
  killed: boolean
  say(message: unknown): void
  end(): void
}

let root: string
beforeEach(() => { root = mkdtempSync(path.join(tmpdir(), 'loket-keeper-')) })
afterEach(() => { rmSync(root, { recursive: true, force: true }) })

const folder = (): string => path.join(root, 'data-server')
const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve) })
const ready = { t: 'ready', port: 8642, addresses: ['192.168.1.10'] }
const running = { state: 'running', port: 8642, addresses: ['192.168.1.10'] }

/** A keeper whose servers and timers the test plays. */
function host() {
  const servers: PlayedServer[] = []
  const timers: { readonly milliseconds: number; readonly run: () => void; off: boolean }[] = []
  const keeper = new ServerKeeper({
    start: { data: folder(), port: '8642', sample: false },
    begin: (start) => {
      let hear: (message: unknown) => void = () => undefined
      let end: () => void = () => undefined
      const server: PlayedServer = { start, told: [], killed: false, say: (message) => { hear(message) }, end: () => { end() } }
      servers.push(server)
      return { postMessage: (message) => { server.told.push(message) }, onMessage: (listener) => { hear = listener }, onEnd: (listener) => { end = listener }, kill: () => { server.killed = true } }
    },
    after: (milliseconds, run) => {
      const timer = { milliseconds, run, off: false }
      timers.push(timer)
      return () => { timer.off = true }
    },
  })
  const due = () => timers.filter(({ off }) => !off)
  return { keeper, servers, due, last: (): PlayedServer => must(servers.at(-1), 'a started server'), rings: () => {
    const timer = must(due().at(-1), 'a timer')
    timer.off = true
    timer.run()
  } }
}

test('a PC that is not the server starts nothing; one that was made it starts the server at every start of Loket, on the port it had', async () => {
  const first = host()
  expect([first.servers.length, first.keeper.standing]).toEqual([0, { state: 'off' }])
  const seen: string[] = []
  first.keeper.onStanding(({ state }) => { seen.push(state) })
  first.keeper.want(true)
  first.keeper.want(true)
  await settled()
  expect(first.servers).toHaveLength(1)
  first.last().say({ ...ready, port: 9000 })
  expect(first.keeper.standing).toEqual({ ...running, port: 9000 })
  expect(seen).toEqual(['starting', 'running'])

  const second = host()
  expect(second.last().start).toEqual({ data: folder(), port: '9000', sample: false })
  second.last().say(ready)
  second.keeper.want(false)
  expect(second.last().told).toEqual([{ t: 'stop' }])
  expect(second.keeper.standing).toEqual({ state: 'off' })
  expect(host().servers).toEqual([])
})

test('a server that ends is said to be started again, and is; one that keeps ending is waited for longer', async () => {
  writeServerMark(folder(), { port: null })
  const { keeper, servers, due, last, rings } = host()
  last().say(ready)
  last().end()
  expect(keeper.standing).toMatchObject({ state: 'stopped', problem: expect.stringContaining('dijalankan lagi') as string })
  rings()
  expect(servers).toHaveLength(2)
  for (let end = 0; end < 6; end += 1) {
    last().end()
    expect(due()).toHaveLength(1)
    if (end < 5) rings()
  }
  expect(due()[0]?.milliseconds).toBe(30_000)
  rings()
  last().say(ready)
  expect(keeper.standing).toEqual(running)
})

test('why it does not start is told, and it is tried again; one that another process runs is used until that ends', () => {
  writeServerMark(folder(), { port: 8642 })
  const { keeper, servers, last, rings } = host()
  last().say({ t: 'problem', problem: 'Port 8642 sedang dipakai.' })
  expect(keeper.standing).toEqual({ state: 'stopped', problem: 'Port 8642 sedang dipakai.' })
  expect(last().told).toEqual([{ t: 'stop' }])
  rings()
  last().say({ ...ready, t: 'elsewhere' })
  expect(keeper.standing).toEqual(running)
  rings()
  expect(servers).toHaveLength(3)
  last().say(ready)
  expect(keeper.standing).toEqual(running)
})

test('closing lets it finish, ends one that does not, and leaves the mark; one made the server anew waits for the one that is just leaving', async () => {
  writeServerMark(folder(), { port: 8642 })
  const first = host()
  first.last().say(ready)
  const closed = first.keeper.close(5_000)
  expect(first.last().told).toEqual([{ t: 'stop' }])
  first.rings()
  expect(first.last().killed).toBe(true)
  first.last().end()
  await closed
  expect(readServerMark(folder())).toEqual({ port: 8642 })

  const second = host()
  second.keeper.want(false)
  second.keeper.want(true)
  await settled()
  expect(second.servers).toHaveLength(1)
  second.last().end()
  await settled()
  expect(second.servers).toHaveLength(2)
})

test('a folder that cannot be written is told in plain words', () => {
  writeFileSync(folder(), 'a file stands there')
  const { keeper, servers } = host()
  keeper.want(true)
  expect(keeper.standing).toMatchObject({ state: 'stopped', problem: expect.stringContaining('tidak bisa ditulisi') as string })
  expect(servers).toEqual([])
})

test('the server lies beside the office’s data, the sample office’s on this machine alone and on a port of its own', () => {
  const start = { data: '/srv/loket', keys: '/srv/kunci', sample: false, version: '1' }
  expect(keptServerStart(start, {})).toEqual({ data: '/srv/loket-server', port: '8642', sample: false })
  expect(keptServerStart({ ...start, sample: true }, {})).toMatchObject({ port: '8643', sample: true })
  expect(keptServerStart(start, { LOKET_SERVER_PORT: '9999' }).port).toBe('9999')
})
