import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { app } from './app.ts'
import type { DevtoolsSession } from './devtools-pipe.ts'
import { FrameTree, type WebFrame } from './frame-tree.ts'
import { PRELOAD_WORLD, TELL_MAIN, TELL_PRELOAD, pageScript, preloadScript } from './page/page-scripts.ts'
import type { FromPreload, ToPreload } from './page/preload-world.ts'
import { settlePermissions } from './permissions.ts'
import { hearPreload, toPage, type PreloadEnd } from './preload-channel.ts'
import { preventable } from './preventable.ts'
import type { Session } from './session.ts'
import { devtools, state } from './state.ts'
import { strict } from './strict.ts'
import { checkPreferences, sessionOf, type WebPreferences } from './web-preferences.ts'
import { fromWire, toWire } from './wire-url.ts'

type OpenHandler = (wanted: object) => { readonly action: 'allow' | 'deny' }

const all = new Map<number, WebContents>()
let last = 0

/** A page of Chromium. Events, of those Electron has: did-finish-load, did-frame-finish-load, dom-ready, did-navigate, will-…, render-process-gone, preload-error, destroyed. */
export class WebContents extends EventEmitter {
  readonly id = ++last
  readonly session: Session
  readonly frames = new FrameTree()
  /** Where the main process itself is leading the page: no `will-navigate` for it. Wire URL, "" for nowhere. */
  expected = ''
  readonly #preferences: WebPreferences
  readonly #up: Promise<DevtoolsSession>
  #targetId = ''
  #preloadContext = ''
  #destroyed = false
  #leaving = Promise.withResolvers<boolean>()
  #openHandler: OpenHandler = () => ({ action: 'allow' })

