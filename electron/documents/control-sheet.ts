import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { longDateWithDay, shortDate } from '#domain/calendar/indonesian-date.ts'
import { localDate, localTime } from '#domain/calendar/office-time.ts'
import { promiseName } from '#domain/calendar/promise-name.ts'
import { detailsTable } from './details-table.ts'
import type { ControlSheetFacts } from './facts.ts'
import { letterhead } from './letterhead.ts'
import type { PageFormat } from './page-format.ts'
import type { PaperMaker } from './paper-definition.ts'
import { qrWithText } from './qr.ts'
import { ruled } from './rule-layout.ts'
import { slipTitle } from './slip-title.ts'
import { KIND_WORDS, receivedWords } from './words.ts'

/** Lembar kendali: glued on the stopmap, a row for each step of the SOP with who did it and when, or room for the pen. */
export const controlSheet: PaperMaker<ControlSheetFacts> = (facts, format, emblem) => ({
  family: 'Arimo',
  title: `Lembar Kendali ${facts.registerNumber}`.trim(),
  foot: `Lembar kendali ${facts.registerNumber}`.trim(),
  content: [letterhead(facts.office, format, emblem), slipTitle('LEMBAR KENDALI', facts.registerNumber === '' ? '' : `Nomor register ${facts.registerNumber}`, format), dossierAndCode(facts, format), ...notes(facts, format), steps(facts, format)],
})

function dossierAndCode(facts: ControlSheetFacts, format: PageFormat): Content {
  const [code, gap, label] = [format.base * 9, 10, format.base * 8.6]
  const { promise } = facts
  const lines = [
    ['Nomor SOP', facts.sopNumber],
    [facts.applicant.kind === 'company' ? 'Perusahaan' : 'Pemohon', facts.applicant.name],
    ['Penanggung jawab', facts.applicant.responsible],
    ['Jenis izin', `${facts.permitName} (${KIND_WORDS[facts.applicationKind].toLowerCase()})`],
    ['Tanggal masuk', receivedWords(facts)],
    ['Warna stopmap', facts.stopmapColour],
    ...(promise === null ? [] : [[promiseName(promise), longDateWithDay(promise.date)] as const]),
  ] as const
  return {
    columnGap: gap,
    margin: [0, 0, 0, format.base * 0.7],
    columns: [
      { width: format.inner - code - gap, stack: [detailsTable(lines, { label, value: format.inner - code - gap - label }, 1.5)] },
      { width: code, stack: [qrWithText(facts.code, code, format.base * 0.52)] },
    ],
  }
}

function steps(facts: ControlSheetFacts, format: PageFormat): Content {
  const room = format.inner - COLUMNS.length * 2 * PADDING - (COLUMNS.length + 1) * 0.5
  const heading: TableCell[] = COLUMNS.map(([text]) => ({ text, bold: true, alignment: 'center', verticalAlignment: 'middle' }))
  const rows = facts.steps.map((step): TableCell[] => [
    { text: step.no === '' ? '–' : step.no, alignment: 'center' },
    { text: step.activity },
    { text: step.actor.replaceAll(' *', '\u00a0*') },
    { text: step.time },
    { text: step.done?.name ?? '' },
    { text: step.done === null ? '' : `${shortDate(localDate(step.done.at, facts.office.timeZone))} ${localTime(step.done.at, facts.office.timeZone)}` },
    { text: '' },
  ])
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: COLUMNS.map(([, part]) => (room * part) / 100), heights: (row) => (row === 0 ? 'auto' : format.base * ROW), body: [heading, ...rows] },
    layout: ruled(PADDING),
  }
}

/** What the two signs in the table mean, where they occur; over it, so that they are not left alone on a last page. */
function notes(facts: ControlSheetFacts, format: PageFormat): Content[] {
  const lines = [
    ...(facts.steps.some((step) => step.no === '') ? ['– langkah kantor yang tidak tercantum pada SOP; dilalui hanya bila diperlukan.'] : []),
    ...(facts.steps.some((step) => step.actor.includes('*')) ? ['* pelaksana menurut pembacaan kantor, karena tandanya pada SOP tidak terbaca.'] : []),
  ]
  return lines.length === 0 ? [] : [{ stack: lines.map((text) => ({ text })), fontSize: Math.max(6, format.base * 0.82), margin: [0, 0, 0, format.base * 0.4] }]
}

/** Heading and part of the width. */
const COLUMNS = [
  ['No.', 4],
  ['Kegiatan', 26],
  ['Pelaksana', 23],
  ['Waktu', 8.5],
  ['Nama', 14.5],
  ['Tanggal/jam', 16.5],
  ['Paraf', 7.5],
] as const
const PADDING = 3
/** Least height of a row for the pen, in type sizes. */
const ROW = 1.85
