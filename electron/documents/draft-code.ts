import type { Content } from 'pdfmake/interfaces.js'
import type { DossierFacts } from './facts.ts'
import { mm, type PageFormat } from './page-format.ts'
import { qrWithText } from './qr.ts'

/** On drafts alone: lets every desk of the paraf chain find the dossier with the scanner. */
export const draftCode = (facts: Pick<DossierFacts, 'code' | 'registerNumber'>, format: PageFormat): Content => ({
  stack: [qrWithText(facts.code, mm(24), format.base * 0.45), { text: `Register ${facts.registerNumber}\nBukan tanda tangan elektronik`, fontSize: 7, alignment: 'center', color: '#333333' }],
})
