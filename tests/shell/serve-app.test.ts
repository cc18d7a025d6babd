import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FILE_NAME_HEADER, MAX_ATTACHMENT_BYTES } from '#protocol/bytes.ts'
import type { BytesAnswer, BytesRequest } from '#protocol/port.ts'
import type { Standstill } from '../../electron/host/counter-keeper.ts'
import { serveApp } from '../../electron/shell/serve-app.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'loket-screens-'))
beforeAll(() => {
  mkdirSync(path.join(folder, 'screens/assets'), { recursive: true })
  writeFileSync(path.join(folder, 'screens/index.html'), '<title>Loket</title>')
  writeFileSync(path.join(folder, 'screens/assets/a.js'), 'run()')
  writeFileSync(path.join(folder, 'secret.txt'), 'rahasia')
})
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

class Keeper {
  standstill: Standstill | null = null
  readonly asked: BytesRequest[] = []
  reopened = 0
  answer: BytesAnswer = { status: 200, mediaType: 'application/pdf', fileName: 'tanda terima.pdf', body: new Uint8Array([1, 2]) }
  readonly decided: (string | undefined)[] = []
  reopen(decided?: string): void {
    this.decided.push(decided)
    this.reopened++
    this.standstill = null
  }
  settled(): Promise<void> { return Promise.resolve() }
  bytes(_client: string, request: BytesRequest): Promise<BytesAnswer> {
    this.asked.push(request)
    return Promise.resolve(this.answer)
  }
}

const host = (keeper = new Keeper()) => serveApp({ renderer: path.join(folder, 'screens'), keeper, client: 'window' })
const get = (url: string): Request => new Request(url)

describe('the screens', () => {
  test('come with a policy that lets no foreign script in, and never as anything else than they are', async () => {
    const answer = await host()(get('loket://app/'))
    expect(await answer.text()).toBe('<title>Loket</title>')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self';")
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await host()(get('loket://app/assets/a.js'))).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  for (const url of ['loket://app/..%2fsecret.txt', 'loket://app/assets/..%5c..%5csecret.txt', 'loket://app/%2e%2e/secret.txt', 'loket://app/%00', 'loket://app/%', 'loket://app/assets', 'loket://app/nothing.js', 'loket://elsewhere/']) {
    test(`nothing is at ${url}`, async () => {
      const answer = await host()(get(url))
      expect([answer.status, await answer.text()]).toEqual([404, ''])
      expect(answer.headers.has('content-security-policy')).toBe(true)
    })
  }

  test('are only read', async () => {
    expect((await host()(new Request('loket://app/', { method: 'POST', body: '{}' }))).status).toBe(405)
  })
})

describe('papers, scans and exports', () => {
  test('come from the counter, are kept in no cache and run nothing', async () => {
    const keeper = new Keeper()
    const answer = await host(keeper)(get('loket://app/papers/a.pdf?once'))
    expect(keeper.asked).toEqual([{ method: 'GET', path: '/papers/a.pdf' }])
    expect([answer.status, [...new Uint8Array(await answer.arrayBuffer())]]).toEqual([200, [1, 2]])
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-disposition': "inline; filename*=UTF-8''tanda%20terima.pdf",
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'application/pdf',
    })
  })

  test('an export is saved, not shown', async () => {
    expect((await host()(get('loket://app/exports/a.xlsx'))).headers.get('content-disposition')).toMatch(/^attachment;/)
  })

  test('a scan goes to the counter with its name', async () => {
    const keeper = new Keeper()
    const request = new Request('loket://app/attachments', { method: 'POST', headers: { [FILE_NAME_HEADER]: encodeURIComponent('KTP Sari (1).pdf') }, body: new Uint8Array([7, 8]) })
    expect((await host(keeper)(request)).status).toBe(200)
    expect(keeper.asked).toEqual([{ method: 'POST', path: '/attachments', fileName: 'KTP Sari (1).pdf', body: new Uint8Array([7, 8]) }])
  })

  test('a name that cannot be read is no name', async () => {
    const keeper = new Keeper()
    await host(keeper)(new Request('loket://app/attachments', { method: 'POST', headers: { [FILE_NAME_HEADER]: '%E0%A4%A' }, body: 'x' }))
    expect(keeper.asked).toMatchObject([{ fileName: '' }])
  })

  test('a scan that is too large never reaches the counter, and the officer reads what to do', async () => {
    const keeper = new Keeper()
    const answer = await host(keeper)(new Request('loket://app/attachments', { method: 'POST', body: new Uint8Array(MAX_ATTACHMENT_BYTES + 1) }))
    expect([answer.status, keeper.asked.length]).toEqual([413, 0])
    expect(await answer.json()).toMatchObject({ code: 'too-large', message: 'Berkas ini lebih besar dari 25 MB. Pindai dengan resolusi lebih rendah, lalu lampirkan lagi.' })
  })
})

describe('while the counter stands still', () => {
  const standstill = { title: 'Loket <berhenti>', text: 'Data aman & utuh.' }

  test('its page says why instead of the screens, without a script, and nothing in it becomes markup', async () => {
    const keeper = Object.assign(new Keeper(), { standstill })
    const html = await (await host(keeper)(get('loket://app/'))).text()
    expect(html).toContain('Loket &lt;berhenti&gt;')
    expect(html).toContain('Data aman &amp; utuh.')
    expect(html).toContain('href="/buka-lagi"')
    expect(html).not.toContain('<script')
    expect(keeper.reopened).toBe(0)
  })

  test('Buka lagi tries again and shows the screens', async () => {
    const keeper = Object.assign(new Keeper(), { standstill })
    expect(await (await host(keeper)(get('loket://app/buka-lagi'))).text()).toBe('<title>Loket</title>')
    expect(keeper.reopened).toBe(1)
  })

  test('what may be decided stands beside Buka lagi, and only what is known is passed on', async () => {
    const keeper = Object.assign(new Keeper(), { standstill: { ...standstill, choices: [{ decision: 'readable' as const, label: 'Lanjutkan <saja>' }] } })
    const html = await (await host(keeper)(get('loket://app/'))).text()
    expect(html).toContain('<a href="/buka-lagi?pilih=readable">Lanjutkan &lt;saja&gt;</a>')
    await host(keeper)(get('loket://app/buka-lagi?pilih=readable'))
    await host(keeper)(get('loket://app/buka-lagi?pilih=lain'))
    expect(keeper.decided).toEqual(['readable', undefined])
  })

  test('a screen that broke has a page of its own, and its way back is the start', async () => {
    const html = await (await host()(get('loket://app/tampilan-berhenti'))).text()
    expect(html).toContain('Tampilan Loket berhenti')
    expect(html).toContain('href="/"')
  })
})
