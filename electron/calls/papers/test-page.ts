import type { IsoInstant } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { TestPageFacts } from '#documents/facts.ts'
import { renderPaper } from '#documents/render-paper.ts'
import type { Sheet } from '#protocol/printing.ts'
import type { Store } from '#store/store.ts'

const NAMES: Readonly<Record<Sheet, string>> = { slip: 'Resi dan tanda terima', letter: 'Surat dan lembar', book: 'Halaman buku dan daftar' }

/** The test page of a kind of sheet, on the paper the office has for it; null before the office is set up. Issues nothing and logs nothing: it has nobody's data. */
export async function testPagePdf(store: Store, sheet: Sheet, officer: Officer, now: IsoInstant): Promise<Uint8Array | null> {
  const office = store.settings.office()
  if (!office) return null
  const { id: _, policy, sample, ...letterhead } = office
  const facts: TestPageFacts = {
    kind: 'test-page',
    sheet: NAMES[sheet],
    office: letterhead,
    size: sheet === 'slip' ? policy.receiptSize : policy.letterSize,
    landscape: sheet === 'book',
    sample,
    copy: 0,
    printedAt: now,
    officerName: officer.name,
    counterName: officer.desk,
  }
  return renderPaper(facts, { emblem: office.emblem === '' ? null : store.attachments.get(office.emblem) })
}
