import type { Content } from 'pdfmake/interfaces.js'
import { longDate } from '#domain/calendar/indonesian-date.ts'
import type { IsoDate } from '#domain/ids.ts'
import type { WithNature } from '#domain/dossier/letter-content.ts'
import type { PageFormat } from '../page-format.ts'
import { NATURE_WORDS } from '../words.ts'

export interface LetterForm {
  /** What the desk chose; ordinary where it did not. */
  readonly nature: WithNature['nature']
  /** Where it is dated. "" = dots to write it on. */
  readonly town: string
  /** "" = dots to write one on. */
  readonly number: string
  readonly date: IsoDate | null
  /** "1 (satu) berkas", or "-". */
  readonly attachments: string
  /** Hal. */
  readonly subject: string
  /** Behind "Yth.": the addressee, then lines under it. */
  readonly to: readonly string[]
  /** Behind "di –". */
  readonly place: string
  readonly body: readonly Content[]
  /** The last paragraph and what stands under it: signature, copies. */
  readonly end: readonly Content[]
}

/** Bentuk surat: place and date at the right; Nomor, Sifat, Lampiran, Hal; the addressee; text; signature at the right. */
export const letterForm = (form: LetterForm, format: PageFormat): Content[] => [
  { text: `${form.town === '' ? '.'.repeat(20) : form.town}, ${form.date === null ? '.'.repeat(28) : longDate(form.date)}`, margin: [format.inner * 0.5, 0, 0, format.base * 0.6] },
  heading(form, format),
  addressee(form, format),
  ...form.body,
  ...form.end,
]

function heading({ number, nature = 'ordinary', attachments, subject }: LetterForm, format: PageFormat): Content {
  const label = format.base * 4.6
  const lines = [
    ['Nomor', { text: number === '' ? '.'.repeat(40) : number }],
    ['Sifat', { text: NATURE_WORDS[nature] }],
    ['Lampiran', { text: attachments }],
    ['Hal', { text: subject, bold: true, headlineLevel: 1 }],
  ] as const
  return {
    table: { widths: [label, 6, format.inner * 0.82 - label - 6], body: lines.map(([name, value]) => [name, ':', value]) },
    layout: { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 0, paddingTop: () => 0, paddingBottom: () => 1 },
    margin: [0, 0, 0, format.base * 0.7],
  }
}

function addressee({ to, place }: LetterForm, format: PageFormat): Content {
  const label = format.base * 2.2
  const width = format.inner * 0.72 - label
  const [first = '', ...more] = to
  return {
    margin: [0, 0, 0, format.base * 0.8],
    stack: [
      { columns: [{ width: label, text: 'Yth.' }, { width, stack: [{ text: first, bold: true }, ...more.map((text) => ({ text }))] }] },
      { text: 'di –', margin: [label, 0, 0, 0] },
      { text: place, margin: [label * 2, 0, format.inner * 0.3, 0] },
    ],
  }
}
