import type { HelpAt } from '../help/help-topic.ts'
import type { DossierAction, DossierView } from './view.ts'
import type { DossierWindow } from './window.ts'

type Letter = DossierView['documents'][number]['letter']

/** Where the guide tells of what a window does. */
export function helpOfWindow(window: DossierWindow): HelpAt {
  switch (window.what) {
    case 'act':
      return helpOfAct(window.action)
    case 'letter-draft':
      return LETTERS[window.letter.letter]
    default:
      return WINDOWS[window.what]
  }
}

const WINDOWS = {
  resubmit: 'pengembalian#pemohon-kembali',
  withdraw: 'pengembalian#pemohon-menarik-berkas',
  correct: 'koreksi',
  'letter-sign': 'surat#mengerjakan-surat',
  'letter-number': 'surat#mengerjakan-surat',
  conflict: 'halaman-berkas#dua-komputer-satu-berkas',
  disposition: 'disposisi#mengirim',
  'disposition-done': 'disposisi#menerima',
  print: 'cetak#dari-halaman-berkas',
  paper: 'cetak#asli-dan-salinan',
  note: 'halaman-berkas#yang-sering-dicari',
  copy: 'salin',
  notice: 'pemberitahuan',
  archive: 'arsip#tempat-arsip',
  survey: 'arsip#survei-kepuasan',
  external: 'arsip#nomor-sicantik-dan-oss',
} as const satisfies Record<Exclude<DossierWindow['what'], 'act' | 'letter-draft'>, HelpAt>

const LETTERS = {
  permit: 'surat#mengerjakan-surat',
  'request-letter': 'surat#mengerjakan-surat',
  'assignment-letter': 'surat#spt',
  minutes: 'surat#bap',
  recommendation: 'surat#rekomendasi-dan-pertimbangan-teknis',
  'technical-consideration': 'surat#rekomendasi-dan-pertimbangan-teknis',
  'examination-checklist': 'surat#mengerjakan-surat',
  'refusal-letter': 'penolakan#menulis-surat-penolakan',
} as const satisfies Record<Letter, HelpAt>

/** What an act asks says most about it, then its kind. */
function helpOfAct({ asks, kind }: Pick<DossierAction, 'asks' | 'kind'>): HelpAt {
  if (kind === 'refuse') return 'penolakan'
  if (kind === 'sendBack') return 'tindakan#mengembalikan-ke-langkah-sebelumnya'
  const asked = ASKS.find(([ask]) => asks.includes(ask))
  return asked === undefined ? 'tindakan' : asked[1]
}

const ASKS = [
  ['return-slip', 'pengembalian#mengembalikan-dari-langkah-lain'],
  ['number', 'tindakan#nomor'],
  ['hand-over', 'penyerahan'],
  ['signature-wet', 'tindakan#tanda-tangan'],
  ['signature-electronic', 'tindakan#tanda-tangan'],
  ['notice', 'pemberitahuan'],
  ['archive', 'arsip#tempat-arsip'],
  ['checklist', 'berkas-baru#memeriksa-persyaratan'],
] as const satisfies readonly (readonly [DossierAction['asks'][number], HelpAt])[]
