import { expect, test, vi } from 'vitest'
import { must } from '#domain/must.ts'
import { refusal } from '#domain/refusal.ts'
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

const command = { commandId: 'a-command', input: {} }

test('a counter that falls is started again: the open command gets a fault, a reading and whatever comes next an answer, the screens refetch', async () => {
  const { keeper, counters, last } = office()
  const heard: string[] = []
  keeper.onChanged(({ topics }) => heard.push(...topics))
  last().say({ t: 'ready' })
  const [act, reading] = [keeper.call('jendela-1', 'dossier.act', command), keeper.call('jendela-1', 'session.state', request)]
  await settled()
  last().end()
  expect(await act).toMatchObject({ ok: false, fault: { message: expect.stringContaining('pengulangan tidak mencatat dua kali') as string, reference: '' } })
  expect(counters).toHaveLength(2)
  const next = keeper.call('jendela-1', 'dossier.act', command)
  last().say({ t: 'ready' })
  await settled()
  expect(new Set(last().sent.map((message) => 'name' in message && message.name))).toEqual(new Set(['dossier.act', 'session.state']))
  for (const id of [1, 2]) last().say({ t: 'reply', id, reply: { ok: true, value: 'lagi' } })
  expect(await Promise.all([next, reading])).toEqual([{ ok: true, value: 'lagi' }, { ok: true, value: 'lagi' }])
  expect(heard).toContain('dossiers')
  expect(keeper.standstill).toBeNull()
})

const SAT = [{ client: 'jendela-1', officer: 'budi' as never, lastSeen: '2026-11-03T02:00:00.000Z' as never, locked: false }]

test('a counter that opens itself anew: what it leaves open and what comes meanwhile is asked of the next one, where everybody sits as before', async () => {
  const { keeper, counters, last } = office()
  const told: unknown[] = []
  keeper.onChanged(({ opening }) => told.push(opening?.title ?? opening))
  last().say({ t: 'ready' })
  const met = keeper.call('jendela-1', 'dossier.act', command)
  await settled()
  last().say({ t: 'reopening', sessions: SAT })
  last().say({ t: 'reply', id: 1, reply: { ok: false, refusal: refusal('disk', 'Rusak.') } })
  const later = keeper.call('jendela-1', 'register.search', request)
  const paper = keeper.bytes('jendela-1', { method: 'GET', path: '/papers/x.pdf' })
  await settled()
  expect(last().sent).toHaveLength(1)
  expect(keeper.opening?.title).toBe('Loket membuka datanya lagi')
  last().end()
  last().say({ t: 'ready' })
  await settled()
  expect(counters).toHaveLength(2)
  expect(last().sent[0]).toEqual({ t: 'sessions', sessions: SAT })
  for (const message of last().sent) {
    if (message.t === 'call') last().say({ t: 'reply', id: message.id, reply: { ok: true, value: message.name } })
    if (message.t === 'bytes') last().say({ t: 'bytes', id: message.id, answer: { status: 200, mediaType: 'application/pdf', fileName: 'resi.pdf', body: new Uint8Array() } })
  }
  expect(await Promise.all([met, later])).toEqual([{ ok: true, value: 'dossier.act' }, { ok: true, value: 'register.search' }])
  expect((await paper).status).toBe(200)
  expect([keeper.opening, told]).toEqual([null, ['Loket membuka datanya lagi', null]])
})

test('who leaves meanwhile sits nowhere at the next counter', async () => {
  const { keeper, last } = office()
  last().say({ t: 'ready' })
  last().say({ t: 'reopening', sessions: [...SAT, { ...must(SAT[0], 'a session'), client: 'jendela-2' }] })
  keeper.forget('jendela-1')
  last().end()
  expect(last().sent).toMatchObject([{ t: 'sessions', sessions: [{ client: 'jendela-2' }] }])
})

test('what is asked once more is told of a fault when that counter falls too, and a standstill says what it is', async () => {
  const { keeper, last } = office()
  last().say({ t: 'ready' })
  const reading = keeper.call('jendela-1', 'session.state', request)
  for (let falls = 0; falls < 2; falls += 1) {
    await settled()
    last().end()
    last().say({ t: 'ready' })
  }
  expect(await reading).toMatchObject({ ok: false, fault: { message: expect.stringContaining('bagian pencatat berhenti') as string } })
  const next = keeper.call('jendela-1', 'dossier.act', command)
  await settled()
  last().end()
  expect(await next).toMatchObject({ ok: false, fault: { message: expect.stringContaining('beberapa kali berhenti') as string } })
})

test('a counter that neither opens nor says why is waited for half a minute, one that says how far it is for as long as it takes; one that does not leave is ended', async () => {
  vi.useFakeTimers()
  try {
    const { keeper, last } = office()
    last().say({ t: 'ready' })
    const quick = keeper.call('jendela-1', 'session.state', request)
    await vi.advanceTimersByTimeAsync(0)
    last().say({ t: 'reopening', sessions: [] })
    await vi.advanceTimersByTimeAsync(20_000)
    expect(last().killed).toBe(true)
    last().end()
    last().say({ t: 'opening', opening: FOLDING })
    await vi.advanceTimersByTimeAsync(600_000)
    last().say({ t: 'ready' })
    await vi.advanceTimersByTimeAsync(0)
    last().say({ t: 'reply', id: 1, reply: { ok: true, value: 'dibuka' } })
    expect(await quick).toEqual({ ok: true, value: 'dibuka' })
    const stuck = keeper.call('jendela-1', 'session.state', request)
    await vi.advanceTimersByTimeAsync(0)
    last().end()
    await vi.advanceTimersByTimeAsync(31_000)
    expect(await stuck).toMatchObject({ ok: false, fault: { reference: '' } })
  } finally {
    vi.useRealTimers()
  }
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

test('what a counter that was ended still says of its opening is nobody’s any more', async () => {
  const { keeper, counters, last } = office()
  last().say({ t: 'opening', opening: FOLDING })
  last().end()
  counters[0]?.say({ t: 'opening', opening: { ...FOLDING, share: 0.99 } })
  expect(keeper.opening).toBeNull()
  last().say({ t: 'ready' })
  await settled()
  counters[0]?.say({ t: 'opening', opening: FOLDING })
  expect(keeper.opening).toBeNull()
})

test('Loket closed while the register is still being opened does not wait for it: nothing is lost, the work begins anew', async () => {
  const { keeper, last } = office()
  last().say({ t: 'opening', opening: FOLDING })
  await keeper.close(60_000)
  expect(last().killed).toBe(true)
})

test('what cannot be taken back is carried out once its word was typed, and until then stands as it stood', async () => {
  const { keeper, counters, decided, last } = office()
  const choices = [{ decision: 'anew', label: 'Kosongkan', confirm: 'KOSONGKAN' }, { decision: 'readable', label: 'Lanjutkan' }] as const
  last().say({ t: 'unopened', title: 'Berkas catatan rusak', text: 'Belum ada yang diubah.', choices })
  await settled()
  for (const typed of [undefined, '', 'kosong', 'KOSONGKAN SEMUA']) keeper.reopen('anew', typed)
  expect([counters.length, keeper.standstill?.choices]).toEqual([1, choices])
  keeper.reopen('anew', ' kosongkan ')
  expect([counters.length, decided]).toEqual([2, [undefined, 'anew']])
})
