import type { Browser, Page } from 'playwright'
import { ROLES } from '../../domain/officer/role.ts'
import { ServerProgram } from '../sync-http/server-program.ts'
import { DeskByCalls } from './desk-by-calls.ts'
import { establishedOffice, PIN } from './established-office.ts'
import { focusedLabel, opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, linkIn, logIn, LoketUnderTest } from './loket-under-test.ts'

/** An office's server, its PC that has worked alone so far, and a new one. Nobody has joined anything yet. */
export class SeveralPcs {
  readonly browser: Browser
  readonly server: ServerProgram
  readonly first: LoketUnderTest
  readonly second: LoketUnderTest

  private constructor(browser: Browser, server: ServerProgram, first: LoketUnderTest, second: LoketUnderTest) {
    this.browser = browser
    this.server = server
    this.first = first
    this.second = second
  }

  static async opened(): Promise<SeveralPcs> {
    const [browser, server, first] = await Promise.all([launchBrowser(), new ServerProgram().start(), establishedOffice('pekanbaru-sikro', [{ name: 'Yuli Astuti', role: ROLES.supervisor }])])
    return new SeveralPcs(browser, server, first, new LoketUnderTest())
  }

  async close(): Promise<void> {
    await this.browser.close()
    for (const part of [this.first, this.second]) await part.remove()
    await this.server.close()
  }

  /** An officer's window at a PC. */
  async at(loket: LoketUnderTest, name: string): Promise<Page> {
    const { page } = await clerkWindow(this.browser, await loket.freshLink())
    await logIn(page, name, PIN)
    return page
  }

  /** The second PC's desk by calls. Who works in the office can log in there once the PIN has come, a moment after all else. */
  async secondDesk(name: string): Promise<DeskByCalls> {
    const desk = await DeskByCalls.at(this.second)
    for (let tries = 0; ; tries += 1) {
      try {
        await desk.logIn(name)
        return desk
      } catch (error) {
        if (tries > 200) throw error
        await new Promise((resolve) => { setTimeout(resolve, 200) })
      }
    }
  }

  /** An admin types the server's code under Pengaturan, Komputer at the first PC, and is logged in there again. */
  async firstJoins(): Promise<Page> {
    const page = await this.at(this.first, 'Hendra')
    await goTo(page, 'pengaturan/komputer')
    await page.getByRole('textbox', { name: /^Kode gabung/ }).waitFor()
    await play(page, await this.server.code('PC Loket 1'), '»Control+Enter')
    await page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor()
    await page.context().close()
    return this.#atComputers()
  }

  /** Hendra at the first PC's Pengaturan, Komputer, in touch with the server. */
  async #atComputers(): Promise<Page> {
    const page = await this.at(this.first, 'Hendra')
    await goTo(page, 'pengaturan/komputer')
    await page.getByText('Terhubung ke server kantor').waitFor()
    return page
  }

  /** The admin makes a code at the first PC; with it the second is let in at its first start. Ends at the log-in there. */
  async secondJoins(admin: Page): Promise<Page> {
    const code = await newCode(admin, 'PC Loket 2')
    const { page } = await clerkWindow(this.browser, linkIn(await this.second.start()))
    await page.getByRole('heading', { level: 1, name: 'Kantor dan kop surat' }).waitFor()
    await page.getByRole('button', { name: 'Gabung ke kantor' }).press('Enter')
    await focusOn(page, 'Kode gabung')
    await play(page, code, '»Control+Enter')
    await page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor()
    return page
  }
}

/** A code for one more PC, read from the screen of an admin who has Pengaturan, Komputer open. */
export async function newCode(admin: Page, name: string): Promise<string> {
  await play(admin, '»Insert')
  await opened(admin, 'Tambah komputer')
  await play(admin, name, '»Control+Enter')
  const code = await admin.getByRole('dialog').locator('output').textContent()
  await focusOn(admin, 'Selesai')
  await play(admin, '»Enter')
  return code ?? ''
}

export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/${path}`)
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
}

/** What has the focus begins like this, as soon as it has. */
export async function focusOn(page: Page, label: string): Promise<void> {
  for (let looks = 0; !(await focusedLabel(page)).startsWith(label); looks += 1) {
    if (looks > 200) throw new Error(`the focus is on “${await focusedLabel(page)}”, not on “${label}”`)
    await page.waitForTimeout(50)
  }
}
