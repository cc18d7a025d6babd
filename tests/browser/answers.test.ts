import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { MAX_ATTACHMENT_BYTES, MAX_CALL_BYTES } from '../../protocol/bytes.ts'
import { OpenHost, type Heard } from './open-host.ts'

let open: OpenHost
let cookie: string
beforeAll(async () => {
  open = await OpenHost.open()
  cookie = await open.enter()
})
afterAll(() => open.close())
beforeEach(() => { open.counter.standstill = null })

const call = (body: string): Promise<Heard> => open.ask('POST', '/calls/session.state', { cookie, 'content-type': 'application/json' }, body)

test.each(['', '{', '[]', 'null', '"x"', '{"input":{},"more":1}', '{"commandId":"x","input":{}}', '{"__proto__":{"input":{}}}', '\u0000', `${'['.repeat(100_000)}`])('what is no request is told so and reaches nobody: %s', async (body) => {
  const before = open.counter.calls.length
  expect((await call(body)).status).toBe(400)
  expect(open.counter.calls.length).toBe(before)
})

test('bytes that are no UTF-8 are no request', async () => {
  expect((await open.ask('POST', '/calls/session.state', { cookie, 'content-type': 'application/json' }, new Uint8Array([0x7b, 0xff, 0x7d]))).status).toBe(400)
})

test('a call may have 1 MB, and not a byte more; with or without a length announced', async () => {
  const frame = '{"input":""}'.length
  expect((await call(`{"input":"${'x'.repeat(MAX_CALL_BYTES - frame)}"}`)).status).toBe(200)
  expect((await call(`{"input":"${'x'.repeat(MAX_CALL_BYTES - frame + 1)}"}`)).status).toBe(413)
  expect((await open.ask('POST', '/calls/session.state', { cookie, 'content-type': 'application/json', 'transfer-encoding': 'chunked' }, `{"input":"${'x'.repeat(MAX_CALL_BYTES)}"}`)).status).toBe(413)
})

test('a scan may have 25 MB, and not a byte more', async () => {
  const scan = (size: number): Promise<Heard> => open.ask('POST', '/attachments', { cookie, 'x-file-name': 'akta%20lama.pdf' }, new Uint8Array(size))
  expect((await scan(MAX_ATTACHMENT_BYTES)).status).toBe(200)
  expect(open.counter.files.at(-1)).toMatchObject({ method: 'POST', path: '/attachments', fileName: 'akta lama.pdf' })
  const before = open.counter.files.length
  const refused = await scan(MAX_ATTACHMENT_BYTES + 1)
  expect(refused.status).toBe(413)
  expect(refused.text).toContain('25 MB')
  expect(open.counter.files.length).toBe(before)
})

test.each(['', '%', '%ff'])('a scan without a readable name is refused: %s', async (name) => {
  expect((await open.ask('POST', '/attachments', { cookie, 'x-file-name': name }, 'x')).status).toBe(400)
})

test('a paper is kept in no cache, runs nothing even as a page, and its name cannot break out of the header', async () => {
  const { headers } = await open.ask('GET', '/papers/1.pdf', { cookie })
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin', 'content-security-policy': "default-src 'none'; sandbox" })
  expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''resi%20%221%22.pdf")
})

test.each([['application/pdf', 'inline'], ['image/jpeg', 'inline'], ['image/png', 'inline'], ['text/csv', 'attachment'], ['text/html', 'attachment']])('what a window may show is shown, all else is put on the disk: %s', async (mediaType, how) => {
  open.counter.mediaType = mediaType
  const { headers } = await open.ask('GET', '/papers/1.pdf', { cookie })
  open.counter.mediaType = 'text/html'
  expect(headers['content-disposition']).toMatch(new RegExp(`^${how};`))
})

test('every screen says what it may load, may be framed by nobody, and opens no window to others', async () => {
  const { headers } = await open.ask('GET', '/')
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin', 'cache-control': 'no-store' })
  expect(headers['access-control-allow-origin']).toBeUndefined()
  expect(headers['x-powered-by']).toBeUndefined()
})

test('a defect is told with a word to find it by, never with its cause', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { status, text } = await open.ask('POST', '/calls/register.search', { cookie, 'content-type': 'application/json' }, '{"input":{}}')
  expect(status).toBe(500)
  const { fault } = JSON.parse(text) as { fault: { message: string; reference: string } }
  expect(fault.message).toMatch(/^Ada gangguan, pekerjaan Anda tetap tersimpan/)
  expect(text).not.toMatch(/SQLITE|rahasia|Error|\.ts/)
  expect(logged).toHaveBeenCalledWith(`[${fault.reference}]`, expect.stringContaining('SQLITE_CORRUPT'))
  logged.mockRestore()
})

