import { toSVG } from 'bwip-js/node'
import type { Content } from 'pdfmake/interfaces.js'

/** The QR as SVG with the four modules of quiet zone its standard asks for, and middle error correction: a creased receipt still reads. */
export function qrSvg(code: string): string {
  const options = { bcid: 'qrcode', text: code, eclevel: 'M', scale: 1, paddingwidth: 4, paddingheight: 4 }
  return toSVG(options)
}

/** The QR `size` points wide, with its code in letters beneath for eyes and for search. */
export const qrWithText = (code: string, size: number, fontSize: number): Content => ({
  stack: [
    { svg: qrSvg(code), width: size, height: size, alignment: 'center' },
    { text: code, fontSize: Math.max(5.5, fontSize), alignment: 'center', color: '#333333' },
  ],
})
