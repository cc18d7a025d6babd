import { shortDate } from '#domain/calendar/indonesian-date.ts'
import { localDate, localTime, zoneAbbreviation } from '#domain/calendar/office-time.ts'
import type { Content } from 'pdfmake/interfaces.js'
import type { PaperFacts } from './facts.ts'
import type { PageFormat } from './page-format.ts'

/** At the top right of every page of a reprint, of a paper that was corrected, or of one printed by a clock in doubt. */
export const copyMark = (facts: PaperFacts, format: PageFormat): Content | null => {
  const text = [facts.clockDoubted ? 'Tanggal komputer saat dicetak diragukan' : '', facts.correction ? `KOREKSI ke-${facts.correction}` : '', facts.copy === 0 ? '' : `SALINAN ke-${facts.copy}`].filter((part) => part !== '').join(' · ')
  return text === '' ? null : { text, bold: true, fontSize: Math.max(7, format.base * 0.8), alignment: 'right', margin: [0, format.margins[1] * 0.35, format.margins[2], 0] }
}

/** At the foot of every page: what paper this is, when and by whom it was printed, the page. */
export function footLine(facts: PaperFacts, format: PageFormat, label: string, page: number, pages: number): Content {
  const { timeZone } = facts.office
  const printed = `Dicetak ${shortDate(localDate(facts.printedAt, timeZone))} ${localTime(facts.printedAt, timeZone)} ${zoneAbbreviation(timeZone)} oleh ${facts.officerName}`
  return {
    margin: [format.margins[0], format.margins[3] * 0.35, format.margins[2], 0],
    fontSize: Math.max(6, Math.min(7.5, format.base * 0.75)),
    color: '#333333',
    columns: [
      { width: format.inner - PAGE_WIDTH, text: [label, printed].filter((part) => part !== '').join(' · ') },
      { width: PAGE_WIDTH, text: `Halaman ${page} dari ${pages}`, alignment: 'right' },
    ],
  }
}

/** "Halaman 1000 dari 1000" in one line beside a label of any length, in points. */
const PAGE_WIDTH = 92
