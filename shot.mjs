import { chromium } from 'playwright'
import { readFileSync } from 'node:fs'
const link = /http:\S+/.exec(readFileSync('/tmp/lists/out.txt','utf8'))[0]
const fresh = process.argv[2] ?? link
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const c = await b.newContext({ viewport: { width: 1366, height: 768 }, locale: 'id-ID', timezoneId: 'Asia/Jakarta' })
const p = await c.newPage()
p.on('pageerror', (e) => console.log('ERR', e.message)); p.on('console', (m) => m.type() === 'error' && console.log('CON', m.text()))
await p.goto(fresh)
await p.getByRole('combobox', { name: 'Nama petugas' }).fill('Ratna')
await p.keyboard.press('Enter')
await p.getByRole('textbox', { name: 'PIN atau kata sandi' }).fill('123456')
await p.keyboard.press('Enter')
await p.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor()
await p.keyboard.press('Control+k'); await p.waitForTimeout(300); await p.keyboard.type('Daftar'); await p.waitForTimeout(400)
await p.screenshot({ path: '/tmp/lists/s-palette.png' })
await p.keyboard.press('Escape')
await p.goto(p.url().split('#')[0] + '#/daftar')
await p.getByRole('heading', { level: 1, name: 'Daftar' }).waitFor()
for (let i = 1; i <= 6; i++) { await p.keyboard.press(String(i)); await p.waitForTimeout(700); await p.screenshot({ path: `/tmp/lists/s-${i}.png` }) }
await p.keyboard.press('2'); await p.waitForTimeout(500); await p.keyboard.press('F9'); await p.waitForTimeout(4000); await p.screenshot({ path: '/tmp/lists/s-print.png' })
await p.keyboard.press('Escape')
await p.goto(p.url().split('#')[0] + '#/nomor'); await p.waitForTimeout(900); await p.screenshot({ path: '/tmp/lists/s-nomor.png' }); await p.keyboard.press('F9'); await p.waitForTimeout(600); await p.screenshot({ path: '/tmp/lists/s-agenda.png' })
await p.getByRole('button', { name: 'Cetak halaman (F9)' }).click(); await p.waitForTimeout(3000); await p.screenshot({ path: '/tmp/lists/s-agenda2.png' })
await b.close()
