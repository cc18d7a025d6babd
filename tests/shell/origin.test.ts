import { describe, expect, test } from 'vitest'
import { mayOpenOutside } from '../../electron/shell/allowed-links.ts'
import { appUrl, isAppPage, isAppUrl, PAGES } from '../../electron/shell/app-origin.ts'
import { isPaperPath } from '../../electron/shell/paper-path.ts'
import { isTrustedSender } from '../../electron/shell/trusted-sender.ts'

const FOREIGN = [
  'loket://app.evil/', 'loket://elsewhere/', 'loket://petugas@app/', 'loket://petugas:rahasia@app/', 'loket://:rahasia@app/', 'https://app/', 'http://loket/', 'file:///srv/index.html',
  'data:text/html,loket://app/', 'blob:loket://app/1', 'javascript:alert(1)', 'about:blank', 'about:srcdoc', 'loket:app', '',
]

describe('whose page it is', () => {
  test('our own scheme and host, whatever the path', () => {
    for (const pathname of ['/', '/index.html', '/papers/a.pdf', '/?x=1#/meja']) expect(isAppUrl(appUrl(pathname))).toBe(true)
  })

  for (const url of FOREIGN) {
    test(`not ours: ${url || 'nothing'}`, () => {
      expect(isAppUrl(url)).toBe(false)
      expect(isAppPage(url)).toBe(false)
      expect(isTrustedSender({ url, parent: null })).toBe(false)
    })
  }

  test('a window goes to the shell’s pages, never to a paper, a scan or a file of the screens', () => {
    for (const page of Object.values(PAGES)) expect(isAppPage(appUrl(page))).toBe(true)
    expect(isAppPage(appUrl('/index.html#/berkas/baru'))).toBe(true)
    for (const pathname of ['/papers/a.pdf', `/attachments/${'a'.repeat(64)}`, '/exports/a.xlsx', '/assets/index.js', '/buka-lagi/x']) expect(isAppPage(appUrl(pathname))).toBe(false)
  })
})

describe('who may speak to the counter', () => {
  const top = { url: 'loket://app/', parent: null }
  test('the top frame of our own page', () => { expect(isTrustedSender(top)).toBe(true) })
  test('no frame inside it, not even one of our own pages', () => { expect(isTrustedSender({ url: 'loket://app/', parent: top })).toBe(false) })
  test('no frame that is gone already', () => { expect(isTrustedSender(null)).toBe(false) })
})

describe('which links leave the app', () => {
  test('a WhatsApp notice', () => { expect(mayOpenOutside('https://wa.me/6281234567890?text=Berkas%20siap')).toBe(true) })

  for (const url of ['http://wa.me/62', 'https://wa.me.evil.example/62', 'https://evil.example/wa.me', 'https://wa.me:8443/62', 'https://evilwa.me/62', 'https://x@wa.me/62', 'https://:x@wa.me/62', 'file:///etc/passwd', 'ms-msdt:/id', 'javascript:alert(1)', '']) {
    test(`not ${url || 'nothing'}`, () => { expect(mayOpenOutside(url)).toBe(false) })
  }
})

test('only a paper is ever fetched for printing', () => {
  for (const path of ['/papers/0198f4a2-1111-7000-8000-000000000001.pdf', '/papers/uji-slip.pdf', '/exports/0198f4a2-1111-7000-8000-000000000001.pdf']) expect(isPaperPath(path)).toBe(true)
  for (const path of ['/papers/../log.db', '/papers/a.pdf/', '/papers/a.pdf?x', '//evil/papers/a.pdf', '/attachments/a.pdf', '/exports/a.xlsx', '/exports/../papers/a.pdf', 'papers/a.pdf', '', null, 7, {}, ['/papers/a.pdf']]) expect(isPaperPath(path)).toBe(false)
})
