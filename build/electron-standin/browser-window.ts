import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { preventable } from './preventable.ts'
import { strict } from './strict.ts'
import { WebContents } from './web-contents.ts'
import type { WebPreferences } from './web-preferences.ts'

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WindowOptions extends Partial<Rectangle> {
  readonly title?: string
  readonly show?: boolean
  readonly minWidth?: number
  readonly minHeight?: number
  readonly webPreferences?: WebPreferences
}

const open = new Map<number, BrowserWindow>()
let focused = 0

/** A window nobody sees: its place and state are remembered, its contents are a real page. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents
  readonly id: number
  #bounds: Rectangle
  #title: string
  #visible: boolean
  #minimized = false
  #maximized = false
  #destroyed = false
  #left = Promise.resolve(false)

  constructor(options: WindowOptions = {}) {
    super()
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#bounds = { x, y, width, height }
    this.#title = options.title ?? app.getName()
    this.#visible = options.show ?? true
    this.webContents = WebContents.add(new WebContents(options.webPreferences ?? {}, { width, height }))
    this.id = this.webContents.id
    open.set(this.id, strict('BrowserWindow', this))
    this.webContents.once('did-finish-load', () => { this.emit('ready-to-show', {}) })
  }

  static getAllWindows(): readonly BrowserWindow[] { return [...open.values()] }
  static fromWebContents(contents: WebContents): BrowserWindow | null { return open.get(contents.id) ?? null }
  static getFocusedWindow(): BrowserWindow | null { return open.get(focused) ?? null }

  loadURL(url: string): Promise<void> { return this.webContents.loadURL(url) }
  isDestroyed(): boolean { return this.#destroyed }
  isVisible(): boolean { return this.#visible && !this.#minimized }
  isMinimized(): boolean { return this.#minimized }
  isMaximized(): boolean { return this.#maximized }
  isFocused(): boolean { return focused === this.id }
  show(): void { this.#visible = true; this.focus(); this.emit('show', {}) }
  hide(): void { this.#visible = false; this.emit('hide', {}) }
  focus(): void { focused = this.id; this.emit('focus', {}) }
  minimize(): void { this.#minimized = true; this.emit('minimize', {}) }
  restore(): void { this.#minimized = false; this.emit('restore', {}) }
  maximize(): void { this.#maximized = true; this.emit('maximize', {}) }
  unmaximize(): void { this.#maximized = false; this.emit('unmaximize', {}) }
  getBounds(): Rectangle { return this.#bounds }
  getNormalBounds(): Rectangle { return this.#bounds }
  setBounds(bounds: Partial<Rectangle>): void { this.#bounds = { ...this.#bounds, ...bounds } }
  getTitle(): string { return this.#title }
  setTitle(title: string): void { this.#title = title }

  close(): void {
    if (this.#destroyed) return
    const event = preventable({})
    this.emit('close', event)
    this.#left = event.defaultPrevented ? Promise.resolve(false) : this.#leave()
  }

  /** Whether the last `close()` ended the window, once that is known. */
  get left(): Promise<boolean> { return this.#left }

  destroy(): void {
    void this.#end()
  }

  async #leave(): Promise<boolean> {
    if (await this.webContents.isHeld()) return false
    await this.#end()
    return true
  }

  async #end(): Promise<void> {
    if (this.#destroyed) return
    this.#destroyed = true
    open.delete(this.id)
    await this.webContents.destroy()
    this.emit('closed', {})
    if (open.size > 0 || app.isQuitting) return
    if (app.listenerCount('window-all-closed') === 0) app.quit()
    else app.emit('window-all-closed')
  }
}

app.openWindows = () => BrowserWindow.getAllWindows()
