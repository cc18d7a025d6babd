import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { must } from '../../domain/must.ts'
import { PIN } from '../calls/open-office.ts'
import { axeViolations } from './axe-violations.ts'
import { play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest, Program } from './loket-under-test.ts'
import { PastOffice } from './past-office.ts'

describe('Dewi works her desk by keyboard', () => {
  let browser: Browser
  let past: PastOffice
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    past = await PastOffice.established(20)
    await past.takesIn('Ayu Permata')
    await past.comesToToday()
    for (const name of ['Bagas Kusuma', 'Citra Lubis', 'Dina Harahap']) await past.takesIn(name)
    await past.takesIn('Eko Saputra', { verdict: 'incomplete', reason: 'Ijazah belum dilegalisir.' })
    loket = await past.opens()
    ;({ page, complaints } = await clerkWindow(browser, await loket.freshLink()))
    await logIn(page, 'Dewi', PIN)
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  const queue = (name: string) => page.getByRole('navigation', { name: 'Antrean' }).getByRole('button', { name })
  const rows = (list = page): Promise<readonly string[]> => list.getByRole('grid').locator('tbody tr').allTextContents()
  const chosen = () => page.getByRole('grid').locator('tr[aria-selected=true]')

  async function as(name: string): Promise<Program> {
    const program = await Program.enter(await loket.freshLink())
    const { officers } = await program.ask('session.state', {})
    await program.ask('session.logIn', { officer: officers.find((one) => one.name.startsWith(name))?.id ?? past.office.idOf('budi'), secret: PIN })
    return program
  }

  test('her queue is open with its count, the late dossier on top, and the keys are the list’s', async () => {
    await page.getByRole('grid', { name: 'Back Office' }).getByText('Ayu Permata').waitFor()
    await expect.poll(() => queue('Back Office').textContent()).toBe('1Back Office41 terlambat')
    const [first = '', ...others] = await rows()
    expect(first).toMatch(/Ayu Permata.*Langkah 3 · .*sejak \d\d\/\d\d\/\d{4} · Back Office.*terlambat \d+ hari kerja.*janji/)
    expect(others.map((row) => row.includes('terlambat'))).toEqual([false, false, false])
    expect(others.every((row) => /sejak pukul \d\d\.\d\d · Back Office/.test(row))).toBe(true)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Back Office')
    // The list has the window's whole width, so that names and steps are read to their end.
    const [queues, list] = await Promise.all([page.getByRole('navigation', { name: 'Antrean' }), page.getByRole('grid')].map((part) => part.boundingBox()))
    expect(list?.x).toBe(queues?.x)
    expect(await axeViolations(page)).toEqual([])
  })

  test('a digit opens each queue: who waits for the applicant, what is late', async () => {
    await play(page, '»2')
    await page.getByRole('grid', { name: 'Menunggu pemohon' }).getByText('Eko Saputra').waitFor()
    expect((await rows())[0]).toMatch(/Tanpa nomor.*Menunggu pemohon.*· Pemohon/)
    await play(page, '»4')
    await page.getByRole('grid', { name: 'Terlambat' }).getByText('Ayu Permata').waitFor()
    expect(await rows()).toHaveLength(1)
    await play(page, '»3')
    await page.getByText('Tidak ada yang menunggu di sini').waitFor()
    await play(page, '»1')
    await page.getByRole('grid', { name: 'Back Office' }).getByText('Ayu Permata').waitFor()
  })

  test('what others do comes in by itself, and the chosen dossier stays chosen', async () => {
    await play(page, '»ArrowDown', '»ArrowDown')
    await expect.poll(() => chosen().textContent()).toContain('Citra Lubis')
    const [budi, dewi] = [await as('Budi'), await as('Dewi')]
    await budi.ask('intake.receive', past.form('Fitri Siregar'))
    await page.getByRole('grid').getByText('Fitri Siregar').waitFor()
    await expect.poll(() => queue('Back Office').textContent()).toContain('Back Office5')
    const { rows: waiting } = await dewi.ask('desk.queue', { queue: 'role:back-office', after: '', limit: 10 })
    const ayu = waiting.find((row) => row.applicantName === 'Ayu Permata')?.dossier ?? past.form('').dossier
    const { base, step, actions } = await dewi.ask('dossier.open', { dossier: ayu })
    await dewi.ask('dossier.act', { dossier: ayu, base, step: step ?? ('' as never), outcome: actions[0]?.outcome ?? ('' as never), note: '' })
    await page.getByRole('grid').getByText('Ayu Permata').waitFor({ state: 'detached' })
    await expect.poll(() => chosen().textContent()).toContain('Citra Lubis')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Back Office')
    await expect.poll(() => queue('Back Office').textContent()).toBe('1Back Office4')
  })

  test('Enter opens it, back finds the same row with the keys in the list, and Enter and one key do the work', async () => {
    await play(page, '»Enter')
    await page.getByRole('heading', { level: 1, name: /Citra Lubis/ }).waitFor()
    await page.goBack()
    await page.getByRole('grid', { name: 'Back Office' }).getByText('Citra Lubis').waitFor()
    await expect.poll(() => chosen().textContent()).toContain('Citra Lubis')
    await play(page, '»ArrowUp', '»ArrowDown', '»Enter')
    await page.getByRole('heading', { level: 2, name: 'Tindakan' }).waitFor()
    await play(page, '»1')
    await page.getByText('Langkah 4').first().waitFor()
    await play(page, '»F4')
    await page.getByRole('grid', { name: 'Back Office' }).getByText('Dina Harahap').waitFor()
    await page.getByRole('grid', { name: 'Back Office' }).getByText('Citra Lubis').waitFor({ state: 'detached' })
    await expect.poll(() => chosen().textContent()).toContain('Dina Harahap')
    expect(complaints).toEqual([])
  })

  test('each role has its own queue; an empty one says so', async () => {
    const { page: hers } = await clerkWindow(browser, await loket.freshLink())
    await logIn(hers, 'Rina', PIN)
    await hers.getByRole('grid').getByText('Citra Lubis').waitFor()
    expect((await rows(hers)).map((row) => /Ayu Permata|Citra Lubis/.exec(row)?.[0])).toEqual(['Ayu Permata', 'Citra Lubis'])
    const { page: his } = await clerkWindow(browser, await loket.freshLink())
    await logIn(his, 'Ratna', PIN)
    await expect.poll(() => his.getByRole('navigation', { name: 'Antrean' }).getByRole('button', { name: 'Kepala Dinas' }).textContent()).toBe('1Kepala Dinas0')
    await his.getByRole('grid', { name: 'Menunggu pemohon' }).getByText('Eko Saputra').waitFor()
    await his.setViewportSize({ width: 683, height: 384 })
    expect(await axeViolations(his)).toEqual([])
  })

  test('on a screen of 1024 pixels, too, it is seen without scrolling how late each is', async () => {
    await page.setViewportSize({ width: 1024, height: 768 })
    await play(page, '»F4')
    await page.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor()
    const due = page.getByRole('grid').getByRole('columnheader', { name: 'Jatuh tempo' })
    const right = async (): Promise<number> => must(await due.boundingBox().then((box) => box && box.x + box.width), 'a heading on the screen')
    await expect.poll(right).toBeLessThanOrEqual(1024)
    await page.setViewportSize({ width: 1366, height: 768 })
  })
})
