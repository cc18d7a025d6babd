import type { Content } from 'pdfmake/interfaces.js'
import type { TestPageFacts } from './facts.ts'
import { letterhead } from './letterhead.ts'
import { mm, PAPER_MILLIMETRES, type PageFormat } from './page-format.ts'
import type { PaperMaker } from './paper-definition.ts'
import { qrWithText } from './qr.ts'
import { slipTitle } from './slip-title.ts'

const RULER = 100

/** Halaman uji cetak: what a clerk holds against a ruler, a scanner and the edge of the sheet. */
export const testPage: PaperMaker<TestPageFacts> = (facts, format, emblem) => ({
  family: 'Arimo',
  title: `Halaman Uji Cetak ${facts.sheet}`,
  foot: 'Halaman uji cetak, bukan surat',
  content: [letterhead(facts.office, format, emblem), slipTitle('HALAMAN UJI CETAK', facts.sheet, format), ...checks(facts, format)],
})

function checks({ size }: TestPageFacts, format: PageFormat): readonly Content[] {
  const millimetres = [format.width, format.height].map((points) => Math.round((points * 25.4) / 72)).join(' × ')
  const known = PAPER_MILLIMETRES[size].join(' × ')
  const gap: Content = { text: '', margin: [0, 0, 0, format.base * 0.6] }
  return [
    { text: `1. Ukuran kertas ${size} (${known} mm), halaman ini ${millimetres} mm. Bila terpotong atau menyusut, pilih kertas ini di pengaturan pencetak.` },
    { text: '2. Garis di bawah panjangnya tepat 100 mm. Ukur dengan penggaris.', margin: [0, format.base * 0.4, 0, 0] },
    ruler(),
    { text: '3. Kop dan baris paling bawah (“Halaman 1 dari 1”) terlihat utuh.', margin: [0, format.base * 0.4, 0, 0] },
    { text: '4. Huruf kecil terbaca:' },
    { text: 'Kel. Terjun, Kec. Medan Marelan – 0123456789 Il1 O0 (“ ”) Rp15.000,00', fontSize: 6 },
    { text: '5. Pindai kode ini: layar menjawab bahwa kodenya terbaca utuh.', margin: [0, 0, 0, format.base * 0.4] },
    qrWithText('LKT1:UJI-CETAK', mm(22), format.base * 0.6),
    gap,
  ]
}

/** Exactly 100 mm, with a stroke at every centimetre. */
const ruler = (): Content => ({
  margin: [0, 3, 0, 0],
  canvas: [
    { type: 'line', x1: 0, y1: 8, x2: mm(RULER), y2: 8, lineWidth: 0.7 },
    ...Array.from({ length: 11 }, (_, index) => ({ type: 'line' as const, x1: mm(index * 10), y1: index % 5 === 0 ? 0 : 3, x2: mm(index * 10), y2: 8, lineWidth: 0.7 })),
  ],
})
