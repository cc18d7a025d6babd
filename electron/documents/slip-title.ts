import type { Content } from 'pdfmake/interfaces.js'
import type { PageFormat } from './page-format.ts'

/** A slip's name and, under it, the number people ask for. */
export const slipTitle = (title: string, number: string, format: PageFormat): Content => ({
  stack: [
    { text: title, bold: true, fontSize: format.base * 1.35, alignment: 'center', headlineLevel: 1 },
    ...(number === '' ? [] : [{ text: number, alignment: 'center' as const, fontSize: format.base * 1.15, bold: true }]),
  ],
  margin: [0, 0, 0, format.base * 0.7],
})
