import type { Content } from 'pdfmake/interfaces.js'
import { detailsTable } from './details-table.ts'
import type { PermitFacts } from './facts.ts'
import { letterhead } from './letterhead.ts'
import type { PageFormat } from './page-format.ts'
import type { PaperMaker } from './paper-definition.ts'
import { permitFoot } from './permit-foot.ts'
import { permitTerms } from './permit-terms.ts'

/** The permit in title form, and its draft, the blanko: there number, date and signature are still open and the initial boxes drawn. */
export const permit: PaperMaker<PermitFacts> = (facts, format, emblem) => {
  const terms = permitTerms(facts)
  return {
    family: 'Tinos',
    title: facts.kind === 'blank' ? `Blanko ${facts.permitName}` : `${facts.permitName} ${facts.number}`,
    foot: facts.kind === 'blank' ? `Blanko, belum bernomor · register ${facts.registerNumber}` : null,
    content: [
      letterhead(facts.office, format, emblem),
      heading(facts, format),
      ...(facts.legalBasis.every((rule) => rule === '') ? [] : [legalBasis(facts, format)]),
      { text: terms.grants, bold: true, alignment: 'center', margin: [0, format.base * 0.6, 0, format.base * 0.4] },
      lines(terms.holder, format),
      { text: terms.purpose, margin: [0, format.base * 0.5, 0, format.base * 0.3] },
      lines(terms.place, format),
      conditions(terms.conditions.slice(0, -1), format),
      // A signature never stands on a page alone: the last condition goes with it.
      { unbreakable: true, stack: [{ ol: terms.conditions.slice(-1), start: terms.conditions.length }, permitFoot(facts, format, terms.photo)] },
    ],
  }
}

const heading = (facts: PermitFacts, format: PageFormat): Content => ({
  stack: [
    { text: titleOf(facts), bold: true, fontSize: format.base * 1.2, alignment: 'center', headlineLevel: 1 },
    { text: `NOMOR: ${facts.kind === 'blank' || facts.number === '' ? '.'.repeat(46) : facts.number}`, bold: true, alignment: 'center' },
  ],
  margin: [0, 0, 0, format.base * 0.8],
})

/** "SURAT IZIN KERJA REFRAKSIONIS OPTISIEN (SIKRO)": a professional permit is known by its abbreviation, which stands once, and only behind the name it abbreviates. */
function titleOf({ permitName, abbreviation, permitData }: PermitFacts): string {
  const short = `(${abbreviation})`
  const known = permitData.form === 'optician' && abbreviation !== '' && !permitName.includes(short) && permitName.charAt(0).toUpperCase() === abbreviation.charAt(0).toUpperCase()
  return `${permitName}${known ? ` ${short}` : ''}`.toUpperCase()
}

const LABEL = 10.4

const legalBasis = (facts: PermitFacts, format: PageFormat): Content => ({
  columns: [
    { width: format.base * 4, text: 'Dasar' },
    { width: 8, text: ':' },
    { width: format.inner - format.base * 4 - 8, ol: facts.legalBasis.filter((rule) => rule !== '') },
  ],
})

const lines = (of: readonly (readonly [string, string])[], format: PageFormat): Content => ({
  columns: [{ width: format.base * 1.5, text: '' }, detailsTable(of, { label: format.base * LABEL, value: format.inner - format.base * (LABEL + 1.5) }, format.base * 0.16, format.base * 0.7)],
})

const conditions = (of: readonly string[], format: PageFormat): Content => ({
  margin: [0, format.base * 0.6, 0, 0],
  stack: [{ text: 'Dengan ketentuan:', margin: [0, 0, 0, 2] }, { ol: [...of] }],
})
