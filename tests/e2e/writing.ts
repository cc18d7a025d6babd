import type { Locator, Page } from 'playwright'
import type { DossierId } from '../../domain/ids.ts'
import { must } from '../../domain/must.ts'
import type { CallOutput } from '../../protocol/calls.ts'
import { tabTo } from './acting.ts'
import { opened, play } from './keyboard.ts'
import type { OneOfficerOffice } from './one-officer-office.ts'

type Letter = CallOutput<'dossier.open'>['documents'][number]

/** What E does next at the letters: the first that is not written, signed or numbered. */
function next(letters: readonly Letter[]): { readonly letter: Letter; readonly act: Letter['may'][number] } | undefined {
  for (const letter of letters) {
    const act = (['draft', 'sign', 'number'] as const).find((one) => letter.may.includes(one) && (one !== 'draft' || letter.content === null))
    if (act !== undefined) return { letter, act }
  }
  return undefined
}

export const OUTSIDER = 'Tono Sugiarto'

/** By E alone, as a clerk does: each letter that keeps the outcome back is written, signed by all its signers and numbered. The page shows the dossier. */
export async function writeLettersByKeys(page: Page, office: OneOfficerOffice, dossier: DossierId, outcome: string): Promise<void> {
  let before: readonly string[] = []
  for (let turns = 0; turns < 20; turns += 1) {
    const view = await office.open(dossier)
    const { lacks } = must(view.actions.find((one) => one.outcome === outcome), outcome)
    if (lacks.length === 0) return
    await page.getByText(view.row.position).first().waitFor()
    await says(page, lacks, before)
    before = lacks
    const { letter, act } = must(next(view.documents), `something to do at the letters of ${view.row.position}`)
    await page.getByRole('heading', { level: 1 }).focus()
    await play(page, '»e')
    const dialog = await opened(page, act === 'draft' ? `${letter.name}: ${view.row.applicantName}` : act === 'sign' ? new RegExp(`^Catat tanda tangan ${letter.name}`) : new RegExp(`^Beri ${letter.name} nomor`))
    await dialog.getByRole('button', { name: 'Tidak jadi' }).waitFor()
    if (act === 'draft') await fill(page, dialog, letter.letter, outcome === 'refuse')
    await play(page, '»Control+Enter')
    await dialog.waitFor({ state: 'detached' })
  }
  throw new Error(`letters without end: ${outcome}`)
}

/** Until the page says what keeps the outcome back now, and no more what did before. */
async function says(page: Page, lacks: readonly string[], before: readonly string[]): Promise<void> {
  const line = (lack: string): Locator => page.getByRole('listitem').filter({ hasText: `${lack}.` })
  for (const lack of lacks) await line(lack).first().waitFor()
  for (const gone of before.filter((lack) => !lacks.includes(lack))) await line(gone).first().waitFor({ state: 'detached' })
}

/** What is typed in a letter; the rest is filled in from the dossier. */
async function fill(page: Page, dialog: Locator, letter: Letter['letter'], refused: boolean): Promise<void> {
  switch (letter) {
    case 'minutes':
      await tabTo(page, 'Sesuai')
      await play(page, ...(refused ? ['»2', 'Tidak sesuai keadaan di lapangan', '»Enter'] : []), '»a')
      await tabTo(page, 'Memenuhi persyaratan')
      await play(page, '»Space', ...(refused ? ['»ArrowDown', '»ArrowDown'] : []))
      await tabTo(page, 'Nama pemeriksa 1')
      await play(page, '»Alt+t', OUTSIDER)
      break
    case 'examination-checklist':
      await tabTo(page, 'Sesuai')
      await play(page, '»a')
      break
    case 'technical-consideration':
      await play(page, '»Space')
      await dialog.getByRole('radio', { name: 'Direkomendasikan', exact: true }).and(page.locator(':checked')).waitFor()
      break
    case 'refusal-letter':
      await play(page, '»Control+a', 'Tidak sesuai keadaan di lapangan')
      break
    default:
      throw new Error(`no keys for ${letter}`)
  }
}
