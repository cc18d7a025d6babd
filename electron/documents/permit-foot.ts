import type { Column, Content, TableCell } from 'pdfmake/interfaces.js'
import { formatNip } from '#domain/applicant/nip.ts'
import { shortDate } from '#domain/calendar/indonesian-date.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { PermitFacts } from './facts.ts'
import { mm, type PageFormat } from './page-format.ts'
import { qrWithText } from './qr.ts'
import { ruled } from './rule-layout.ts'
import { dateOrDots } from './words.ts'

/** What stands under a permit's text: photograph and, on the blank, initial boxes at the left; place, date and signature at the right. Kept on one page. */
export function permitFoot(facts: PermitFacts, format: PageFormat, photo: boolean): Content {
  const right = format.inner * 0.5
  const left = format.inner - right - 14
  const boxes: Column[] = [...(photo ? [photoBox()] : []), ...(facts.kind === 'blank' ? [dossierCode(facts, format, photo ? left - PHOTO[0] - 8 : left)] : [])]
  return {
    margin: [0, format.base * 0.8, 0, 0],
    columnGap: 14,
    columns: [
      { width: left, stack: [...(boxes.length === 0 ? [] : [{ columns: boxes, columnGap: 8 }]), ...(facts.kind === 'blank' ? [initialBoxes(facts, format, left)] : [])] },
      { width: right, stack: signature(facts, format) },
    ],
  }
}

function signature(facts: PermitFacts, format: PageFormat): Content[] {
  const { signer } = facts
  return [
    { text: `Ditetapkan di ${facts.office.town}` },
    { text: `pada tanggal ${dateOrDots(facts.kind === 'blank' ? null : facts.signedDate)}` },
    { text: `${signer.title.toUpperCase()},`, bold: true, margin: [0, format.base * 0.6, 0, format.base * 4.6] },
    { text: signer.name, bold: true, decoration: 'underline' },
    ...(signer.rank === '' ? [] : [{ text: signer.rank }]),
    ...(signer.nip === '' ? [] : [{ text: `NIP. ${formatNip(signer.nip)}` }]),
  ]
}

const photoBox = (): Column => ({
  width: PHOTO[0],
  stack: [
    { canvas: [{ type: 'rect', x: 0, y: 0, w: PHOTO[0], h: PHOTO[1], lineWidth: 0.5, dash: { length: 2 } }] },
    { text: 'Pas foto', fontSize: 8, color: '#333333', alignment: 'center', relativePosition: { x: 0, y: -PHOTO[1] * 0.55 } },
  ],
})

/** On the blank alone: lets every desk of the paraf chain find the dossier with the scanner. */
const dossierCode = (facts: PermitFacts, format: PageFormat, width: number): Column => ({
  width,
  stack: [qrWithText(facts.code, mm(24), format.base * 0.45), { text: `Register ${facts.registerNumber}\nBukan tanda tangan elektronik`, fontSize: 7, alignment: 'center', color: '#333333' }],
})

function initialBoxes(facts: PermitFacts, format: PageFormat, width: number): Content {
  const room = width - 3 * 6 - 4 * 0.5
  const heading: TableCell[] = ['Jabatan', 'Paraf', 'Tanggal'].map((text) => ({ text, bold: true, alignment: 'center' }))
  const rows = facts.initials.map((box): TableCell[] => [{ text: box.title }, '', { text: box.at === null ? '' : shortDate(localDate(box.at, facts.office.timeZone)), alignment: 'center' }])
  return facts.initials.length === 0
    ? ''
    : { fontSize: 8, margin: [0, format.base * 0.6, 0, 0], table: { headerRows: 1, widths: [room * 0.5, room * 0.24, room * 0.26], heights: (row) => (row === 0 ? 'auto' : 17), body: [heading, ...rows] }, layout: ruled(3) }
}

/** Three by four centimetres. */
const PHOTO = [mm(30), mm(40)] as const
