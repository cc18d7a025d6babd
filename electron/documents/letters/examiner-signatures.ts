import type { Column, Content } from 'pdfmake/interfaces.js'
import { formatNip } from '#domain/applicant/nip.ts'
import { shortDate } from '#domain/calendar/indonesian-date.ts'
import type { Examiner } from '#domain/dossier/letter-content.ts'
import type { LetterFacts } from '../facts.ts'
import type { PageFormat } from '../page-format.ts'

/** Room for every examiner's signature, two beside each other; who has signed already with the day. A pair is never split over two pages. */
export function examinerSignatures(examiners: readonly Examiner[], signed: LetterFacts['signed'], format: PageFormat): Content[] {
  const width = (format.inner - GAP) / 2
  const blocks = examiners.map((examiner, index) => block(examiner, index + 1, signed, format, width))
  return Array.from({ length: Math.ceil(blocks.length / 2) }, (_, pair): Content => ({
    unbreakable: true,
    margin: [0, format.base * 0.5, 0, 0],
    columnGap: GAP,
    columns: blocks.slice(pair * 2, pair * 2 + 2),
  }))
}

function block(examiner: Examiner, no: number, signed: LetterFacts['signed'], format: PageFormat, width: number): Column {
  const mark = signed.find((one) => one.name === examiner.name && one.title === examiner.title)
  const indent = format.base * 1.8
  return {
    width,
    columnGap: 0,
    columns: [
      { width: indent, text: `${no}.` },
      {
        width: width - indent,
        stack: [
          { text: examiner.title === '' ? 'Pemeriksa' : examiner.title },
          mark ? { text: `ditandatangani ${shortDate(mark.date)}`, fontSize: format.base * 0.9, margin: [0, format.base * 2.3, 0, format.base * 0.6] } : { text: '.'.repeat(44), margin: [0, format.base * 2.8, 0, 0] },
          { text: examiner.name, bold: true },
          ...(examiner.nip === '' ? [] : [{ text: `NIP. ${formatNip(examiner.nip)}` }]),
        ],
      },
    ],
  }
}

const GAP = 16
