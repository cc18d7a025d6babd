import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { type Browser, chromium, type Page } from 'playwright'
import { findPageChromium } from '../../build/chromium.ts'
import { linkFromHolder } from '../../electron/browser/link-from-holder.ts'
import { lockFile, type LockHolder } from '../../electron/host/data-lock.ts'
import type { CallInput, CallName, CallOutput } from '../../protocol/calls.ts'
import type { Reply } from '../../protocol/call.ts'
import { calls } from '../../protocol/calls.ts'
import { offered } from './keyboard.ts'

const root = path.resolve(import.meta.dirname, '../..')
const program = path.join(root, 'dist/main/browser.js')

/** The built app on a data folder of its own, started as its users start it. */
export class LoketUnderTest {
  readonly folder: string
  readonly #env: Readonly<Record<string, string>>
  #process: ChildProcess | null = null

  constructor(folder = mkdtempSync(path.join(tmpdir(), 'loket-e2e-')), env: Readonly<Record<string, string>> = {}) {
    this.folder = folder
    this.#env = env
  }

  /** Its one line on stdout. */
  async start(): Promise<string> {
    const child = this.#spawn()
    this.#process = child
    return this.#line(child)
  }

  /** A fresh link, asked for as a second start on the same data asks. */
  async freshLink(): Promise<string> {
    const holder = JSON.parse(readFileSync(lockFile(path.join(this.folder, 'data')), 'utf8')) as LockHolder
    return linkIn((await linkFromHolder(holder)) ?? 'nobody listens')
  }

  /** What a second start on the same data prints. */
  secondStart(): Promise<string> {
    return this.#line(this.#spawn())
  }

  /** Ends it as a power cut would. */
  kill(): Promise<void> {
    return this.#end('SIGKILL')
  }

  /** Ends it as who switches the PC off: it closes its files. */
  close(): Promise<void> {
    return this.#end('SIGTERM')
  }

  async remove(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#process
    this.#process = null
    if (child === null || child.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }

  #spawn(): ChildProcess {
    return spawn(process.execPath, [program], { cwd: root, env: { ...process.env, LOKET_DATA: path.join(this.folder, 'data'), LOKET_KEYS: path.join(this.folder, 'keys'), ...this.#env }, stdio: ['ignore', 'pipe', 'inherit'] })
  }

  #line(child: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
      let said = ''
      child.stdout?.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8')
        if (said.includes('\n')) resolve(said.trim())
      })
      child.once('exit', (code) => { reject(new Error(`ended with ${code}: ${said}`)) })
    })
  }
}

export const linkIn = (line: string): string => /http:\S+/.exec(line)?.[0] ?? `no link in: ${line}`

/** Another program at the same door: `POST /session`, then `POST /calls/NAME`. */
export class Program {
  readonly #origin: string
  readonly #cookie: string

  private constructor(origin: string, cookie: string) {
    this.#origin = origin
    this.#cookie = cookie
  }

  static async enter(link: string): Promise<Program> {
    const { origin, hash } = new URL(link)
    const answer = await fetch(`${origin}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key: hash.replace('#kunci=', '') }) })
    return new Program(origin, (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '')
  }

  /** Throws on anything but success. */
  async ask<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    const commandId = calls[name].kind === 'command' ? { commandId: randomUUID() } : {}
    const answer = await fetch(`${this.#origin}/calls/${name}`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: this.#cookie }, body: JSON.stringify({ ...commandId, input }) })
    const reply = (await answer.json()) as Reply<CallOutput<Name>>
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`)
    return reply.value
  }
}

let shared: Promise<Browser> | null = null

/** A browser of this process's own, for one test file after the other: closing it closes its windows, each of which is a profile of its own. It ends with the process. */
export async function launchBrowser(): Promise<Browser> {
  shared ??= startBrowser()
  const browser = await shared
  if (browser.isConnected()) return browser
  shared = startBrowser()
  return shared
}

async function startBrowser(): Promise<Browser> {
  const { executable, args, env } = findPageChromium()
  const browser = await chromium.launch({ executablePath: executable, args: [...args], env: { ...env } })
  browser.close = async () => { await Promise.all(browser.contexts().map((context) => context.close())) }
  return browser
}

/** A clerk's window: 1366 × 768, Indonesian. What the page complains about is collected in `complaints`. */
export async function clerkWindow(browser: Browser, link: string): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'id-ID', timezoneId: 'Asia/Jakarta' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => { complaints.push(error.message) })
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
  await page.goto(link)
  return { page, complaints }
}

export async function logIn(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Nama petugas' }).fill(name)
  await offered(page, name)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'PIN atau kata sandi' }).fill(pin)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor()
}