  constructor(preferences: WebPreferences, size: { readonly width: number; readonly height: number }) {
    super()
    checkPreferences(preferences)
    this.#preferences = preferences
    this.session = sessionOf(preferences)
    this.#up = this.#open(size)
    this.#up.catch((error: unknown) => {
      console.error(error)
      app.exit(1)
    })
  }

  static fromId(id: number): WebContents | undefined { return all.get(id) }
  static getAllWebContents(): readonly WebContents[] { return [...all.values()] }
  static fromDevToolsTargetId(targetId: string): WebContents | undefined { return [...all.values()].find((each) => each.#targetId === targetId) }

  /** Makes it known to the app, after whoever owns it is made. */
  static add(contents: WebContents): WebContents {
    all.set(contents.id, strict('webContents', contents))
    app.emit('web-contents-created', preventable({}), contents)
    return contents
  }

  get mainFrame(): WebFrame { return this.frames.frame(this.frames.mainId) }
  getURL(): string { return this.mainFrame.url === 'about:blank' ? '' : this.mainFrame.url }
  isDestroyed(): boolean { return this.#destroyed }
  getLastWebPreferences(): WebPreferences { return this.#preferences }
  setWindowOpenHandler(handler: OpenHandler): void { this.#openHandler = handler }
  send(channel: string, ...values: unknown[]): void { this.#tell(toPage(channel, values)) }
  /** A machine of the build has none; a test names some: `STANDIN_PRINTERS`, as JSON. */
  getPrintersAsync(): Promise<readonly unknown[]> { return Promise.resolve(JSON.parse(process.env['STANDIN_PRINTERS'] ?? '[]') as readonly unknown[]) }
  print(_options: object, done?: (success: boolean, reason: string) => void): void { done?.(false, 'Print job failed') }

  async loadURL(url: string): Promise<void> {
    const page = await this.#up
    await settlePermissions(this.session, this, url)
    const wire = toWire(url)
    this.expected = wire
    this.#preloadContext = ''
    const loaded = new Promise((resolve) => { this.once('did-finish-load', resolve) })
    const { errorText } = await page.send('Page.navigate', { url: wire })
    if (errorText !== undefined) {
      this.emit('did-fail-load', preventable({}), -2, errorText, url, true)
      throw new Error(`${errorText} loading '${url}'`)
    }
    await loaded
  }

  reload(): void {
    this.expected = toWire(this.getURL())
    void this.#up.then((page) => page.send('Page.reload', {}))
  }

  /** In the page's own world; gives what its last promise gives, as JSON. */
  async executeJavaScript(code: string): Promise<unknown> {
    const page = await this.#up
    const { result, exceptionDetails } = await page.send('Runtime.evaluate', { expression: code, awaitPromise: true, returnByValue: true, userGesture: true })
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  forcefullyCrashRenderer(): void {
    void this.#up.then((page) => page.send('Page.crash', {})).catch(() => undefined)
  }

  getDevToolsTargetId(): string { return this.#targetId }

  /** Something wants a new window: the app's handler is asked, and nothing opens either way. */
  opened(url: string, frameName: string, features: string): void {
    const { action } = this.#openHandler({ url: fromWire(url), frameName, features, disposition: 'foreground-tab', referrer: { url: this.getURL(), policy: '' } })
    if (action === 'allow') console.error('stand-in electron: a window that setWindowOpenHandler allows is not opened:', url)
  }

  /** As a closing window asks: runs the page's `beforeunload`. True if it holds the window back and the app lets it. */
  async isHeld(): Promise<boolean> {
    const page = await this.#up
    this.#leaving = Promise.withResolvers()
    page.send('Page.close', {}).catch(() => { this.#leaving.resolve(false) })
    return this.#leaving.promise
  }

  /** Chromium has closed the page. */
  ended(): void {
    this.#leaving.resolve(false)
  }

  /** Ends the page; settles when Chromium has closed it. */
  async destroy(): Promise<void> {
    if (this.#destroyed) return
    this.#destroyed = true
    await this.#up.then(() => devtools().send('Target.closeTarget', { targetId: this.#targetId })).catch(() => undefined)
    all.delete(this.id)
    this.emit('destroyed', {})
  }

  async #open({ width, height }: { readonly width: number; readonly height: number }): Promise<DevtoolsSession> {
    const { targetId } = await devtools().send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height })
    this.#targetId = targetId
    const { sessionId } = await devtools().send('Target.attachToTarget', { targetId, flatten: true })
    const { windowId } = await devtools().send('Browser.getWindowForTarget', { targetId })
    await devtools().send('Browser.setContentsSize', { windowId, width, height })
    const page = devtools().session(sessionId)
    this.#followFrames(page)
    this.#followPage(page)
    await page.send('Page.enable', {})
    this.frames.navigated((await page.send('Page.getFrameTree', {})).frameTree.frame)
    await page.send('Runtime.enable', {})
    if (this.#preferences.preload !== undefined) await this.#addPreload(page, this.#preferences.preload)
    return page
  }

  #followFrames(page: DevtoolsSession): void {
    page.on('Page.frameAttached', ({ frameId, parentFrameId }) => { this.frames.attached(frameId, parentFrameId) })
    page.on('Page.frameDetached', ({ frameId }) => { this.frames.detached(frameId) })
    page.on('Page.navigatedWithinDocument', ({ frameId, url }) => { this.frames.movedWithinDocument(frameId, url) })
    page.on('Page.frameNavigated', ({ frame }) => {
      this.frames.navigated(frame)
      if (frame.parentId === undefined && frame.url !== 'about:blank') this.emit('did-navigate', preventable({}), fromWire(frame.url), 200, '')
    })
  }

  #followPage(page: DevtoolsSession): void {
    page.on('Page.javascriptDialogOpening', ({ type }) => {
      if (type !== 'beforeunload') return
      const event = preventable({})
      this.emit('will-prevent-unload', event)
      void page.send('Page.handleJavaScriptDialog', { accept: event.defaultPrevented }).catch(() => undefined)
      if (!event.defaultPrevented) this.#leaving.resolve(true)
    })
    page.on('Page.domContentEventFired', () => { this.emit('dom-ready', preventable({})) })
    page.on('Page.loadEventFired', () => {
      this.expected = ''
      this.emit('did-frame-finish-load', preventable({}), true, 1, 1)
      this.emit('did-finish-load', preventable({}))
    })
    page.on('Inspector.targetCrashed', () => { this.emit('render-process-gone', preventable({}), { reason: 'crashed', exitCode: 1 }) })
    page.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === PRELOAD_WORLD && context.auxData?.['frameId'] === this.frames.mainId) this.#preloadContext = context.uniqueId
    })
    page.on('Runtime.bindingCalled', ({ name, payload }) => { if (name === TELL_MAIN) void hearPreload(JSON.parse(payload) as FromPreload, this.#preloadEnd()) })
  }

  async #addPreload(page: DevtoolsSession, preload: string): Promise<void> {
    const secret = `standin-${randomUUID()}-`
    const about = { platform: process.platform, arch: process.arch, versions: { electron: state.version }, argv: [state.executable] }
    const source = preloadScript(secret, about, { source: readFileSync(preload, 'utf8'), name: path.basename(preload) })
    await page.send('Runtime.addBinding', { name: TELL_MAIN, executionContextName: PRELOAD_WORLD })
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(secret) })
    await page.send('Page.addScriptToEvaluateOnNewDocument', { worldName: PRELOAD_WORLD, source })
  }

  #preloadEnd(): PreloadEnd {
    const context = this.#preloadContext
    return {
      event: () => ({ sender: this, senderFrame: this.mainFrame, type: 'frame' }),
      tell: (message) => { if (context === this.#preloadContext) this.#tell(message) },
      emit: (name, ...values) => { this.emit(name, ...values) },
      opened: ({ url, frameName, features }) => { this.opened(url, frameName, features) },
    }
  }

  #tell(message: ToPreload): void {
    if (this.#preloadContext === '' || this.#destroyed) return
    const expression = `globalThis.${TELL_PRELOAD}(${JSON.stringify(message)})`
    void this.#up.then((page) => page.send('Runtime.evaluate', { uniqueContextId: this.#preloadContext, expression, silent: true })).catch(() => undefined)
  }
}
