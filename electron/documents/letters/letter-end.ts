import type { Content } from 'pdfmake/interfaces.js'
import { draftCode } from '../draft-code.ts'
import type { LetterFacts } from '../facts.ts'
import { initialBoxes } from '../initial-boxes.ts'
import { officialSignature } from '../official-signature.ts'
import type { PageFormat } from '../page-format.ts'
import { paragraph } from './letter-parts.ts'

export interface LetterEnd {
  /** The letter's last sentence: a signature never stands on a page alone. */
  readonly closing: string
  /** Over the signer's title. */
  readonly lead: readonly string[]
  readonly signer: LetterFacts['signer']
  /** Tembusan. */
  readonly copiesTo?: readonly string[]
}

/** The last paragraph with the signature at the right; at its left the copies, on a draft the QR and the initial boxes. */
export function letterEnd({ closing, lead, signer, copiesTo: copies = [] }: LetterEnd, facts: LetterFacts, format: PageFormat): Content {
  const right = format.inner * 0.5
  const left = format.inner - right - 14
  const mode = facts.signature?.mode ?? 'wet'
  const beside = facts.kind === 'refusal-draft' ? [draftCode(facts, format), initialBoxes(facts, format, left)] : []
  return {
    unbreakable: true,
    stack: [
      paragraph(closing, format),
      {
        margin: [0, format.base * 0.6, 0, 0],
        columnGap: 14,
        columns: [
          { width: left, stack: [...beside, ...copiesTo(copies, format, beside.length === 0 ? INK : 1)] },
          { width: right, stack: officialSignature({ lead, signer, mode, signed: facts.signature !== null }, format, right) },
        ],
      },
    ],
  }
}

/** Who signs for the office: the head, with name, title and rank as the office writes them, unless somebody else's signature was recorded. */
export function officeSigner({ signed, signer }: LetterFacts): LetterFacts['signer'] {
  const [mark] = signed
  if (mark === undefined || (mark.nip !== '' && mark.nip === signer.nip) || signer.name.toLowerCase().includes(mark.name.toLowerCase())) return signer
  return { name: mark.name, title: mark.title, nip: mark.nip, rank: '' }
}

/** Who signs for those who give advice: whose signature was recorded, else a dotted line under the name of the body. */
export function adviserSigner({ signed }: LetterFacts, from: string): LetterFacts['signer'] {
  const [mark] = signed
  return mark === undefined ? { name: '', title: from, rank: '', nip: '' } : { name: mark.name, title: mark.title === '' ? from : mark.title, rank: '', nip: mark.nip }
}

/** As low as the signer's name, so that a usual letter keeps to one sheet. */
const copiesTo = (all: readonly string[], format: PageFormat, above: number): Content[] => {
  const copies = all.filter((copy) => copy !== '')
  return copies.length === 0 ? [] : [{ fontSize: format.base * 0.9, margin: [0, format.base * above, 0, 0], stack: [{ text: 'Tembusan:' }, { ol: copies }] }]
}

/** From the top of the signature to its name, in type sizes. */
const INK = 5.6
