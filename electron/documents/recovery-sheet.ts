import type { Content } from 'pdfmake/interfaces.js'
import type { RecoverySheetFacts } from './facts.ts'
import { letterhead } from './letterhead.ts'
import { mm, type PageFormat } from './page-format.ts'
import type { PaperMaker } from './paper-definition.ts'
import { qrSvg } from './qr.ts'
import { ruled } from './rule-layout.ts'
import { slipTitle } from './slip-title.ts'
import { dayAndTime } from './words.ts'

const TITLE = 'Lembar Pemulihan Kantor'

/** Lembar pemulihan kantor: the office's private key, to be typed or scanned back on another PC. The key stands on the page alone, never in the file's title. */
export const recoverySheet: PaperMaker<RecoverySheetFacts> = (facts, format, emblem) => ({
  family: 'Arimo',
  title: TITLE,
  foot: 'Rahasia: simpan di brankas',
  content: [letterhead(facts.office, format, emblem), slipTitle(TITLE.toUpperCase(), '', format), ...body(facts, format)],
})

function body(facts: RecoverySheetFacts, format: PageFormat): readonly Content[] {
  const gap = format.base * 0.7
  return [
    { text: `Dibuat ${dayAndTime(facts.printedAt, facts.office.timeZone)} oleh ${facts.officerName}.`, margin: [0, 0, 0, gap] },
    { text: 'Lembar ini memuat kunci kantor. Siapa pun yang memegangnya dapat menunjuk server kantor. Simpan di brankas; jangan difoto, difotokopi, atau dikirim.', bold: true, margin: [0, 0, 0, gap] },
    groupTable(facts.groups, format),
    { text: 'Tanda * ~ $ = di akhir kelompok ikut diketik. Huruf I, L, dan O tidak dipakai: yang mirip adalah angka 1 dan 0.', margin: [0, gap, 0, gap], fontSize: format.base * 0.9 },
    { svg: qrSvg(facts.code), width: mm(52), height: mm(52), alignment: 'center' },
    { text: 'Dipakai bila komputer pertama kantor hilang atau rusak, dan server kantor harus diganti:', margin: [0, gap, 0, gap * 0.5] },
    {
      ol: [
        'Di komputer kantor yang masih ada, admin membuka Pengaturan, Komputer, Kunci kantor.',
        'Ketik kedua belas kelompok di atas berurutan, atau pindai gambarnya.',
        'Sesudah itu server diganti dari komputer itu: Pengaturan, Komputer, Ganti server.',
        'Kembalikan lembar ini ke brankas. Kuncinya tetap sama; lembar yang lama tetap berlaku.',
      ],
    },
  ]
}

/** Four in a row, each under its place, so that who types keeps the place and a wrong one is found again. */
function groupTable(groups: readonly string[], format: PageFormat): Content {
  const cell = (group: string, place: number): Content => ({
    stack: [
      { text: `${place + 1}`, fontSize: format.base * 0.75, color: '#333333' },
      { text: group, bold: true, fontSize: format.base * 1.6 },
    ],
    alignment: 'center',
  })
  const cells = groups.map(cell)
  const rows = Array.from({ length: Math.ceil(cells.length / ROW) }, (_, row) => cells.slice(row * ROW, (row + 1) * ROW))
  return { table: { widths: Array.from({ length: ROW }, () => '*'), body: rows }, layout: ruled(6) }
}

const ROW = 4
