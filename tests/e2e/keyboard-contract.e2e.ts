import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PIN } from '../calls/open-office.ts'
import { beginIntake } from './begin-intake.ts'
import { focusedLabel, opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'
import { PastOffice } from './past-office.ts'

/** A stop of the Tab key: what has the focus and where it stands in the page, in pixels. */
interface Stop {
  readonly name: string
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly usable: boolean
}

describe('Tab and Enter go through a form as one reads it: a contract with those who know it by heart', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    const past = await PastOffice.established(3)
    await past.comesToToday()
    loket = await past.opens()
    ;({ page, complaints } = await clerkWindow(browser, await loket.freshLink()))
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  /** Every stop from where the focus is until one whose name begins so, that one included. */
  async function stops(key: string, until: string): Promise<readonly Stop[]> {
    const seen = [await focused(page)]
    while (!seen.at(-1)?.name.startsWith(until) && seen.length < 80) {
      await page.keyboard.press(key)
      seen.push(await focused(page))
    }
    return seen
  }
  const names = (some: readonly Stop[]): readonly string[] => some.map(({ name }) => name)

  test('Berkas baru: every field once, in reading order, from the service to the button; what cannot be changed is passed over', async () => {
    await logIn(page, 'Budi', PIN)
    await beginIntake(page)
    await page.getByRole('checkbox', { name: 'STR seumur hidup' }).check()
    await page.getByRole('combobox', { name: /^Layanan/ }).focus()
    const there = await stops('Tab', 'Terima berkas')
    expect(outOfOrder(there)).toEqual([])
    expect(new Set(names(there)).size).toBe(there.length)
    expect(there.filter(({ usable }) => !usable)).toEqual([])
    const fields = ['Layanan', 'Baru', 'Perorangan', 'NIK', 'Telepon', 'Nama pemohon', 'Alamat', 'Wilayah', 'Surel', 'NPWP', 'Nomor STR-RO', 'STR seumur hidup', 'Tempat kerja', 'Alamat tempat kerja', 'Wilayah tempat kerja', 'Jumlah rangkap', 'Warna stopmap', 'Catatan', 'Pilih berkas pindaian', 'Terima berkas']
    let at = -1
    for (const field of fields) {
      const next = names(there).findIndex((name, index) => index > at && name.startsWith(field))
      expect(next, field).toBeGreaterThan(at)
      at = next
    }
    expect(names(there).some((name) => name.startsWith('STR berlaku sampai')), 'disabled').toBe(false)
    const back = await stops('Shift+Tab', 'Layanan')
    expect(names(back)).toEqual(names(there).toReversed())
  })

  test('Tab leaves a text area; Enter begins a line in it, and elsewhere goes where Tab goes', async () => {
    await page.getByRole('textbox', { name: /^Alamat$/ }).focus()
    await play(page, 'Jalan Melati', '»Enter', 'Rumbai', '»Tab')
    await expect.poll(() => focusedLabel(page)).toMatch(/^Wilayah/)
    expect(await page.getByRole('textbox', { name: /^Alamat$/ }).inputValue()).toBe('Jalan Melati\nRumbai')
    for (const [from, to] of [['Layanan', 'Nama pemohon'], ['Surel', 'Tempat kerja']] as const) {
      const start = page.getByRole('main').locator('input:not([type=radio]), select').and(page.getByLabel(new RegExp(`^${from}`)))
      await start.first().focus()
      const byTab = await stops('Tab', to)
      await start.first().focus()
      expect(names(await stops('Enter', to)), from).toEqual(names(byTab))
    }
  })

  test('Ctrl+Enter saves from any field, a text area included', async () => {
    for (const field of [/^NIK/, /^Catatan/]) {
      await page.getByRole('textbox', { name: field }).focus()
      await play(page, '»Control+Enter')
      await page.waitForFunction(() => document.activeElement?.hasAttribute('data-error-summary'))
      expect(await page.getByRole('textbox', { name: /^Alamat$/ }).inputValue()).toBe('Jalan Melati\nRumbai')
    }
  })

  test('the forms of the settings, in their windows, too; a list grows from its last field on', async () => {
    const { page: his, complaints: hisComplaints } = await clerkWindow(browser, await loket.freshLink())
    page = his
    await logIn(his, 'Hendra', PIN)
    const to = (section: string) => his.goto(`${his.url().split('#')[0] ?? ''}#/pengaturan/${section}`)
    await to('petugas')
    await his.getByRole('button', { name: /Petugas baru/ }).first().press('Enter')
    await opened(his, 'Petugas baru')
    const officer = await stops('Tab', 'Simpan')
    expect(outOfOrder(officer)).toEqual([])
    expect(officer.length).toBeGreaterThan(6)
    await play(his, '»Escape')
    await his.getByRole('dialog').waitFor({ state: 'detached' })
    await to('kalender')
    const date = his.getByRole('textbox', { name: /^Tanggal libur/ })
    await date.focus()
    await play(his, '17/8/27', '»Enter', 'Hari Kemerdekaan', '»Enter', '»Enter', 'SKB 2027', '»Enter', '»Enter')
    await his.getByRole('button', { name: 'Hapus Hari Kemerdekaan' }).waitFor()
    await expect.poll(() => date.evaluate((field) => field === document.activeElement)).toBe(true)
    await play(his, '25/12/27', '»Enter', 'Natal', '»Enter', '»Enter', '»Enter', '»Enter')
    await his.getByRole('button', { name: 'Hapus Natal' }).waitFor()
    expect([complaints, hisComplaints]).toEqual([[], []])
  })
})

const focused = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const at = document.activeElement
    const field = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement
    const group = at instanceof HTMLInputElement && at.type === 'radio' ? at.closest('[role=radiogroup]') : null
    const named = at?.getAttribute('aria-label') ?? (field ? at.labels?.[0]?.textContent : at?.textContent) ?? ''
    const row = group?.getAttribute('aria-labelledby')
    const { top, bottom, left } = (group ?? at?.closest('.mantine-InputWrapper-root, .mantine-Checkbox-root') ?? at ?? document.body).getBoundingClientRect()
    const scrolled = at?.closest('main')?.scrollTop ?? at?.closest('[class*=Modal-content]')?.scrollTop ?? 0
    return {
      name: `${named.replaceAll(/\s+/g, ' ').replace(/ \*$/, '').trim()}${row === null || row === undefined ? '' : ` · ${document.getElementById(row)?.textContent ?? ''}`}`,
      top: Math.round(top + scrolled),
      bottom: Math.round(bottom + scrolled),
      left: Math.round(left),
      usable: !(field && (at.disabled || (!(at instanceof HTMLSelectElement) && at.readOnly))),
    }
  })

/** Stops that stand above the one before, or beside it to the left. */
const outOfOrder = (stops: readonly Stop[]): readonly string[] =>
  stops.flatMap((stop, index) => {
    const before = stops[index - 1]
    if (before === undefined) return []
    const above = stop.bottom <= before.top
    const beside = stop.top < before.bottom && before.top < stop.bottom && stop.left < before.left
    return above || beside ? [`${before.name} → ${stop.name}`] : []
  })
