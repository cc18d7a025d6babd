import type { Page } from 'playwright'
import type { DossierId } from '../../domain/ids.ts'
import type { CallOutput } from '../../protocol/calls.ts'
import { focusedLabel, opened, play } from './keyboard.ts'
import type { OneOfficerOffice } from './one-officer-office.ts'

type View = CallOutput<'dossier.open'>
type Action = View['actions'][number]
type Write = (page: Page, office: OneOfficerOffice, dossier: DossierId, outcome: string) => Promise<void>

/** Does an outcome of the dossier that is open on the page by its digit, once the page shows where it stands, filling in by keyboard what it asks. Comes back when it is recorded. `write` = how the letters that keep it back are written; by call unless told. */
export async function pressOutcome(page: Page, office: OneOfficerOffice, dossier: DossierId, outcome?: string, write?: Write): Promise<{ readonly action: Action; readonly after: View }> {
  let before = await office.open(dossier)
  const index = Math.max(0, before.actions.findIndex((one) => one.outcome === outcome))
  if ((before.actions[index]?.lacks.length ?? 0) > 0) {
    if (write === undefined) await office.writeLetters(dossier, before.actions[index]?.kind === 'refuse')
    else await write(page, office, dossier, before.actions[index]?.outcome ?? '')
    before = await office.open(dossier)
  }
  const action = before.actions[index]
  if (!action) throw new Error(`nothing to do at ${before.row.position}`)
  await page.getByText(before.row.position).first().waitFor()
  await page.locator(`button:has-text("${action.label}"):not([aria-disabled="true"])`).first().waitFor()
  await play(page, `»${index + 1}`)
  if (action.asks.length > 0) await answer(page, action)
  return { action, after: await moved(office, dossier, before) }
}

async function answer(page: Page, { asks }: Action): Promise<void> {
  const dialog = await opened(page, /./)
  if (asks.includes('return-slip') || asks.includes('reason')) {
    await tabTo(page, 'Alasan')
    await page.keyboard.type('Pas foto buram')
  }
  if (asks.includes('notice')) await dialog.getByRole('textbox', { name: /Isi|Teks|Pesan/ }).and(page.locator('textarea')).filter({ hasText: /Yth/ }).waitFor()
  if (asks.includes('archive')) {
    await tabTo(page, 'Ruang')
    await page.keyboard.type('Arsip 1')
  }
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })
}

/** Tab until the field of this label has the focus. */
export async function tabTo(page: Page, label: string): Promise<void> {
  for (let tabs = 0; tabs < 40; tabs += 1) {
    if ((await focusedLabel(page)).startsWith(label)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no field “${label}” within 40 tabs`)
}

async function moved(office: OneOfficerOffice, dossier: DossierId, { base, row }: View): Promise<View> {
  for (let tries = 0; tries < 200; tries += 1) {
    const view = await office.open(dossier)
    if (view.base.seq !== base.seq) return view
    await new Promise((resolve) => { setTimeout(resolve, 50) })
  }
  throw new Error(`the act at ${row.position} was never recorded`)
}
