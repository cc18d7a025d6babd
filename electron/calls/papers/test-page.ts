import type { IsoInstant } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { renderPaper } from '#documents/render-paper.ts'
import type { Sheet } from '#protocol/printing.ts'
import type { Store } from '#store/store.ts'
import { officePage } from './office-page.ts'

const NAMES: Readonly<Record<Sheet, string>> = { slip: 'Resi dan tanda terima', letter: 'Surat dan lembar', book: 'Halaman buku dan daftar' }

/** The test page of a kind of sheet, on the paper the office has for it; null before the office is set up. Issues nothing and logs nothing: it has nobody's data. */
export async function testPagePdf(store: Store, sheet: Sheet, officer: Officer, now: IsoInstant): Promise<Uint8Array | null> {
  const [page, policy] = [officePage(store, officer, now), store.settings.office()?.policy]
  if (!page || !policy) return null
  const size = sheet === 'slip' ? policy.receiptSize : policy.letterSize
  return renderPaper({ ...page.common, kind: 'test-page', sheet: NAMES[sheet], size, landscape: sheet === 'book' }, page.images)
}
