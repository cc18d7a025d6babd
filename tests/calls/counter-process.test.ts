import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CounterStart, FromCounter, ToCounter } from '#protocol/port.ts'

let root: string
const running: Worker[] = []
beforeEach(() => { root = mkdtempSync(path.join(tmpdir(), 'loket-process-')) })
afterEach(async () => {
  for (const worker of running.splice(0)) await worker.terminate()
  rmSync(root, { recursive: true, force: true })
})

/** The counter in a thread of its own, as the browser host runs it. */
function counterThread() {
  const start: CounterStart = { data: path.join(root, 'data'), keys: path.join(root, 'keys'), sample: false, version: '0.0.0-test' }
  const worker = new Worker(path.join(import.meta.dirname, '../../electron/counter-process.ts'), { workerData: start })
  running.push(worker)
  const heard: FromCounter[] = []
  const waiting: ((message: FromCounter) => void)[] = []
  worker.on('message', (message: FromCounter) => {
    const next = waiting.shift()
    if (next) next(message)
    else heard.push(message)
  })
  return {
    worker,
    say: (message: ToCounter) => { worker.postMessage(message) },
    hears: (): Promise<FromCounter> => {
      const first = heard.shift()
      return first ? Promise.resolve(first) : new Promise((resolve) => waiting.push(resolve))
    },
  }
}

test('says when it is ready, answers each question under its number, and ends when told to', async () => {
  const { worker, say, hears } = counterThread()
  expect(await hears()).toEqual({ t: 'ready' })
  say({ t: 'call', id: 7, client: 'a window', name: 'session.state', request: { input: {} } })
  expect(await hears()).toMatchObject({ t: 'reply', id: 7, reply: { ok: true, value: { established: false } } })
  say({ t: 'call', id: 8, client: 'a window', name: 'no.such.call', request: { input: {} } })
  expect(await hears()).toMatchObject({ t: 'reply', id: 8, reply: { ok: false, refusal: { code: 'not-found' } } })
  say({ t: 'bytes', id: 9, client: 'a window', request: { method: 'GET', path: '/papers/x.pdf' } })
  expect(await hears()).toMatchObject({ t: 'bytes', id: 9, answer: { status: 401 } })
  const exited = once(worker, 'exit')
  say({ t: 'close' })
  expect(await hears()).toEqual({ t: 'closed' })
  expect(await exited).toEqual([0])
})

test('a question asked before it is ready is answered after', async () => {
  const { say, hears } = counterThread()
  say({ t: 'call', id: 1, client: 'a window', name: 'setup.ping', request: { input: {} } })
  expect(await hears()).toEqual({ t: 'ready' })
  expect(await hears()).toEqual({ t: 'reply', id: 1, reply: { ok: true, value: {} } })
})

test('a folder that is in use is not opened twice: the officer is told what to do instead', async () => {
  const first = counterThread()
  expect(await first.hears()).toEqual({ t: 'ready' })
  const second = counterThread()
  expect(await second.hears()).toMatchObject({ t: 'unopened', title: 'Loket belum bisa dibuka', text: expect.stringContaining('sedang dipakai') })
  second.say({ t: 'close' })
  expect(await second.hears()).toEqual({ t: 'closed' })
})
