import type { Browser, Page } from 'playwright'
import type { DossierId } from '../../domain/ids.ts'
import { PIN } from './established-office.ts'
import { clerkWindow, logIn, type LoketUnderTest } from './loket-under-test.ts'

/** An officer logs in at a window of the own and has this dossier's page open. */
export async function atTheDossier(browser: Browser, loket: LoketUnderTest, dossier: DossierId, name: string): Promise<Page> {
  const { page } = await clerkWindow(browser, await loket.freshLink())
  await logIn(page, name, PIN)
  await page.goto(`${page.url().split('#')[0] ?? ''}#/berkas/${dossier}`)
  await page.getByRole('heading', { level: 2, name: 'Tindakan' }).waitFor()
  return page
}
