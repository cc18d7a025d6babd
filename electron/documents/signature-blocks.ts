import type { Column, Content } from 'pdfmake/interfaces.js'

export interface SignatureBlock {
  /** Who signs: "Pemohon", "Petugas loket". */
  readonly heading: string
  /** "" leaves a dotted line to write on. */
  readonly name: string
  /** Under the name: NIP, relation. */
  readonly below: string
}

/** Two or three signatures side by side on a width of `inner` points, with `room` for the ink; never split over two pages. */
export const signatureBlocks = (blocks: readonly SignatureBlock[], room: number, inner: number): Content => ({
  unbreakable: true,
  columnGap: GAP,
  columns: blocks.map(
    (block): Column => ({
      // Of a star column a name without a blank would take the neighbour's place.
      width: (inner - (blocks.length - 1) * GAP) / blocks.length,
      stack: [
        { text: block.heading, alignment: 'center' },
        { text: block.name === '' ? DOTS : block.name, bold: block.name !== '', alignment: 'center', margin: [0, room, 0, 0] },
        ...(block.below === '' ? [] : [{ text: block.below, alignment: 'center' as const }]),
      ],
    }),
  ),
})

const GAP = 12
const DOTS = '.'.repeat(34)
