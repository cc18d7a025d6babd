import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OpenHost } from './open-host.ts'

let open: OpenHost
let cookie: string
beforeAll(async () => {
  open = await OpenHost.open()
  cookie = await open.enter()
})
afterAll(() => open.close())

const call = (headers: Readonly<Record<string, string>>) => open.post('/calls/session.state', { input: {} }, { cookie, ...headers })

describe('a page that is not ours, in the same browser, with the officer\'s cookie', () => {
  test.each(['evil.example', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.evil.example:80', '[::1]:80', ''])('a name that only points here is misdirected: Host %s', async (host) => {
    expect((await call({ host })).status).toBe(421)
  })

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1', 'file://'])('a foreign Origin is not served: %s', async (origin) => {
    expect((await call({ origin })).status).toBe(403)
  })

  test.each(['cross-site', 'same-site'])('nor what the browser says comes from elsewhere: %s', async (site) => {
    expect((await call({ 'sec-fetch-site': site })).status).toBe(403)
    expect((await open.ask('GET', '/papers/1.pdf', { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })).status).toBe(403)
  })

  test('a link to the front page may be followed', async () => {
    expect((await open.ask('GET', '/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })).status).toBe(200)
    expect((await open.ask('GET', '/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })).status).toBe(403)
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])('what a form can send is no call: %s', async (type) => {
    const before = open.counter.calls.length
    const answer = await open.ask('POST', '/calls/session.state', { cookie, 'content-type': type }, '{"input":{}}')
    expect(answer.status).toBe(415)
    expect(open.counter.calls.length).toBe(before)
  })

  test('our own page is served, under either name', async () => {
    const own = `127.0.0.1:${open.host.port}`
    expect((await call({ host: own, origin: `http://${own}`, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    const local = `localhost:${open.host.port}`
    expect((await call({ host: local, origin: `http://${local}` })).status).toBe(200)
    expect((await call({ host: local, origin: `http://${own}` })).status).toBe(403)
  })
})

test('nobody reaches it from the network', async () => {
  const outside = Object.values(networkInterfaces()).flatMap((cards) => cards ?? []).filter((card) => !card.internal && card.family === 'IPv4')
  const reached = await Promise.all(outside.map(({ address }) => new Promise<boolean>((resolve) => {
    const line = connect({ host: address, port: open.host.port }, () => { resolve(true); line.destroy() })
    line.on('error', () => { resolve(false) })
  })))
  expect(reached).not.toContain(true)
  expect(open.host.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
})

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE'])('%s is not served', async (method) => {
  expect((await open.ask(method, '/', { cookie })).status).toBe(405)
})

test.each(['unknown.call', 'toString', '__proto__', 'constructor', 'session.state/', '../calls/session.state', 'session%2estate', ''])('no such call: %s', async (name) => {
  const before = open.counter.calls.length
  expect((await open.post(`/calls/${name}`, { input: {} }, { cookie })).status).toBe(404)
  expect(open.counter.calls.length).toBe(before)
})

test.each(['/../rahasia.txt', '/%2e%2e/rahasia.txt', '/..%2frahasia.txt', '/%2e%2e%2frahasia.txt', '/..%5crahasia.txt', '/index.html%00.js', '/%', '/%ff', '//etc/passwd', '/.%2e/%2e%2e/etc/passwd', 'http://127.0.0.1/../rahasia.txt'])('no file outside the screens: %s', async (address) => {
  const answer = await open.ask('GET', address)
  expect(answer.status).not.toBe(200)
  expect(answer.text).not.toContain('rahasia')
})
