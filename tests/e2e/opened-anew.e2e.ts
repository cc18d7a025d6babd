import path from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { spoilPage } from '../calls/spoil-page.ts'
import { DeskByCalls } from './desk-by-calls.ts'
import { establishedOffice, PIN } from './established-office.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'

let browser: Browser
let loket: LoketUnderTest
beforeAll(async () => {
  browser = await launchBrowser()
  loket = await establishedOffice()
  const desk = await DeskByCalls.at(loket)
  await desk.logIn('Budi Santoso')
  await desk.takesIn('SIKRO – pola Pekanbaru', 'Siti Rahmawati', 'to-check')
  await loket.close()
  spoilPage(path.join(loket.folder, 'data', 'register.db'), 'dossier')
  await loket.start()
})
afterAll(async () => {
  await browser.close()
  await loket.remove()
})

test('whoever meets a broken page of the Buku Register reads what he asked for as soon as Loket has opened itself anew, and sits where he sat', async () => {
  const { page, complaints } = await clerkWindow(browser, await loket.freshLink())
  await logIn(page, 'Budi Santoso', PIN)
  await page.getByRole('grid').getByText('Siti Rahmawati').waitFor()
  await page.goto(`${page.url().split('#')[0] ?? ''}#/register`)
  await page.getByRole('grid', { name: 'Buku Register' }).getByText('Siti Rahmawati').waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await page.getByRole('combobox', { name: 'Nama petugas' }).count()).toBe(0)
  expect(complaints).toEqual([])
})