test('a register that does not open is told on a page, escaped, and to every call', async () => {
  open.counter.standstill = { title: 'Data <sedang> dipakai', text: 'Tutup Loket yang lain.' }
  const page = await open.ask('GET', '/')
  expect([page.status, page.text.includes('Data &lt;sedang&gt; dipakai'), page.text.includes('<sedang>')]).toEqual([503, true, false])
  const reply = await call('{"input":{}}')
  expect([reply.status, reply.text.includes('Tutup Loket yang lain.')]).toEqual([503, true])
})

test('where the log is damaged, what may be decided are buttons whose script is a file of the host; only who is inside decides', async () => {
  open.counter.standstill = { title: 'Berkas catatan rusak', text: 'Belum ada yang diubah.', choices: [{ decision: 'readable', label: 'Lanjutkan <saja>' }] }
  const page = await open.ask('GET', '/')
  expect(page.text).toContain('<button type="button" value="readable">Lanjutkan &lt;saja&gt;</button>')
  const [, script = ''] = /<script src="([^"]+)"/.exec(page.text) ?? []
  expect((await open.ask('GET', script)).text).toContain("post('/decide'")
  const decide = (headers: Record<string, string>, body = '{"decision":"readable"}') => fetch(`${open.host.origin}/decide`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  expect((await decide({})).status).toBe(401)
  expect((await decide({ cookie }, '{"decision":"lain"}')).status).toBe(400)
  expect(open.counter.decided).toEqual([])
  expect((await decide({ cookie })).status).toBe(204)
  expect(open.counter.decided).toEqual(['readable'])
})

test('a register that does not open may be tried again on the page itself, without a choice', async () => {
  open.counter.standstill = { title: 'Disk penuh', text: 'Kosongkan ruang disk, lalu buka lagi.' }
  expect((await open.ask('GET', '/')).text).toContain('<button type="button" value="again">Buka lagi</button>')
  const before = open.counter.reopened
  expect((await open.post('/decide', { decision: 'again' }, { cookie })).status).toBe(204)
  expect([open.counter.reopened, open.counter.decided]).toEqual([before + 1, ['readable']])
})

test('news goes to who is inside', async () => {
  const news = await fetch(`${open.host.origin}/events`, { headers: { cookie } })
  expect(news.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const reader = news.body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = (await reader?.read())?.value ?? ''
  open.counter.tell({ topics: ['dossiers'] })
  while (!heard.includes('dossiers')) heard += (await reader?.read())?.value ?? ''
  expect(heard).toContain('data: {"topics":["dossiers"]}\n\n')
  await reader?.cancel()
})

test('whoever begins to listen hears first whether the register is being opened', async () => {
  const listened = async (): Promise<string> => {
    const reader = (await fetch(`${open.host.origin}/events`, { headers: { cookie } })).body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    while (!heard.includes('data:')) heard += (await reader?.read())?.value ?? ''
    await reader?.cancel()
    return heard
  }
  expect(await listened()).toContain('data: {"topics":[],"opening":null}\n\n')
  open.counter.opening = { title: 'Buku Register sedang disusun ulang', text: 'Data Anda aman.', progress: '43 %', share: 0.43 }
  expect(await listened()).toContain('"share":0.43}}\n\n')
  open.counter.opening = null
})

test('a page that was shown while the register was being opened hears that it did not open, at once or when it begins to listen', async () => {
  const listen = async () => (await fetch(`${open.host.origin}/events`, { headers: { cookie } })).body?.pipeThrough(new TextDecoderStream()).getReader()
  const said = 'data: {"topics":[],"standstill":true}\n\n'
  const early = await listen()
  let heard = (await early?.read())?.value ?? ''
  expect(heard).not.toContain(said)
  open.counter.standStill({ title: 'Disk penuh', text: 'Kosongkan ruang disk, lalu buka lagi.' })
  while (!heard.includes('standstill')) heard += (await early?.read())?.value ?? ''
  expect(heard).toContain(said)
  await early?.cancel()
  const late = await listen()
  expect((await late?.read())?.value).toContain(said)
  await late?.cancel()
})

test('what nests deeper than any form reaches nobody: no process would copy it', async () => {
  const before = open.counter.calls.length
  const tower = (floors: number): string => `{"input":${'['.repeat(floors)}${']'.repeat(floors)}}`
  expect((await call(tower(65))).status).toBe(200)
  for (const floors of [66, 4_000, 200_000]) expect((await call(tower(floors))).status, String(floors)).toBe(400)
  expect(open.counter.calls.length).toBe(before + 1)
})
