import { expect, test } from 'vitest'
import { refusal } from '#domain/refusal.ts'
import type { FromCounter, ToCounter } from '#protocol/port.ts'
import { CounterPort } from '../../electron/host/counter-port.ts'

/** A counter played by the test. */
function line() {
  const sent: ToCounter[] = []
  let hear: (message: FromCounter) => void = () => { throw new Error('nobody listens') }
  const port = new CounterPort({ postMessage: (message) => { sent.push(message) }, onMessage: (listener) => { hear = listener } })
  return { port, sent, say: (message: FromCounter) => { hear(message) } }
}
const request = { input: {} }

test('answers come back to who asked, in whatever order the counter gives them', async () => {
  const { port, sent, say } = line()
  const rina = port.call('jendela-1', 'session.state', request)
  const budi = port.call('jendela-2', 'session.state', request)
  say({ t: 'reply', id: 2, reply: { ok: true, value: 'Budi' } })
  say({ t: 'reply', id: 1, reply: { ok: true, value: 'Rina' } })
  expect([await rina, await budi]).toEqual([{ ok: true, value: 'Rina' }, { ok: true, value: 'Budi' }])
  expect(sent.map((message) => 'client' in message && message.client)).toEqual(['jendela-1', 'jendela-2'])
})

test('bytes and calls do not take each other’s answers', async () => {
  const { port, say } = line()
  const paper = port.bytes('jendela-1', { method: 'GET', path: '/papers/x.pdf' })
  const answer = { status: 200, mediaType: 'application/pdf', fileName: 'resi.pdf', body: new Uint8Array([1]) }
  say({ t: 'reply', id: 1, reply: { ok: true, value: 'not for you' } })
  say({ t: 'bytes', id: 1, answer })
  expect(await paper).toBe(answer)
})

test('a lost counter leaves no question hanging and takes no new one', async () => {
  const { port, sent } = line()
  const call = port.call('jendela-1', 'session.state', request)
  const bytes = port.bytes('jendela-1', { method: 'GET', path: '/papers/x.pdf' })
  port.lost()
  expect([await call, await bytes]).toEqual([null, null])
  expect(await port.call('jendela-1', 'session.state', request)).toBeNull()
  expect(sent).toHaveLength(2)
  await port.close()
})

test('a register that cannot be opened says so instead of being ready', async () => {
  const { port, say } = line()
  say({ t: 'unopened', title: 'Buku terkunci', text: 'Tutup Loket yang lain.' })
  expect(await port.ready).toEqual({ opened: false, title: 'Buku terkunci', text: 'Tutup Loket yang lain.' })
})

test('ready, closed and changed reach the host; who stopped listening hears no more', async () => {
  const { port, sent, say } = line()
  const heard: string[] = []
  const stop = port.onChanged(({ topics }) => heard.push(...topics))
  say({ t: 'ready' })
  expect(await port.ready).toEqual({ opened: true })
  say({ t: 'changed', topics: ['dossiers', 'numbers'] })
  stop()
  say({ t: 'changed', topics: ['jobs'] })
  expect(heard).toEqual(['dossiers', 'numbers'])
  const closing = port.close()
  say({ t: 'closed' })
  await closing
  expect(sent).toEqual([{ t: 'close' }])
})

test('a client that is gone is forgotten by the counter', () => {
  const { port, sent } = line()
  port.forget('jendela-1')
  expect(sent).toEqual([{ t: 'forget', client: 'jendela-1' }])
})

test('a counter that leaves gets no new question, and what it says of its own trouble answers none', async () => {
  const { port, sent, say } = line()
  const open = [1, 2, 3].map(() => port.call('jendela-1', 'register.search', request))
  const paper = port.bytes('jendela-1', { method: 'GET', path: '/papers/x.pdf' })
  say({ t: 'reopening', sessions: [] })
  const late = port.call('jendela-1', 'session.state', request)
  say({ t: 'reply', id: 1, reply: { ok: false, refusal: refusal('disk', 'Rusak.') } })
  say({ t: 'reply', id: 2, reply: { ok: false, fault: { message: 'Ada gangguan.', reference: 'x' } } })
  say({ t: 'reply', id: 3, reply: { ok: false, refusal: refusal('no-right', 'Tidak boleh.') } })
  say({ t: 'bytes', id: 4, answer: { status: 507, mediaType: 'text/plain', fileName: '', body: new Uint8Array() } })
  port.lost()
  expect(await Promise.all([...open, paper, late])).toEqual([null, null, { ok: false, refusal: refusal('no-right', 'Tidak boleh.') }, null, null])
  expect(sent).toHaveLength(4)
})
