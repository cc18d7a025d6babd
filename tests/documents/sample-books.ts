import type { AgendaPageFacts, AgendaRowFacts, DispatchPageFacts, DispatchRowFacts, ListPageFacts } from '#documents/facts.ts'
import type { IsoDate } from '#domain/ids.ts'
import { registerFacts } from './sample-facts.ts'

const day = (text: string): IsoDate => text as IsoDate

const { kind: _, rows: _rows, ...common } = registerFacts

export const agendaRow = (no: number, more: Partial<AgendaRowFacts> = {}): AgendaRowFacts => ({
  no,
  number: `500.16.7.2/${String(no).padStart(3, '0')}/SIKRO-1/DPMPTSP/III/2026`,
  date: day('2026-03-26'),
  summary: 'Dewi Anggraini, A.Md.RO · SIKRO – pola Pekanbaru',
  to: 'Dewi Anggraini, A.Md.RO',
  officer: 'Rudi Hartono',
  remark: '',
  void: false,
  ...more,
})

export const agendaFacts: AgendaPageFacts = {
  ...common,
  kind: 'agenda-page',
  title: 'Buku Agenda Izin',
  scope: 'Tahun 2026',
  rows: [
    agendaRow(1),
    agendaRow(2, { void: true, remark: 'BATAL: Salah ketik nama pemohon' }),
    agendaRow(3, { remark: 'Dicatat dari kertas', to: '', officer: 'Nurhayati' }),
    ...Array.from({ length: 60 }, (_unused, index) => agendaRow(index + 4)),
  ],
}

export const dispatchRow = (no: number, more: Partial<DispatchRowFacts> = {}): DispatchRowFacts => ({
  no,
  date: day('2026-03-26'),
  letterNumber: `500.16.7.2/${String(no).padStart(3, '0')}/SIKRO-1/DPMPTSP/III/2026`,
  letterDate: day('2026-03-26'),
  contents: 'Surat Izin Kerja Refraksionis Optisien',
  to: 'Dewi Anggraini, A.Md.RO',
  recipient: 'Agus Salim',
  identity: 'KTP …0007',
  relation: 'proxy',
  powerOfAttorney: 'Surat kuasa bermeterai tanggal 26 Maret 2026',
  receiptWithdrawn: true,
  remark: '',
  ...more,
})

export const dispatchPageFacts: DispatchPageFacts = {
  ...common,
  kind: 'dispatch-page',
  title: 'Buku Ekspedisi',
  scope: '1 Maret 2026 s.d. 31 Maret 2026',
  rows: [
    dispatchRow(31),
    dispatchRow(32, { relation: 'self', powerOfAttorney: '', recipient: 'Dewi Anggraini', receiptWithdrawn: false, remark: 'Nomor batal: salah tanggal' }),
    ...Array.from({ length: 28 }, (_unused, index) => dispatchRow(index + 33)),
  ],
}

export const lateListFacts: ListPageFacts = {
  ...common,
  kind: 'list-page',
  title: 'Berkas Terlambat per Unit',
  scope: 'keadaan 17 April 2026',
  empty: 'Tidak ada berkas yang terlambat.',
  columns: [
    { heading: 'No.', part: 3, align: 'center' },
    { heading: 'Unit', part: 14, align: 'left' },
    { heading: 'Pemohon', part: 13, align: 'left' },
    { heading: 'Terlambat (hari kerja)', part: 6, align: 'center' },
  ],
  rows: [
    ['1', 'Back Office', 'Siti Rahmawati', '9'],
    ['2', 'Sekretaris', 'Joko Susilo', '2'],
  ],
  sums: {
    headings: ['Unit', 'Berkas terlambat', 'Paling lama (hari kerja)'],
    rows: [
      ['Back Office', '1', '9'],
      ['Sekretaris', '1', '2'],
    ],
  },
}
