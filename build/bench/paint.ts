import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { must } from '#domain/must.ts'
import { type Browser, chromium, type Locator, type Page } from 'playwright'
import { samplePeople, SAMPLE_PIN } from '../../electron/sample/people.ts'
import { findChromium } from '../chromium.ts'
import { root } from '../tool.ts'
import { builtApp } from './built-app.ts'
import { type Figure, spreadOf } from './figures.ts'
import { typed, watchPaints } from './key-paints.ts'
import { type BenchOffice, sizeOf, withStore } from './office.ts'

const NAME = 'Siti Rahmawati binti Abdul Hamid'
const SOUGHT = ['andi siregar', 'putri lub', 'melati 12', '0012/reg', 'optik terang'] as const

/** From a key's moment to the frame that shows it, in Chromium on the built app: the intake's name field and the register's search. */
export async function paint(office: BenchOffice): Promise<readonly Figure[]> {
  await builtApp()
  const size = withStore(office, sizeOf)
  const { child, link } = await startApp(office)
  const [browser, beside] = [await ownBrowser(), await ownBrowser()]
  try {
    const page = await enter(browser, link)
    const bare = await bareField(beside)
    const intake = await typedInIntake(page, bare)
    const register = await typedInRegister(page, bare)
    await beside.close()
    return [
      keysOf(`key to paint, name field of Berkas baru; ${size}`, intake),
      keysOf(`key to paint, search of Buku Register; ${size}`, register),
      { part: 'paint', what: `last key to the list that answers it; ${size}`, unit: 'ms', ours: spreadOf(register.answers) },
      { part: 'paint', what: 'memory of the browser host, counter within', unit: 'MB', ours: spreadOf([memoryOf(must(child.pid ?? null, 'a process'))]) },
      { part: 'paint', what: 'memory of Chromium, all its processes (proportional)', unit: 'MB', ours: spreadOf([chromiumMemory(findChromium().executable)]) },
    ]
  } finally {
    await beside.close()
    await browser.close()
    const ended = once(child, 'exit')
    child.kill()
    await ended
  }
}

/** One for each page: of two in the same browser the hidden one is now and then still taken for the shown one after they changed places, and the other gets no frames for whole seconds. */
async function ownBrowser(): Promise<Browser> {
  const { executable, args, env } = findChromium()
  return chromium.launch({ executablePath: executable, args: [...args], env: { ...env } })
}

interface Keys {
  readonly ours: number[]
  readonly bare: number[]
}

/** The wait of a bare field is the machine's: its cores, its drawing in software. */
function keysOf(what: string, { ours, bare }: Keys): Figure {
  const [mine, peer] = [spreadOf(ours), spreadOf(bare)]
  return { part: 'paint', what, unit: 'ms', ours: mine, peer: { what: `an empty page's field (p95 ${peer.p95.toFixed(0)})`, figures: peer }, ratio: mine.p95 / peer.p95, wanted: 'p95 ≤ 100 ms' }
}

async function startApp({ data, keys }: BenchOffice): Promise<{ readonly child: ChildProcess; readonly link: string }> {
  const child = spawn(process.execPath, [path.join(root, 'dist/main/browser.js')], { cwd: root, env: { ...process.env, LOKET_DATA: data, LOKET_KEYS: keys }, stdio: ['ignore', 'pipe', 'inherit'] })
  const link = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\S+/.exec(said)?.[0]
      if (found !== undefined && said.includes('\n')) resolve(found)
    })
    child.once('exit', () => { reject(new Error(`the app ended: ${said}`)) })
  })
  return { child, link }
}

async function enter(browser: Browser, link: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'id-ID', timezoneId: 'Asia/Jakarta' })
  await page.addInitScript(watchPaints)
  await page.goto(link)
  await page.getByRole('combobox', { name: 'Nama petugas' }).fill(must(samplePeople[0], 'a clerk').name)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'PIN atau kata sandi' }).fill(SAMPLE_PIN)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor({ timeout: 60_000 })
  return page
}

/** A page with nothing but a field, watched as ours is. */
async function bareField(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.addInitScript(watchPaints)
  await page.goto('data:text/html,<!doctype html><title>bare</title><input aria-label="bare" autofocus>')
  return page
}

async function typedInIntake(page: Page, bare: Page): Promise<Keys> {
  await page.keyboard.press('F2')
  const service = page.getByRole('main').getByRole('combobox', { name: /^Layanan/ })
  await service.locator('option').nth(1).waitFor({ state: 'attached' })
  await service.selectOption({ index: 1 })
  await page.getByRole('region', { name: 'Persyaratan' }).waitFor()
  const field = page.getByRole('textbox', { name: /^Nama/ }).first()
  const keys: Keys = { ours: [], bare: [] }
  for (let round = 0; round < 4; round += 1) await inTurn(keys, [field, NAME], bare)
  return keys
}

async function typedInRegister(page: Page, bare: Page): Promise<Keys & { readonly answers: readonly number[] }> {
  await page.keyboard.press('F3')
  const field = page.getByRole('textbox', { name: 'Cari' })
  await field.waitFor()
  const [keys, answers]: [Keys, number[]] = [{ ours: [], bare: [] }, []]
  for (const text of SOUGHT) {
    await field.fill('')
    await page.waitForTimeout(500)
    await inTurn(keys, [field, text], bare, () => page.waitForTimeout(1500))
    answers.push(await page.evaluate(() => window.loketBench.changed - window.loketBench.lastKey))
  }
  return { ...keys, answers: answers.filter((answer) => answer > 0) }
}

/** The same keys first in ours, then in the bare field. `rest` = what ours is given time for in between. */
async function inTurn(keys: Keys, [field, text]: readonly [Locator, string], bare: Page, rest: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  keys.ours.push(...(await typed(field, text)))
  await rest()
  await bare.getByLabel('bare').fill('')
  keys.bare.push(...(await typed(bare.getByLabel('bare'), text)))
}

/** MB of a process that share nothing with others, and its part of what they share. Linux only; 0 elsewhere. */
function memoryOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1000
  } catch {
    return 0
  }
}

/** Of the processes we are the parent of, however far down. */
function chromiumMemory(executable: string): number {
  const parents = new Map(processes().map(({ pid, parent }) => [pid, parent]))
  const ours = (pid: number): boolean => pid === process.pid || (parents.has(pid) && ours(parents.get(pid) ?? 0))
  const name = path.basename(executable)
  return processes().filter(({ pid, command }) => ours(pid) && command.includes(name)).reduce((sum, { pid }) => sum + memoryOf(pid), 0)
}

function processes(): readonly { readonly pid: number; readonly parent: number; readonly command: string }[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8')
        return [{ pid: Number(name), parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0), command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }]
      } catch {
        return []
      }
    })
  } catch {
    return []
  }
}
