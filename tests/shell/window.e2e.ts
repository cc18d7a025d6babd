import type { WebPreferences } from 'electron'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OfficerId } from '../../domain/ids.ts'
import type { Changed } from '../../protocol/changes.ts'
import { onEveryElectron } from './drivers.ts'
import { eventually } from './eventually.ts'
import { LoketWindow, PIN } from './loket-window.ts'

onEveryElectron('Loket’s window', (driver) => {
  let loket: LoketWindow
  let hendra = '' as OfficerId
  beforeAll(async () => { loket = await LoketWindow.open(driver) })
  afterAll(async () => { await loket.remove() })

  describe('at the first start', () => {
    test('shows the wizard, in one window that is called Loket and nothing else', async () => {
      await loket.page.getByRole('heading', { level: 1, name: 'Kantor dan kop surat' }).waitFor()
      const windows = await loket.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => [window.getTitle(), window.isVisible(), window.webContents.getURL()]))
      expect(windows).toEqual([['Loket', true, 'loket://app/']])
    })

    test('gives the page six things and no part of Node or Electron', async () => {
      expect(await loket.page.evaluate(() => [Object.keys(window.loket ?? {}).toSorted(), Object.isFrozen(window.loket), window.loket?.host])).toEqual([['call', 'choosePrinter', 'host', 'onChanged', 'print', 'printers'], true, 'electron'])
      expect(await loket.page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => Reflect.has(window, name)))).toEqual([])
    })

    test('is sandboxed, isolated, and keeps Chromium’s own guards', async () => {
      const preferences = await loket.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents ?? {}
        const given = Reflect.apply(Reflect.get(contents, 'getLastWebPreferences') as () => WebPreferences, contents, [])
        const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity = true, allowRunningInsecureContent = false } = given
        return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity, allowRunningInsecureContent }
      })
      expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true, allowRunningInsecureContent: false })
    })

    test('runs no script but its own: the policy comes with the page and holds', async () => {
      expect(await loket.page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'))).toMatch(/^default-src 'none'; script-src 'self';/)
      expect(await loket.page.evaluate(() => {
        const script = document.createElement('script')
        script.textContent = 'window.ranInline = true'
        document.body.append(script)
        const link = document.createElement('a')
        link.setAttribute('onclick', 'window.ranInline = true')
        document.body.append(link)
        link.click()
        link.remove()
        return Reflect.has(window, 'ranInline')
      })).toBe(false)
    })

    test('has its menu, with no key of the screens’ own in it', async () => {
      const accelerators = await loket.app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => (submenu?.items ?? []).map(({ accelerator }) => accelerator)))
      expect(accelerators.filter(Boolean)).toEqual(['CmdOrCtrl+Q', 'F11'])
    })
  })

  describe('speaking to the counter', () => {
    test('a call is answered', async () => {
      expect(await loket.ask('session.state', {})).toMatchObject({ established: false, sample: false, officer: null })
    })

    test('a call nobody knows is a fault and a request that is none is refused; both are said plainly, neither ends the counter', async () => {
      const before = await loket.counterPid()
      const replies = [await loket.send('session.everything', { input: {} }), await loket.send('session.state', { input: {}, officer: 'admin' }), await loket.send('session.state', 'x'), await loket.send('session.logIn', { input: { officer: 1, secret: null } })]
      expect(replies).toMatchObject([{ ok: false, fault: { reference: 'panggilan-tidak-dikenal' } }, { ok: false, refusal: { code: 'invalid-input' } }, { ok: false, refusal: { code: 'invalid-input' } }, { ok: false, refusal: { code: 'invalid-input' } }])
      expect(await loket.counterPid()).toBe(before)
    })

    test('a value that cannot be cloned is refused before it leaves the page', async () => {
      const words = await loket.page.evaluate(async () => {
        const request = { input: { run: () => 1 } }
        return window.loket?.call('session.state', request).then(() => 'carried', (error: Error) => error.message)
      })
      expect(words).toContain('could not be cloned')
    })

    test('an office is set up; every window hears what has changed, and the log-in screen comes', async () => {
      await loket.page.evaluate(() => {
        const heard: Changed[] = []
        Reflect.set(window, 'heard', heard)
        window.loket?.onChanged((changed) => { heard.push(changed) })
      })
      hendra = await loket.establish()
      await eventually(() => loket.page.evaluate(() => (Reflect.get(window, 'heard') as Changed[]).flatMap(({ topics }) => topics))).toContain('settings')
      await loket.page.getByRole('combobox', { name: 'Nama petugas' }).waitFor()
    })

    test('a listener that was let go hears nothing more', async () => {
      const off = await loket.page.evaluateHandle(() => window.loket?.onChanged(() => { Reflect.set(window, 'heardLate', true) }))
      await off.evaluate((stop) => { stop?.() })
      await loket.ask('session.logOut', {})
      await loket.ask('session.logIn', { officer: hendra, secret: PIN })
      expect(await loket.page.evaluate(() => Reflect.has(window, 'heardLate'))).toBe(false)
    })
  })

  describe('bytes', () => {
    const PDF = [...Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')]

    test('a scan goes to the counter and comes back as it was', async () => {
      const [status, hash] = await loket.page.evaluate(async (bytes) => {
        const answer = await fetch('/attachments', { method: 'POST', headers: { 'x-file-name': encodeURIComponent('KTP Sari.pdf') }, body: new Uint8Array(bytes) })
        return [answer.status, ((await answer.json()) as { hash: string }).hash] as const
      }, PDF)
      expect([status, hash.length]).toEqual([200, 64])
      expect(await loket.page.evaluate(async (name) => [...new Uint8Array(await (await fetch(`/attachments/${name}`)).arrayBuffer())], hash)).toEqual(PDF)
    })

    test('what is not there is not there, and without a log-in nothing is', async () => {
      const status = (path: string): Promise<number> => loket.page.evaluate(async (asked) => (await fetch(asked)).status, path)
      expect(await status('/papers/0198f4a2-1111-7000-8000-000000000001.pdf')).toBe(404)
      await loket.ask('session.logOut', {})
      expect(await status('/papers/0198f4a2-1111-7000-8000-000000000001.pdf')).toBe(401)
    })

    test('a paper that is none is not printed, and the officer reads what to do', async () => {
      for (const path of ['/papers/../log.db', '/attachments/x', 'https://example.invalid/a.pdf']) {
        expect(await loket.page.evaluate(async (asked) => window.loket?.print(asked, 'slip'), path)).toMatchObject({ printed: false, message: expect.stringContaining('Kertas ini tidak ditemukan') as string })
      }
    })
  })
})
