import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onEveryElectron } from './drivers.ts'
import { eventually } from './eventually.ts'
import { LoketWindow } from './loket-window.ts'

onEveryElectron('what a page may not do, whatever got into it', (driver) => {
  let loket: LoketWindow
  const url = (): Promise<string> => loket.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? '')
  const windows = (): Promise<number> => loket.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
  const openedOutside = (): Promise<string[]> => loket.app.evaluate(() => Reflect.get(globalThis, 'openedOutside') as string[])

  beforeAll(async () => {
    loket = await LoketWindow.open(driver)
    await loket.page.getByRole('heading', { level: 1 }).waitFor()
    await loket.app.evaluate(({ shell }) => {
      const opened: string[] = []
      Reflect.set(globalThis, 'openedOutside', opened)
      Reflect.set(shell, 'openExternal', (address: string) => {
        opened.push(address)
        return Promise.resolve()
      })
    })
    await loket.page.evaluate(() => { Reflect.set(window, 'stillHere', true) })
  })
  afterAll(async () => { await loket.remove() })

  describe('leave the app', () => {
    for (const target of ['https://example.invalid/', 'http://127.0.0.1:9/', 'loket://elsewhere/', '/papers/0198f4a2-1111-7000-8000-000000000001.pdf', '/assets/', 'data:text/html,x', 'file:///etc/passwd', 'blob:x', 'chrome://version/']) {
      test(`going to ${target} leads nowhere`, async () => {
        await loket.page.evaluate((address) => { location.href = address }, target)
        await loket.page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 50) }))
        expect(await url()).toBe('loket://app/')
        expect(await loket.page.evaluate(() => Reflect.get(window, 'stillHere') as unknown)).toBe(true)
      })
    }

    test('a form sent elsewhere goes nowhere', async () => {
      await loket.page.evaluate(() => {
        const form = Object.assign(document.createElement('form'), { action: 'https://example.invalid/', method: 'post' })
        document.body.append(form)
        form.submit()
        form.remove()
      })
      expect(await url()).toBe('loket://app/')
    })

    test('the network is not there: no fetch, no image, no socket', async () => {
      const reached = await loket.page.evaluate(async () => {
        const image = new Promise((resolve) => {
          const picture = new Image()
          picture.addEventListener('load', () => { resolve('image') })
          picture.addEventListener('error', () => { resolve('') })
          picture.src = 'https://example.invalid/a.png'
        })
        const fetched = fetch('https://example.invalid/', { mode: 'no-cors' }).then(() => 'fetch', () => '')
        const socket = new Promise((resolve) => {
          try {
            const opened = new WebSocket('wss://example.invalid/')
            opened.addEventListener('open', () => { resolve('socket') })
            opened.addEventListener('error', () => { resolve('') })
          } catch {
            resolve('')
          }
        })
        return Promise.all([image, fetched, socket])
      })
      expect(reached).toEqual(['', '', ''])
    })

    test('no session of the app reaches it either, not even a window of the main process itself', async () => {
      const words = await loket.app.evaluate(({ BrowserWindow, session }) => Promise.all([session.defaultSession, session.fromPartition('persist:loket'), session.fromPartition('cetak')].map(async (each) => {
        const window = new BrowserWindow({ show: false, webPreferences: { session: each } })
        const said = await window.loadURL('https://example.invalid/').then(() => 'loaded', (error: Error) => error.message)
        window.destroy()
        return said
      })))
      for (const each of words) expect(each).toContain('ERR_BLOCKED_BY_CLIENT')
    })
  })

  describe('open windows', () => {
    test('window.open gives none, and only a WhatsApp notice is handed to the machine’s browser', async () => {
      const addresses = ['https://wa.me/6281234567890?text=Berkas', 'https://example.invalid/', 'https://wa.me.example.invalid/', '/', 'file:///etc/passwd', 'javascript:1']
      expect(await loket.page.evaluate((asked) => asked.map((address) => window.open(address)), addresses)).toEqual(addresses.map(() => null))
      await eventually(openedOutside).toEqual(['https://wa.me/6281234567890?text=Berkas'])
      expect(await windows()).toBe(1)
    })

    test('nor does a link that wants one', async () => {
      await loket.page.evaluate(() => {
        const link = Object.assign(document.createElement('a'), { href: 'https://example.invalid/', target: '_blank' })
        document.body.append(link)
        link.click()
        link.remove()
      })
      expect(await windows()).toBe(1)
      expect(await openedOutside()).toHaveLength(1)
    })

    test('a webview is nothing but an unknown word', async () => {
      await loket.page.evaluate(() => {
        const view = document.createElement('webview')
        view.setAttribute('src', 'https://example.invalid/')
        document.body.append(view)
      })
      await loket.page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 50) }))
      expect(await windows()).toBe(1)
    })

    test('and were one attached all the same, it would be refused', async () => {
      expect(await loket.app.evaluate(({ BrowserWindow }) => {
        let prevented = false
        BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', { preventDefault: () => { prevented = true } }, {}, {})
        return prevented
      })).toBe(true)
    })
  })

  describe('ask the machine for things', () => {
    test('it is granted nothing but to put text on the clipboard', async () => {
      const names = ['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read', 'clipboard-write'] as const
      const states = await loket.page.evaluate(async (asked) => Promise.all(asked.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state)), names)
      expect(states.map((state) => state === 'granted')).toEqual([false, false, false, false, false, true])
    })

    test('asking is answered with no at once', async () => {
      const [notice, camera] = await loket.page.evaluate(async () => [
        await Notification.requestPermission(),
        await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted', (error: Error) => error.name),
      ])
      expect(notice).toBe('denied')
      expect(['NotAllowedError', 'NotFoundError']).toContain(camera)
    })
  })

  describe('speak for the app from somewhere else', () => {
    test('a frame in the page has no bridge', async () => {
      expect(await loket.page.evaluate(async () => {
        const frame = document.createElement('iframe')
        frame.srcdoc = '<p>frame</p>'
        const loaded = new Promise((resolve) => { frame.addEventListener('load', resolve) })
        document.body.append(frame)
        await loaded
        const there = frame.contentWindow !== null && Reflect.has(frame.contentWindow, 'loket')
        frame.remove()
        return there
      })).toBe(false)
    })

    test('another window with the same preload is refused', async () => {
      const words = await loket.app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        const preload = (Reflect.apply(Reflect.get(contents ?? {}, 'getLastWebPreferences') as () => { readonly preload: string }, contents, [])).preload
        const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, ...(contents === undefined ? {} : { session: contents.session }) } })
        await window.loadURL('loket://app/')
        const said = String(await window.webContents.executeJavaScript("loket.call('session.state', { input: {} }).then(() => 'answered', (error) => error.message)"))
        window.destroy()
        return said
      })
      expect(words).toContain('refused: loket://app/')
    })

    test('our own window, led to a page that is not ours, is refused', async () => {
      const ask = "loket.call('session.state', { input: {} }).then(() => 'answered', (error) => error.message)"
      const printers = "loket.printers().then(() => 'answered', (error) => error.message)"
      const choose = "loket.choosePrinter('slip', 'x').then(() => 'answered', (error) => error.message)"
      const print = "loket.print('/papers/a.pdf').then(() => 'answered', (error) => error.message)"
      const words = await loket.app.evaluate(async ({ BrowserWindow }, codes) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        await contents?.loadURL('data:text/html,<p>elsewhere</p>')
        return Promise.all(codes.map((code) => contents?.executeJavaScript(code) as Promise<string>))
      }, [ask, print, printers, choose])
      for (const each of words) expect(each).toContain('refused: data:text/html')
      await loket.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.loadURL('loket://app/'))
      expect(await loket.ask('session.state', {})).toMatchObject({ established: false })
    })
  })
})
