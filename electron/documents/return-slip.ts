import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { daysWords } from '#domain/clock/doubted-moment.ts'
import { detailsTable } from './details-table.ts'
import { dossierLines } from './dossier-lines.ts'
import type { ReturnSlipFacts } from './facts.ts'
import { letterhead } from './letterhead.ts'
import type { PageFormat } from './page-format.ts'
import type { PaperMaker } from './paper-definition.ts'
import { qrWithText } from './qr.ts'
import { ruled } from './rule-layout.ts'
import { signatureBlocks } from './signature-blocks.ts'
import { slipTitle } from './slip-title.ts'
import { dayAndTime } from './words.ts'

/** Tanda pengembalian: everything handed back, with the list of what is missing. Not a refusal. */
export const returnSlip: PaperMaker<ReturnSlipFacts> = (facts, format, emblem) => ({
  family: 'Arimo',
  title: `Tanda Pengembalian Berkas ${facts.registerNumber}`.trim(),
  foot: `Tanda pengembalian ${facts.registerNumber}`.trim(),
  content: [
    letterhead(facts.office, format, emblem),
    slipTitle('TANDA PENGEMBALIAN BERKAS', facts.registerNumber === '' ? '' : `Nomor register ${facts.registerNumber}`, format),
    dossierAndCode(facts, format),
    { text: 'Berkas permohonan ini dikembalikan karena belum lengkap atau belum benar, untuk dilengkapi oleh pemohon.', margin: [0, format.base * 0.7, 0, 0] },
    ...(facts.reason === '' ? [] : [{ text: [{ text: 'Alasan: ', bold: true }, { text: facts.reason }] }]),
    missingTable(facts, format),
    nextSteps(facts, format),
    handedBack(facts, format),
  ],
})

function dossierAndCode(facts: ReturnSlipFacts, format: PageFormat): Content {
  const [code, gap, label] = [format.base * 8.6, 10, format.base * (facts.applicant.kind === 'company' ? 9.2 : 8.2)]
  return {
    columnGap: gap,
    columns: [
      { width: format.inner - code - gap, stack: [detailsTable(dossierLines(facts), { label, value: format.inner - code - gap - label })] },
      { width: code, stack: [qrWithText(facts.code, code, format.base * 0.52)] },
    ],
  }
}

function missingTable(facts: ReturnSlipFacts, format: PageFormat): Content {
  const room = format.inner - 3 * 7 - 4 * 0.5
  const no = format.base * 2.2
  const heading: TableCell[] = ['No.', 'Yang perlu dilengkapi', 'Keterangan'].map((text) => ({ text, bold: true, alignment: 'center' }))
  const rows = facts.missing.map((item, index): TableCell[] => [{ text: String(index + 1), alignment: 'center' }, { text: item.name }, { text: item.note === '' ? 'Belum ada' : item.note }])
  return {
    fontSize: format.base * 0.95,
    table: { headerRows: 1, dontBreakRows: true, widths: [no, (room - no) * 0.58, (room - no) * 0.42], body: [heading, ...rows] },
    layout: ruled(3.5),
    margin: [0, format.base * 0.6, 0, format.base * 0.6],
  }
}

function nextSteps(facts: ReturnSlipFacts, format: PageFormat): Content {
  const numbering = facts.registerNumber === '' ? 'Nomor register diberikan setelah berkas lengkap.' : `Permohonan dilanjutkan dengan nomor register yang sama, ${facts.registerNumber}.`
  return {
    unbreakable: true,
    margin: [0, 0, 0, format.base * 0.6],
    stack: [
      { text: 'Langkah berikutnya', bold: true },
      { ol: ['Lengkapi yang tercantum pada daftar di atas.', `Bawa kembali seluruh berkas bersama lembar ini ke ${facts.counterName}.`, `${numbering} Waktu pelayanan dihitung sejak berkas lengkap dan benar.`] },
    ],
  }
}

function returnedWords({ returnedBetween, returnedAt, office }: ReturnSlipFacts): string {
  if (!returnedBetween) return `pada ${dayAndTime(returnedAt, office.timeZone)}`
  return `${returnedBetween.from === returnedBetween.to ? 'pada ' : ''}${daysWords(returnedBetween)} (jam komputer saat itu diragukan)`
}

const handedBack = (facts: ReturnSlipFacts, format: PageFormat): Content => ({
  unbreakable: true,
  stack: [
    { text: `Seluruh berkas yang diserahkan telah dikembalikan kepada pemohon ${returnedWords(facts)}. Tidak ada yang ditahan di kantor.`, margin: [0, 0, 0, format.base] },
    signatureBlocks(
      [
        { heading: 'Diterima kembali oleh pemohon,', name: facts.applicant.kind === 'company' ? facts.applicant.responsible : facts.applicant.name, below: '' },
        { heading: 'Petugas,', name: facts.officerName, below: facts.counterName },
      ],
      format.base * 3.6,
      format.inner,
    ),
  ],
})
