import type { Content } from 'pdfmake/interfaces.js'
import type { PageFormat } from '../page-format.ts'

export interface TitleForm {
  readonly title: string
  /** "" = dots to write one on; null = this letter bears none. */
  readonly number: string | null
  /** Under TENTANG; "" = no such lines. */
  readonly about: string
}

/** Bentuk judul: bold centred title, NOMOR, TENTANG and what about. */
export const titleHead = ({ title, number, about }: TitleForm, format: PageFormat): Content => ({
  margin: [0, 0, 0, format.base * 0.7],
  stack: [
    { text: title.toUpperCase(), bold: true, fontSize: format.base * 1.15, alignment: 'center', headlineLevel: 1 },
    ...(number === null ? [] : [{ text: `NOMOR: ${number === '' ? '.'.repeat(46) : number}`, bold: true, alignment: 'center' as const }]),
    ...(about === '' ? [] : [{ text: 'TENTANG', alignment: 'center' as const, margin: [0, format.base * 0.3, 0, format.base * 0.1] as [number, number, number, number] }, { text: about.toUpperCase(), bold: true, alignment: 'center' as const }]),
  ],
})
