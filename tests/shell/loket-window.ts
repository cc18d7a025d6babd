import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import type { OfficerId } from '../../domain/ids.ts'
import { ROLES } from '../../domain/officer/role.ts'
import { sampleOffice } from '../../electron/sample/office.ts'
import '../../protocol/bridge.ts'
import { calls, type CallInput, type CallName, type CallOutput } from '../../protocol/calls.ts'
import type { Reply } from '../../protocol/call.ts'
import { type Driver, environment, launch, startArguments } from './drivers.ts'

const root = path.resolve(import.meta.dirname, '../..')

export const PIN = '482913'

export interface OtherApp {
  readonly app: string
  readonly env: Readonly<Record<string, string>>
}

/** Loket as it ships, in a window of the driver's Electron, on a data folder of its own. */
export class LoketWindow {
  readonly driver: Driver
  readonly folder: string
  readonly app: ElectronApplication
  readonly page: Page
  readonly #process: ChildProcess

  private constructor(driver: Driver, folder: string, app: ElectronApplication, page: Page) {
    this.driver = driver
    this.folder = folder
    this.app = app
    this.page = page
    this.#process = app.process()
  }

  /** @param folder of an earlier start, to start again @param other an app beside the checkout's, and what its environment says besides */
  static async open(driver: Driver, folder = mkdtempSync(path.join(tmpdir(), 'loket-shell-')), other: OtherApp = { app: root, env: {} }): Promise<LoketWindow> {
    const app = await launch(driver, { app: other.app, home: path.join(folder, 'home'), env: { ...LoketWindow.#env(folder), ...other.env } })
    const page = await app.firstWindow()
    return new LoketWindow(driver, folder, app, page)
  }

  /** The same as somebody else starting the app once more; gives its exit code. */
  async startAgain(): Promise<number | null> {
    const home = path.join(this.folder, 'home')
    const second = spawn(this.driver.executable, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...startArguments({ app: root, home })], { env: environment({ XDG_CONFIG_HOME: home, ...LoketWindow.#env(this.folder) }), stdio: 'ignore' })
    return LoketWindow.#ended(second)
  }

  /** Sends whatever a broken or hostile page might send; gives the answer, or the words it was thrown back with. */
  send(name: unknown, request: unknown): Promise<unknown> {
    return this.page.evaluate(async ([asked, sent]) => {
      try {
        const { loket } = window
        return loket === undefined ? 'no bridge' : ((await Reflect.apply(Reflect.get(loket, 'call') as (...values: unknown[]) => unknown, loket, [asked, sent])) as unknown)
      } catch (error) {
        return String(error)
      }
    }, [name, request] as const)
  }

  /** Asks as the page does. */
  reply<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Reply<CallOutput<Name>>> {
    const request = { ...(calls[name].kind === 'command' ? { commandId: randomUUID() } : {}), input }
    return this.page.evaluate(async ([asked, sent]) => window.loket?.call(asked, sent), [name, request] as const) as Promise<Reply<CallOutput<Name>>>
  }

  /** Throws on anything but success. */
  async ask<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    const reply = await this.reply(name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`)
    return reply.value
  }

  /** Sets up an office with one officer, Hendra, and gives his id. */
  async establish(): Promise<OfficerId> {
    const { services, books } = await this.ask('setup.options', {})
    const { officer } = await this.ask('setup.establish', {
      office: sampleOffice,
      officer: { name: 'Hendra Wijaya', nip: '', rank: '', desk: 'Loket 1', roles: [{ role: ROLES.frontOffice, title: 'Front Office' }], secret: PIN },
      services: services.map(({ id }) => id),
      books: books.map(({ id, template, code }) => ({ id, template, code, next: 1 })),
      alone: true,
    })
    return officer
  }

  /** Process id of the counter that runs now; 0 while there is none. */
  counterPid(): Promise<number> {
    return this.app.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'Pencatat Loket')?.pid ?? 0)
  }

  /** What the main window shows, also where Playwright has lost its page. */
  text(): Promise<string> {
    return this.app.evaluate(async ({ BrowserWindow }) => String(await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText')))
  }

  /** Closes the window as its cross does, and waits for the app's end; gives its exit code. */
  async close(): Promise<number | null> {
    const ended = this.ended()
    await this.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.close() })
    return ended
  }

  /** Exit code of the app, once it has ended by itself. */
  ended(): Promise<number | null> {
    return LoketWindow.#ended(this.#process)
  }

  async remove(): Promise<void> {
    if (this.#process.exitCode === null) await this.app.close()
    rmSync(this.folder, { recursive: true, force: true })
  }

  static #env(folder: string): Record<string, string> {
    return { LOKET_DATA: path.join(folder, 'data'), LOKET_KEYS: path.join(folder, 'keys') }
  }

  static #ended(child: ChildProcess): Promise<number | null> {
    if (child.exitCode !== null) return Promise.resolve(child.exitCode)
    return new Promise((resolve) => { child.once('exit', resolve) })
  }
}
