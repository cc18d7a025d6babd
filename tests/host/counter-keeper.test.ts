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
  const decided: (string | undefined)[] = []
  let now = 0
  const keeper = new CounterKeeper((decision) => {
    decided.push(decision)
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
  return { keeper, counters, decided, last, wait: (milliseconds: number) => { now += milliseconds } }
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

test('what was decided on the page of a damaged log is told to the next counter, once, and only if it was offered', async () => {
  const { keeper, counters, decided, last } = office()
  last().say({ t: 'unopened', title: 'Rusak', text: 'Belum diubah.', choices: [{ decision: 'readable', label: 'Lanjutkan' }] })
  await settled()
  keeper.reopen('backup')
  expect(counters).toHaveLength(1)
  keeper.reopen('readable')
  last().say({ t: 'ready' })
  await settled()
  last().end()
  await settled()
  expect(decided).toEqual([undefined, 'readable', undefined])
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

const FOLDING = { title: 'Buku Register sedang disusun ulang', text: 'Data Anda aman.', progress: '43 % (430 dari 1.000 catatan)', share: 0.43 }

test('what opening takes long over is told as often as the counter says it, and taken back once the register is open', async () => {
  const { keeper, last } = office()
  const told: unknown[] = []
  keeper.onChanged(({ opening }) => told.push(opening))
  const state = keeper.call('jendela-1', 'session.state', request)
  last().say({ t: 'opening', opening: FOLDING })
  await keeper.settled()
  expect([keeper.opening, keeper.standstill]).toEqual([FOLDING, null])
  last().say({ t: 'opening', opening: { ...FOLDING, share: 0.9 } })
  expect(last().sent).toEqual([])
  last().say({ t: 'ready' })
  await settled()
  expect(keeper.opening).toBeNull()
  expect(told).toEqual([FOLDING, { ...FOLDING, share: 0.9 }, null])
  last().say({ t: 'reply', id: 1, reply: { ok: true, value: 'terbuka' } })
  expect(await state).toEqual({ ok: true, value: 'terbuka' })
})

test('a register that turns out not to open answers what was asked meanwhile, and no longer says that it is being opened', async () => {
  const { keeper, last } = office()
  const state = keeper.call('jendela-1', 'session.state', request)
  const paper = keeper.bytes('jendela-1', { method: 'GET', path: '/papers/x.pdf' })
  last().say({ t: 'opening', opening: FOLDING })
  last().say({ t: 'unopened', title: 'Disk penuh', text: 'Kosongkan ruang disk.' })
  expect(await state).toEqual({ ok: false, fault: { message: 'Kosongkan ruang disk.', reference: '' } })
  expect((await paper).status).toBe(503)
  expect([keeper.opening, keeper.standstill?.title]).toEqual([null, 'Disk penuh'])
})

test('a counter that ends in the middle of its opening begins again, and says so anew', async () => {
  const { keeper, counters, last } = office()
  last().say({ t: 'opening', opening: FOLDING })
  last().end()
  await settled()
  expect([keeper.opening, keeper.standstill, counters.length]).toEqual([null, null, 2])
  last().say({ t: 'opening', opening: { ...FOLDING, share: 0.1 } })
  await settled()
  expect(keeper.opening?.share).toBe(0.1)
})

test('Loket closed while the register is still being opened does not wait for it: nothing is lost, the work begins anew', async () => {
  const { keeper, last } = office()
  last().say({ t: 'opening', opening: FOLDING })
  await keeper.close(60_000)
  expect(last().killed).toBe(true)
})
