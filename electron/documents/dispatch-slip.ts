import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { shortDate } from '#domain/calendar/indonesian-date.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import { detailsTable } from './details-table.ts'
import type { DispatchSlipFacts } from './facts.ts'
import { letterhead } from './letterhead.ts'
import type { PageFormat } from './page-format.ts'
import type { PaperMaker } from './paper-definition.ts'
import { qrWithText } from './qr.ts'
import { ruled } from './rule-layout.ts'
import { signatureBlocks } from './signature-blocks.ts'
import { slipTitle } from './slip-title.ts'
import { dayAndTime } from './words.ts'

/** Lembar ekspedisi: one line of the Buku Ekspedisi as a sheet, with who took the letter and on what ground. */
export const dispatchSlip: PaperMaker<DispatchSlipFacts> = (facts, format, emblem) => ({
  family: 'Arimo',
  title: `Lembar Ekspedisi ${facts.letterNumber}`.trim(),
  foot: `Lembar ekspedisi ${facts.letterNumber}`.trim(),
  content: [letterhead(facts.office, format, emblem), slipTitle('LEMBAR EKSPEDISI', '', format), bookLine(facts, format), recipient(facts, format), signatures(facts, format)],
})

/** The columns of the Buku Ekspedisi in their order: heading, part of the width, value. */
const COLUMNS: readonly (readonly [heading: string, part: number, value: (facts: DispatchSlipFacts) => string])[] = [
  ['No.', 5, (facts) => facts.entryNo ?? ''],
  ['Tanggal', 12, (facts) => shortDate(localDate(facts.handedOverAt, facts.office.timeZone))],
  ['Nomor surat', 21, (facts) => facts.letterNumber],
  ['Tanggal surat', 12, (facts) => (facts.letterDate === null ? '' : shortDate(facts.letterDate))],
  ['Isi', 20, (facts) => facts.contents],
  ['Kepada', 17, (facts) => facts.applicant.name],
  ['Keterangan', 13, (facts) => (facts.receiptWithdrawn ? 'Tanda terima ditarik' : 'Tanda terima tidak ditarik')],
]

function bookLine(facts: DispatchSlipFacts, format: PageFormat): Content {
  const room = format.inner - COLUMNS.length * 7 - (COLUMNS.length + 1) * 0.5
  const heading = COLUMNS.map(([text]): TableCell => ({ text, bold: true, alignment: 'center' }))
  const values = COLUMNS.map(([, , value]): TableCell => ({ text: value(facts) }))
  return { fontSize: format.base * 0.92, table: { headerRows: 1, widths: COLUMNS.map(([, part]) => (room * part) / 100), body: [heading, values] }, layout: ruled(3.5), margin: [0, 0, 0, format.base * 0.9] }
}

function recipient(facts: DispatchSlipFacts, format: PageFormat): Content {
  const [code, gap, label] = [format.base * 8.4, 10, format.base * 10]
  const proxy = facts.relation === 'proxy'
  const taken: readonly (readonly [string, string])[] = [
    ['Nomor register', facts.registerNumber],
    ['Pemohon', facts.applicant.name],
    ['Jenis izin', facts.permitName],
    ['Diterima oleh', facts.recipient],
    ['Identitas', facts.identity],
    ['Hubungan', proxy ? 'Kuasa pemohon' : 'Pemohon sendiri'],
    ['Surat kuasa', proxy ? facts.powerOfAttorney : ''],
    ['Waktu serah', dayAndTime(facts.handedOverAt, facts.office.timeZone)],
  ]
  return {
    columnGap: gap,
    columns: [
      { width: format.inner - code - gap, stack: [detailsTable(taken, { label, value: format.inner - code - gap - label }, 1.5)] },
      { width: code, stack: [qrWithText(facts.code, code, format.base * 0.52)] },
    ],
  }
}

const signatures = (facts: DispatchSlipFacts, format: PageFormat): Content => ({
  unbreakable: true,
  margin: [0, format.base, 0, 0],
  stack: [
    signatureBlocks(
      [
        { heading: 'Yang menerima,', name: facts.recipient, below: '' },
        { heading: 'Yang menyerahkan,', name: facts.officerName, below: facts.counterName },
      ],
      format.base * 3.8,
      format.inner,
    ),
  ],
})
