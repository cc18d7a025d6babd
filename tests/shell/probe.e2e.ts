import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { environment, launch, onEveryElectron, startArguments } from './drivers.ts'
import { eventually } from './eventually.ts'

/** What probe/main.js keeps for its tests. */
interface Probe {
  readonly heard: unknown[]
  veto: boolean
  readonly windowOpen: string[]
  readonly navigations: string[]
  readonly requests: string[]
  readonly counted: unknown
}

/** What probe/preload.cjs gives its page. */
interface Api {
  invoke(channel: string, ...values: unknown[]): Promise<unknown>
  note(value: number): void
  onNoted(listener: (value: number) => void): () => void
  sync(a: number, b: number): { readonly sum: number; readonly at: Date }
  throws(): void
  calls(back: (value: number) => number): number
  later(back: (value: number) => Promise<number>): Promise<number>
  readonly fs: string
  readonly bytes: Uint8Array
}

const folder = path.join(import.meta.dirname, 'probe')

onEveryElectron('what Loket’s shell asks of Electron', (driver) => {
  let app: ElectronApplication
  let page: Page
  let home = ''
  const probe = (): Promise<Probe> => app.evaluate(() => Reflect.get(globalThis, 'probe') as Probe)

  beforeAll(async () => {
    home = mkdtempSync(path.join(tmpdir(), 'loket-probe-'))
    app = await launch(driver, { app: folder, home })
    page = await app.firstWindow()
    await page.waitForFunction(() => Reflect.has(window, 'worked'))
  })
  afterAll(async () => {
    await app.close()
    rmSync(home, { recursive: true, force: true })
  })

  describe('messages between page and main process', () => {
    test('are structured clones', async () => {
      const carried = await page.evaluate(async () => {
        const circle: Record<string, unknown> = { at: new Date(5), map: new Map([['a', new Set([1])]]), big: 10n, none: undefined, bytes: new Uint8Array([1, 255]), text: /a/gi, zero: -0 }
        circle['self'] = circle
        const answer = (await (Reflect.get(window, 'api') as Api).invoke('echo', circle, 'two')) as [string, boolean, typeof circle, string]
        const [, , back, second] = answer
        return [back['at'] instanceof Date, String(back['map'] instanceof Map), back['big'] === 10n, 'none' in back, [...(back['bytes'] as Uint8Array)], String(back['text']), Object.is(back['zero'], -0), back['self'] === back, second]
      })
      expect(carried).toEqual([true, 'true', true, true, [1, 255], '/a/gi', true, true, 'two'])
    })

    test('refuse functions, on the way there and on the way back', async () => {
      const words = await page.evaluate(async () => {
        const api = Reflect.get(window, 'api') as Api
        const word = (asked: Promise<unknown>): Promise<string> => asked.then(() => 'carried', (error: Error) => error.message)
        return [await word(api.invoke('echo', { inside: () => 1 })), await word(api.invoke('unclonable'))]
      })
      expect(words[0]).toContain('could not be cloned')
      expect(words[1]).toContain('could not be cloned')
    })

    test('carry five megabytes', async () => {
      expect(await page.evaluate(async () => {
        const [, , back] = (await (Reflect.get(window, 'api') as Api).invoke('echo', new Uint8Array(5_000_000).fill(7))) as [string, boolean, Uint8Array]
        return [back.length, back.at(-1)]
      })).toEqual([5_000_000, 7])
    })

    test('say which frame speaks, under the app’s own URL', async () => {
      expect(await page.evaluate(() => (Reflect.get(window, 'api') as Api).invoke('echo'))).toEqual(['probe://x/index.html', true])
    })

    test('a handler that throws and a channel nobody hears reject with Electron’s words', async () => {
      const words = await page.evaluate(async () => {
        const api = Reflect.get(window, 'api') as Api
        return Promise.all(['refuse', 'nobody'].map((channel) => api.invoke(channel).then(() => '', (error: Error) => error.message)))
      })
      expect(words).toEqual(["Error invoking remote method 'refuse': RangeError: kaputt", "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'"])
    })

    test('go both ways without an answer, until nobody listens any more', async () => {
      expect(await page.evaluate(() => new Promise((resolve) => {
        const api = Reflect.get(window, 'api') as Api
        const off = api.onNoted((value) => {
          off()
          resolve(value)
        })
        api.note(41)
      }))).toBe(42)
    })
  })

  describe('what a preload gives its page', () => {
    test('is copied and frozen; functions work, throw, take callbacks and give promises', async () => {
      expect(await page.evaluate(async () => {
        const api = Reflect.get(window, 'api') as Api
        let thrown = ''
        try {
          api.throws()
        } catch (error) {
          thrown = error instanceof Error ? error.message : ''
        }
        return [api.sync(1, 2).sum, api.sync(1, 2).at.getTime(), thrown, api.calls((value) => value * 2), await api.later((value) => Promise.resolve(value + 1)), Object.isFrozen(api), [...api.bytes]]
      })).toEqual([3, 0, 'sync boom', 15, 12, true, [1, 2, 3]])
    })

    test('is all there is: no Node, no global of the preload’s world, nothing in a frame', async () => {
      expect(await page.evaluate(() => [Reflect.has(window, 'require'), Reflect.has(window, 'process'), Reflect.has(window, 'onlyInPreload'), (Reflect.get(window, 'api') as Api).fs])).toEqual([false, false, false, 'not there'])
      const frame = page.frames().find((each) => each.url().endsWith('frame.html'))
      expect(await frame?.evaluate(() => Reflect.has(window, 'api'))).toBe(false)
    })

    test('is there again after a reload, and what the page kept too', async () => {
      await page.evaluate(() => { localStorage.setItem('kept', 'yes') })
      await page.reload()
      expect(await page.evaluate(async () => [localStorage.getItem('kept'), ((await (Reflect.get(window, 'api') as Api).invoke('echo', 3)) as unknown[])[2]])).toEqual(['yes', 3])
    })
  })

  describe('the app’s own scheme', () => {
    test('is an origin with modules, workers, fetch and crypto', async () => {
      await page.waitForFunction(() => Reflect.has(window, 'worked'))
      expect(await page.evaluate(() => [Reflect.get(window, 'worked') as unknown, window.isSecureContext, typeof crypto.subtle])).toEqual([[16, 'from a worker'], true, 'object'])
    })

    test('its handler sees method, headers and body, and its own status and headers arrive', async () => {
      expect(await page.evaluate(async () => {
        const answer = await fetch('/echo', { method: 'POST', headers: { 'x-asked': 'by name' }, body: new Uint8Array([0, 255, 7]) })
        return [answer.status, answer.headers.get('x-method'), answer.headers.get('x-asked'), [...new Uint8Array(await answer.arrayBuffer())]]
      })).toEqual([201, 'POST', 'by name', [0, 255, 7]])
    })

    test('the policy it sends holds: nothing made of text runs', async () => {
      expect(await page.evaluate(() => {
        const script = document.createElement('script')
        script.textContent = 'window.ranInline = true'
        document.body.append(script)
        return Reflect.has(window, 'ranInline')
      })).toBe(false)
    })
  })

  describe('the hooks of a session and its pages', () => {
    test('a request its webRequest cancels never arrives', async () => {
      expect(await page.evaluate(() => Promise.all(['/cancelled', 'https://example.invalid/'].map((url) => fetch(url, { mode: 'no-cors' }).then(() => 'arrived', () => 'refused'))))).toEqual(['refused', 'refused'])
      expect((await probe()).requests).toContain('probe://x/cancelled')
    })

    test('a permission is what the handlers say', async () => {
      const states = await page.evaluate(async () => Promise.all((['notifications', 'geolocation'] as const).map(async (name) => (await navigator.permissions.query({ name })).state)))
      expect(states).toEqual(['denied', 'granted'])
    })

    test('a navigation that is prevented leads nowhere', async () => {
      await page.evaluate(() => { location.href = 'https://example.invalid/away' })
      await eventually(async () => (await probe()).navigations).toContain('https://example.invalid/away')
      expect(await page.evaluate(() => document.title)).toBe('probe')
    })

    test('window.open and links that want a window ask, and get none when refused', async () => {
      expect(await page.evaluate(() => window.open('https://example.invalid/opened') === null)).toBe(true)
      await page.click('#outside')
      await eventually(async () => (await probe()).windowOpen).toEqual(['https://example.invalid/opened', 'https://example.invalid/'])
      expect(app.windows()).toHaveLength(1)
    })

    test('a close that is prevented leaves the window open', async () => {
      expect(await app.evaluate(({ BrowserWindow }) => {
        const state = Reflect.get(globalThis, 'probe') as Probe
        const [window] = BrowserWindow.getAllWindows()
        state.veto = true
        window?.close()
        state.veto = false
        return window?.isDestroyed()
      })).toBe(false)
    })
  })

  describe('processes', () => {
    test('a utility process has its argument and its port, and bytes stay bytes', async () => {
      await eventually(async () => (await probe()).counted).toBeTruthy()
      expect(await app.evaluate(() => {
        const { argument, type, bytes, at } = (Reflect.get(globalThis, 'probe') as Probe).counted as { argument: string; type: string; bytes: Uint8Array; at: Date }
        return [argument, type, bytes instanceof Uint8Array, [...bytes], at.getTime()]
      })).toEqual(['seven', 'utility', true, [1, 2, 3], 5])
    })

    test('V8 of a utility process heeds its own flags', async () => {
      await eventually(async () => (await probe()).counted).toBeTruthy()
      expect((await probe()).counted).toMatchObject({ collects: 'function' })
    })

    test('one that dies is reported, and it stands in the list of processes until then', async () => {
      const pid = await app.evaluate(({ app: electron }) => electron.getAppMetrics().find((each) => each.name === 'Probe counter')?.pid ?? 0)
      process.kill(pid, 'SIGKILL')
      await eventually(async () => (await probe()).heard).toContainEqual(['exit'])
      expect(await app.evaluate(({ app: electron }) => electron.getAppMetrics().some((each) => each.name === 'Probe counter'))).toBe(false)
    })

    test('a second start ends, and the first hears what it was started with', async () => {
      const second = spawn(driver.executable, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...startArguments({ app: folder, home, args: ['letter.txt'] })], { env: environment({ XDG_CONFIG_HOME: home }), stdio: 'ignore' })
      await new Promise((resolve) => second.once('exit', resolve))
      await eventually(async () => (await probe()).heard).toContainEqual(['second', 'letter.txt'])
    })
  })
})
