import type { Content } from 'pdfmake/interfaces.js'
import { explainPromise } from '#domain/calendar/explain-promise.ts'
import { longDateWithDay } from '#domain/calendar/indonesian-date.ts'
import { promiseName } from '#domain/calendar/promise-name.ts'
import { checklistTable } from './checklist-table.ts'
import { detailsTable } from './details-table.ts'
import { dossierLines } from './dossier-lines.ts'
import type { ReceiptFacts } from './facts.ts'
import { letterhead } from './letterhead.ts'
import type { PageFormat } from './page-format.ts'
import type { PaperMaker } from './paper-definition.ts'
import { qrWithText } from './qr.ts'
import { signatureBlocks } from './signature-blocks.ts'
import { slipTitle } from './slip-title.ts'

/** Tanda terima berkas: what was handed in, what was found, when to come back. */
export const receipt: PaperMaker<ReceiptFacts> = (facts, format, emblem) => ({
  family: 'Arimo',
  title: `Tanda Terima Berkas ${facts.registerNumber}`,
  foot: `Tanda terima ${facts.registerNumber}`,
  content: [
    letterhead(facts.office, format, emblem),
    slipTitle('TANDA TERIMA BERKAS', facts.registerNumber === '' ? '' : `Nomor register ${facts.registerNumber}`, format),
    dossierAndCode(facts, format),
    checklistTable(facts.checklist, format),
    promiseBox(facts, format),
    closing(facts, format),
  ],
})

function dossierAndCode(facts: ReceiptFacts, format: PageFormat): Content {
  const code = format.base * 9.6
  const gap = 10
  const label = format.base * (facts.applicant.kind === 'company' ? 9.2 : 8.2)
  const lines = [...dossierLines(facts), ['Diterima di', `${facts.counterName}, oleh ${facts.officerName}`], ['Berkas', folder(facts)]] as const
  return {
    columnGap: gap,
    columns: [
      { width: format.inner - code - gap, stack: [detailsTable(lines, { label, value: format.inner - code - gap - label })] },
      { width: code, stack: [qrWithText(facts.code, code, format.base * 0.56)] },
    ],
  }
}

const folder = (facts: ReceiptFacts): string => [`${facts.copies} rangkap`, facts.stopmapColour && `stopmap ${facts.stopmapColour.toLowerCase()}`].filter((part) => part !== '').join(', ')

function promiseBox(facts: ReceiptFacts, format: PageFormat): Content {
  const { promise } = facts
  const lines: Content[] = [
    ...(facts.standardTime === '' ? [] : [{ text: [{ text: 'Waktu standar: ' }, { text: facts.standardTime, bold: true }] }]),
    ...(promise === null
      ? [{ text: `${facts.registerNumber === '' ? 'Nomor register dan tanggal' : 'Tanggal'} selesai diberitahukan setelah berkas dinyatakan lengkap dan benar.` }]
      : [
          { text: [{ text: `${promiseName(promise)}: ` }, { text: longDateWithDay(promise.date), bold: true, fontSize: format.base * 1.25 }] },
          { text: explainPromise(promise, facts.office.timeZone), fontSize: format.base * 0.88 },
        ]),
    ...(facts.fee === undefined || facts.fee === '' ? [] : [{ text: `Biaya: ${facts.fee}` }]),
  ]
  return { unbreakable: true, table: { widths: [format.inner - 13], body: [[{ stack: lines }]] }, layout: { hLineWidth: () => 1, vLineWidth: () => 1, paddingLeft: () => 6, paddingRight: () => 6, paddingTop: () => 4, paddingBottom: () => 4 } }
}

const closing = (facts: ReceiptFacts, format: PageFormat): Content => ({
  unbreakable: true,
  stack: [
    { text: 'Bawa tanda terima ini saat pengambilan.', bold: true, margin: [0, format.base * 0.5, 0, format.base * 0.6] },
    signatureBlocks(
      [
        { heading: 'Pemohon,', name: facts.applicant.kind === 'company' ? facts.applicant.responsible : facts.applicant.name, below: '' },
        { heading: 'Petugas,', name: facts.officerName, below: facts.counterName },
      ],
      format.base * 3.2,
      format.inner,
    ),
  ],
})
