import { afterEach, beforeEach, expect, test } from 'vitest'
import { OpenHost } from './open-host.ts'

let open: OpenHost
beforeEach(async () => { open = await OpenHost.open() })
afterEach(() => open.close())

const key = (): string => open.host.freshLink().split('#kunci=')[1] ?? ''
const query = { input: {} }

test('the key of a link opens once; the cookie it is exchanged for is no script\'s and no other page\'s', async () => {
  const once = key()
  const first = await open.post('/session', { key: once })
  expect(first.status).toBe(204)
  expect(first.headers['set-cookie']?.[0]).toMatch(new RegExp(`^loket_${open.host.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`))
  expect((await open.post('/session', { key: once })).status).toBe(403)
})

test.each(['', 'salah', 'x'.repeat(200)])('a key that was never given opens nothing: %s', async (wrong) => {
  expect((await open.post('/session', { key: wrong })).status).toBe(403)
})

test('without a session nothing is asked of the counter: no call, no paper, no upload, no news', async () => {
  expect((await open.post('/calls/session.state', query)).status).toBe(401)
  expect((await open.ask('GET', '/papers/1.pdf')).status).toBe(401)
  expect((await open.ask('POST', '/attachments', { 'x-file-name': 'a.pdf' }, 'x')).status).toBe(401)
  expect((await open.ask('GET', '/events')).status).toBe(401)
  expect((await open.post('/calls/session.state', query, { cookie: `loket_${open.host.port}=${'A'.repeat(43)}` })).status).toBe(401)
  expect([open.counter.calls, open.counter.files]).toEqual([[], []])
})

test('with a session the call reaches the counter, each browser as a client of its own', async () => {
  const [one, other] = [await open.enter(), await open.enter()]
  expect(JSON.parse((await open.post('/calls/session.state', query, { cookie: one })).text)).toEqual({ ok: true, value: { heard: 'session.state' } })
  await open.post('/calls/session.state', query, { cookie: other })
  const clients = open.counter.calls.map(({ client }) => client)
  expect(new Set(clients).size).toBe(2)
  expect(clients.some((client) => one.includes(client))).toBe(false)
})

test('a browser that enters anew leaves its former session, and the counter forgets it', async () => {
  const before = await open.enter()
  await open.post('/calls/session.state', query, { cookie: before })
  await open.enter(before)
  expect(open.counter.forgotten).toEqual([open.counter.calls[0]?.client])
  expect((await open.post('/calls/session.state', query, { cookie: before })).status).toBe(401)
})

test('keys nobody used do not pile up: the oldest of 33 opens nothing', async () => {
  const oldest = key()
  const second = key()
  for (let more = 0; more < 31; more += 1) key()
  expect((await open.post('/session', { key: oldest })).status).toBe(403)
  expect((await open.post('/session', { key: second })).status).toBe(204)
})

test('a second start gets a fresh link with the secret of the lock file, and nobody without it', async () => {
  expect((await open.post('/link', { secret: 'tebakan' })).status).toBe(404)
  expect(open.counter.reopened).toBe(0)
  const answer = JSON.parse((await open.post('/link', { secret: 'rahasia-mulai-kedua' })).text) as { link: string }
  expect(answer.link).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${open.host.port}/#kunci=[\\w-]{43}$`))
  expect((await open.post('/session', { key: answer.link.split('#kunci=')[1] })).status).toBe(204)
})

test('its link comes once a register that stood still was tried again: it opens what may be decided then, not an app without a register', async () => {
  const tried = Promise.withResolvers<undefined>()
  open.counter.settled = () => tried.promise
  const answer = open.post('/link', { secret: 'rahasia-mulai-kedua' })
  await expect.poll(() => open.counter.reopened).toBe(1)
  expect(await Promise.race([answer, new Promise((resolve) => { setTimeout(resolve, 100, 'not yet') })])).toBe('not yet')
  tried.resolve(undefined)
  expect((await answer).status).toBe(200)
})
