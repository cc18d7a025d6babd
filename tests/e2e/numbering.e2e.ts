import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import type { OfficerId } from '../../domain/ids.ts'
import { ROLES } from '../../domain/officer/role.ts'
import { axeViolations } from './axe-violations.ts'
import { latelyTyped } from './does-outcome.ts'
import { establishedOffice, PIN } from './established-office.ts'
import { focusedLabel, opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, Program, type LoketUnderTest } from './loket-under-test.ts'

/** Yuli supervises: she may void numbers and record those given on paper. */
async function addSupervisor(loket: LoketUnderTest): Promise<void> {
  const program = await Program.enter(await loket.freshLink())
  const { officers } = await program.ask('session.state', {})
  const admin = officers.find((officer) => officer.name === 'Hendra Wijaya')
  if (admin === undefined) throw new Error('no admin')
  await program.ask('session.logIn', { officer: admin.id, secret: PIN })
  const yuli = { id: randomUUID() as OfficerId, name: 'Yuli Astuti', nip: '', rank: '', desk: 'Sekretariat', roles: [{ role: ROLES.supervisor, title: 'Penyelia' }], active: true }
  await program.ask('officer.save', { officer: yuli, secret: PIN })
}

describe('Yuli looks after the number books', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    loket = await establishedOffice()
    await addSupervisor(loket)
    ;({ page, complaints } = await clerkWindow(browser, await loket.freshLink()))
    await logIn(page, 'Yuli', PIN)
    await page.getByRole('link', { name: 'Nomor' }).press('Enter')
    await page.getByRole('button', { name: /^Buku Agenda Surat Keluar/ }).press('Enter')
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  const record = async (no: string, date: string, summary: string): Promise<void> => {
    await play(page, '»Insert')
    await opened(page, 'Catat nomor dari kertas')
    await play(page, no, '»Enter', date, '»Enter', summary, '»Control+Enter')
  }
  const ledger = () => page.getByRole('grid', { name: 'Isi Buku Agenda Surat Keluar' })

  test('a number given on paper counts as used', async () => {
    await record('1', 'hari ini', 'Undangan rapat')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await ledger().getByText('Undangan rapat').waitFor()
    await ledger().getByText('Dari kertas').waitFor()
    await page.getByRole('navigation', { name: 'Buku nomor' }).getByText(/\/002\//).waitFor()
    const number = ledger().locator('tbody td:nth-child(2) > span').first()
    await expect.poll(() => number.textContent()).toMatch(/^500\.16\.7\.2\/001\/.+\/\d{4}$/)
    expect(await number.evaluate((shown) => [shown.scrollWidth - shown.clientWidth, shown.scrollHeight - shown.clientHeight]), 'all of it is read').toEqual([0, 0])
    expect(await ledger().evaluate((grid) => grid.scrollWidth - grid.clientWidth), 'all columns fit').toBe(0)
  })

  test('the same number again is refused with words, and what was typed stays', async () => {
    await record('1', latelyTyped(), 'Undangan lain')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('alert').waitFor()
    expect(await dialog.getByRole('textbox', { name: /^Ringkasan/ }).inputValue()).toBe('Undangan lain')
    expect(await axeViolations(page)).toEqual([])
    await dialog.getByRole('textbox', { name: /^Nomor/ }).fill('4')
    await dialog.getByText('Nomor 2 sampai 3 akan dilewati').waitFor()
    await dialog.getByRole('textbox', { name: /^Nomor/ }).fill('2')
    await play(page, '»Control+Enter')
    await dialog.waitFor({ state: 'detached' })
  })

  test('voiding names the number and its consequence, the reason has the focus and Enter in it confirms nothing, a reason is compulsory', async () => {
    await ledger().getByText('Undangan lain').click()
    await play(page, '»Delete')
    const dialog = page.getByRole('dialog', { name: /^Batalkan nomor .*\/002\/.*\?$/ })
    await dialog.waitFor()
    await expect.poll(() => focusedLabel(page)).toMatch(/^Alasan/)
    await play(page, '»Enter')
    await expect.poll(() => dialog.textContent()).toContain('tidak pernah diberikan lagi')
    await play(page, '»Control+Enter')
    await dialog.getByRole('alert').waitFor()
    await dialog.getByRole('textbox', { name: /^Alasan/ }).fill('Salah tulis di buku agenda')
    await play(page, '»Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await ledger().getByText('Batal').waitFor()
    await ledger().getByText('Salah tulis di buku agenda').waitFor()
    await page.getByRole('navigation', { name: 'Buku nomor' }).getByText(/\/003\//).waitFor()
  })

  test('a front office clerk reads the ledger and is offered neither', async () => {
    const { page: budis } = await clerkWindow(browser, await loket.freshLink())
    await logIn(budis, 'Budi', PIN)
    await budis.getByRole('link', { name: 'Nomor' }).press('Enter')
    await budis.getByRole('grid').waitFor()
    expect(await budis.getByRole('button', { name: 'Batalkan nomor' }).count()).toBe(0)
    expect(await budis.getByRole('button', { name: 'Catat dari kertas' }).count()).toBe(0)
  })

  test('nothing on the way was a complaint of the page', () => {
    expect(complaints).toEqual([])
  })
})
