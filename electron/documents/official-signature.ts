import type { Content } from 'pdfmake/interfaces.js'
import { formatNip } from '#domain/applicant/nip.ts'
import type { SignatureMode } from '#domain/workflow/procedure.ts'
import type { PermitFacts } from './facts.ts'
import type { PageFormat } from './page-format.ts'

export interface OfficialSignature {
  /** Over the title: "Ditetapkan di Pekanbaru", "pada tanggal …". */
  readonly lead: readonly string[]
  readonly signer: PermitFacts['signer']
  readonly mode: SignatureMode
  /** Before, an electronic signature is not claimed: the file that is to be signed says only whose place it is. */
  readonly signed: boolean
}

/** Who signs for an office: what stands over it, the title, room for ink or the electronic mark, name, rank and NIP. `width` in points. */
export function officialSignature({ lead, signer, mode, signed }: OfficialSignature, format: PageFormat, width: number): Content[] {
  const title = signer.title === '' ? [] : [{ text: `${signer.title.toUpperCase()},`, bold: true, margin: margins(format, lead.length, mode === 'wet') }]
  const name: Content[] = [
    signer.name === '' ? { text: DOTS } : { text: signer.name, bold: true, decoration: 'underline' },
    ...(signer.rank === '' ? [] : [{ text: signer.rank }]),
    ...(signer.nip === '' ? [] : [{ text: `NIP. ${formatNip(signer.nip)}` }]),
  ]
  return [...lead.map((text) => ({ text })), ...title, ...(mode === 'wet' ? name : [electronicBox(name, signed, format, width)])]
}

const margins = (format: PageFormat, lead: number, ink: boolean): [number, number, number, number] => [0, lead === 0 ? 0 : format.base * 0.6, 0, format.base * (ink ? INK : 0.5)]

/** No room for ink: the signature is in the file. */
const electronicBox = (name: Content[], signed: boolean, format: PageFormat, width: number): Content => ({
  table: {
    widths: [width - 13],
    body: [
      [
        {
          stack: [
            { text: signed ? 'Ditandatangani secara elektronik oleh:' : 'Tanda tangan elektronik:', margin: [0, 0, 0, format.base * 0.3] },
            ...name,
            { text: ORIGINAL, fontSize: Math.max(6.5, format.base * 0.72), margin: [0, format.base * 0.4, 0, 0], color: '#333333' },
          ],
        },
      ],
    ],
  },
  layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, paddingLeft: () => 6, paddingRight: () => 6, paddingTop: () => 4, paddingBottom: () => 4 },
})

/** Room for the ink, in type sizes. */
const INK = 4.4
const ORIGINAL = 'Naskah asli adalah berkas elektronik yang bertanda tangan elektronik; hasil cetaknya bukan naskah asli.'
const DOTS = '.'.repeat(44)
