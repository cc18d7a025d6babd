import type { Column, Content } from 'pdfmake/interfaces.js'
import { draftCode } from './draft-code.ts'
import type { PermitFacts } from './facts.ts'
import { initialBoxes } from './initial-boxes.ts'
import { officialSignature } from './official-signature.ts'
import { mm, type PageFormat } from './page-format.ts'
import { dateOrDots } from './words.ts'

/** What stands under a permit's text: photograph and, on the blank, initial boxes at the left; place, date and signature at the right. Kept on one page. */
export function permitFoot(facts: PermitFacts, format: PageFormat, photo: boolean): Content {
  const right = format.inner * 0.5
  const left = format.inner - right - 14
  const electronic = facts.signatureMode === 'electronic'
  // Nobody glues a photograph to a file.
  const glued = photo && !electronic
  const beside = glued ? left - PHOTO[0] - 8 : left
  const draft: Column[] = facts.kind === 'blank' ? [{ width: beside, stack: [draftCode(facts, format), initialBoxes(facts, format, beside)] }] : []
  const lead = [`Ditetapkan di ${facts.office.town}`, `pada tanggal ${dateOrDots(facts.kind === 'blank' ? null : permitDate(facts))}`]
  const signature = officialSignature({ lead, signer: facts.signer, mode: electronic ? 'electronic' : 'wet', signed: facts.signedDate !== null }, format, right)
  return {
    margin: [0, format.base * 0.8, 0, 0],
    columnGap: 14,
    columns: [
      { width: left, columnGap: 8, columns: [...(glued ? [photoBox()] : []), ...draft] },
      { width: right, stack: signature },
    ],
  }
}

/** A file that is to be signed bears the day of its number, since nobody may write in it after; a sheet the day it was signed. */
const permitDate = ({ signatureMode, numberDate, signedDate }: PermitFacts): PermitFacts['signedDate'] => (signatureMode === 'electronic' ? (numberDate ?? signedDate) : signedDate)

const photoBox = (): Column => ({
  width: PHOTO[0],
  stack: [
    { canvas: [{ type: 'rect', x: 0, y: 0, w: PHOTO[0], h: PHOTO[1], lineWidth: 0.5, dash: { length: 2 } }] },
    { text: 'Pas foto', fontSize: 8, color: '#333333', alignment: 'center', relativePosition: { x: 0, y: -PHOTO[1] * 0.55 } },
  ],
})

/** Four by six centimetres, the size the SOPs ask the applicant for. */
const PHOTO = [mm(40), mm(60)] as const
