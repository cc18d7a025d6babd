import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { shortDate } from '#domain/calendar/indonesian-date.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import { NATURES, type Nature } from '#domain/dossier/disposition.ts'
import { detailsTable } from './details-table.ts'
import { spokenMark } from './drawn-mark.ts'
import type { DispositionSheetFacts } from './facts.ts'
import { letterhead } from './letterhead.ts'
import type { PageFormat } from './page-format.ts'
import type { PaperMaker } from './paper-definition.ts'
import { qrWithText } from './qr.ts'
import { ruled } from './rule-layout.ts'
import { slipTitle } from './slip-title.ts'
import { KIND_WORDS, NATURE_WORDS, receivedWords } from './words.ts'

/** Lembar disposisi: what was disposed so far, one row each, and empty rows for the pen. */
export const dispositionSheet: PaperMaker<DispositionSheetFacts> = (facts, format, emblem) => ({
  family: 'Arimo',
  title: `Lembar Disposisi ${facts.registerNumber}`.trim(),
  foot: `Lembar disposisi ${facts.registerNumber}`.trim(),
  content: [letterhead(facts.office, format, emblem), slipTitle('LEMBAR DISPOSISI', '', format), headBox(facts, format), dispositions(facts, format)],
})

const PADDING = 5

function headBox(facts: DispositionSheetFacts, format: PageFormat): Content {
  const width = format.inner - 2 * PADDING - 1
  const [code, gap, label] = [format.base * 8.4, 8, format.base * 7.6]
  const { applicant } = facts
  const lines = [
    ['Nomor register', facts.registerNumber],
    ['Tanggal masuk', receivedWords(facts)],
    ['Dari', applicant.responsible === '' ? applicant.name : `${applicant.name} (${applicant.responsible})`],
    ['Perihal', `Permohonan ${facts.permitName} (${KIND_WORDS[facts.applicationKind].toLowerCase()})`],
  ] as const
  const about: Content = {
    columnGap: gap,
    columns: [
      { width: width - code - gap, stack: [detailsTable(lines, { label, value: width - code - gap - label }, 1.5)] },
      { width: code, stack: [qrWithText(facts.code, code, format.base * 0.52)] },
    ],
  }
  return { table: { widths: [width], body: [[about], [natures(facts, format, width)]] }, layout: { ...ruled(PADDING), paddingTop: () => 3, paddingBottom: () => 3 }, margin: [0, 0, 0, format.base * 0.8] }
}

/** Boxes to tick; ticked as the dispositions so far are. */
function natures(facts: DispositionSheetFacts, format: PageFormat, width: number): Content {
  const size = format.base
  const [label, box] = [format.base * 4, size + 4]
  const word = (width - label - NATURES.length * box) / NATURES.length
  const given = ticked(facts.dispositions.map((one) => one.nature))
  return {
    columns: [
      { width: label, text: 'Sifat:' },
      ...NATURES.flatMap((nature) => [
        { width: box, stack: [spokenMark(given.has(nature) ? 'fits' : 'unchecked', size, given.has(nature) ? 'Dipilih' : 'Tidak dipilih', true)] },
        { width: word, text: NATURE_WORDS[nature], bold: given.has(nature) },
      ]),
    ],
  }
}

/** The most urgent of them, and beside it that one is secret. */
function ticked(natures: readonly Nature[]): ReadonlySet<Nature> {
  const urgency = (['very-urgent', 'urgent', 'ordinary'] as const).find((nature) => natures.includes(nature))
  return new Set([...(urgency === undefined ? [] : [urgency]), ...natures.filter((nature) => nature === 'secret')])
}

function dispositions(facts: DispositionSheetFacts, format: PageFormat): Content {
  const room = format.inner - PARTS.length * 2 * 3.5 - (PARTS.length + 1) * 0.5
  const heading: TableCell[] = PARTS.map(([text]) => ({ text, bold: true, alignment: 'center', verticalAlignment: 'middle' }))
  const rows = facts.dispositions.map((one, index): TableCell[] => [
    { text: String(index + 1), alignment: 'center' },
    { text: `${one.from}\n${shortDate(localDate(one.at, facts.office.timeZone))}` },
    { stack: one.to.map(({ name, done }) => ({ text: done === null ? name : `${name}, selesai ${shortDate(localDate(done, facts.office.timeZone))}` })) },
    { text: [{ text: one.instruction }, ...(one.nature === 'ordinary' ? [] : [{ text: ` (${NATURE_WORDS[one.nature].toLowerCase()})`, bold: true }])] },
    { text: one.deadline === null ? '' : shortDate(one.deadline), alignment: 'center' },
    { text: '' },
  ])
  const empty = Array.from({ length: Math.max(MIN_EMPTY, ROWS[facts.size] - rows.length) }, (): TableCell[] => PARTS.map(() => ({ text: '' })))
  return {
    fontSize: format.base * 0.95,
    table: { headerRows: 1, dontBreakRows: true, widths: PARTS.map(([, part]) => (room * part) / 100), heights: (row) => (row > rows.length ? format.base * 5 : 'auto'), body: [heading, ...rows, ...empty] },
    layout: ruled(3.5),
  }
}

/** Heading and part of the width. */
const PARTS = [
  ['No.', 6],
  ['Dari dan tanggal', 19],
  ['Diteruskan kepada', 22],
  ['Isi disposisi', 27],
  ['Batas waktu', 12],
  ['Paraf dan tanggal', 14],
] as const
/** As many as a sheet holds of the usual height. */
const ROWS: Readonly<Record<DispositionSheetFacts['size'], number>> = { A5: 7, A4: 8, F4: 9 }
const MIN_EMPTY = 3
