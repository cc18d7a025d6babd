import { expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import type { FromCounter, ToCounter } from '#protocol/port.ts'
import { CounterKeeper } from '../../electron/host/counter-keeper.ts'

interface PlayedCounter {
  readonly sent: ToCounter[]
  killed: boolean
  say(message: FromCounter): void
  end(): void
}

/** A keeper whose counters the test plays, on a clock the test sets. */
function office() {
  const counters: PlayedCounter[] = []
  let now = 0
  const keeper = new CounterKeeper(() => {
    let hear: (message: FromCounter) => void = () => undefined
    let end: () => void = () => undefined
    const counter: PlayedCounter = { sent: [], killed: false, say: (message) => { hear(message) }, end: () => { end() } }
    counters.push(counter)
    return {
      postMessage: (message) => { counter.sent.push(message) },
      onMessage: (listener) => { hear = listener },
      onEnd: (listener) => { end = listener },
      kill: () => { counter.killed = true },
    }
  }, () => now)
  const last = (): PlayedCounter => must(counters.at(-1), 'a started counter')
  return { keeper, counters, last, wait: (milliseconds: number) => { now += milliseconds } }
}
const request = { input: {} }
const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve) })

test('questions asked while the register opens are answered once it is open', async () => {
  const { keeper, last } = office()
  const state = keeper.call('jendela-1', 'session.state', request)
  await settled()
  expect(last().sent).toEqual([])
  last().say({ t: 'ready' })
  await settled()
  last().say({ t: 'reply', id: 1, reply: { ok: true, value: 'terbuka' } })
  expect(await state).toEqual({ ok: true, value: 'terbuka' })
})

test('a counter that ends is started again: the open question gets a fault, the next one an answer, the screens refetch', async () => {
  const { keeper, counters, last } = office()
  const heard: string[] = []
  keeper.onChanged(({ topics }) => heard.push(...topics))
  last().say({ t: 'ready' })
  const open = keeper.call('jendela-1', 'session.state', request)
  await settled()
  last().end()
  expect(await open).toMatchObject({ ok: false, fault: {} })
  expect(counters).toHaveLength(2)
  const next = keeper.call('jendela-1', 'session.state', request)
  last().say({ t: 'ready' })
  await settled()
  last().say({ t: 'reply', id: 1, reply: { ok: true, value: 'lagi' } })
  expect(await next).toEqual({ ok: true, value: 'lagi' })
  expect(heard).toContain('dossiers')
  expect(keeper.standstill).toBeNull()
})

test('a counter that keeps ending stands still, says so once, and opens again when asked', async () => {
  const { keeper, counters, last } = office()
  const shown: string[] = []
  keeper.onStandstill(({ title }) => shown.push(title))
  for (let end = 0; end < 3; end++) last().end()
  await settled()
  expect(counters).toHaveLength(3)
  expect(shown).toEqual(['Loket berhenti'])
  keeper.reopen()
  expect(counters).toHaveLength(4)
  expect(keeper.standstill).toBeNull()
})

test('ends far apart are bad luck, not a standstill', async () => {
  const { keeper, counters, last, wait } = office()
  for (let end = 0; end < 10; end++) {
    last().end()
    wait(30_000)
  }
  await settled()
  expect(counters).toHaveLength(11)
  expect(keeper.standstill).toBeNull()
})

test('a register that cannot be opened is not tried again by itself, also when its counter then ends', async () => {
  const { keeper, counters, last } = office()
  last().say({ t: 'unopened', title: 'Buku terkunci', text: 'Tutup Loket yang lain.' })
  await settled()
  last().end()
  await settled()
  expect(keeper.standstill).toEqual({ title: 'Buku terkunci', text: 'Tutup Loket yang lain.' })
  expect(counters).toHaveLength(1)
  const [first] = counters
  keeper.reopen()
  expect(counters).toHaveLength(2)
  last().say({ t: 'ready' })
  must(first, 'the first counter').end()
  await settled()
  expect(counters).toHaveLength(2)
})

test('closing waits for the counter to close its files and starts no other', async () => {
  const { keeper, counters, last } = office()
  last().say({ t: 'ready' })
  const closing = keeper.close(60_000)
  expect(last().sent).toEqual([{ t: 'close' }])
  last().say({ t: 'closed' })
  await closing
  last().end()
  expect(counters).toHaveLength(1)
  expect(last().killed).toBe(true)
})

test('a counter that does not close is ended', async () => {
  const { keeper, last } = office()
  last().say({ t: 'ready' })
  await keeper.close(1)
  expect(last().killed).toBe(true)
})
