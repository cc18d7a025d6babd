import type { RunRow } from './run-row.ts'

type Held = RunRow['held'][number]

/** What stands behind the counts of a run, in sentences. */
export function runWords({ mark, held, open, twins, strays, asked, pending }: RunRow): readonly string[] {
  const [revoked, giving] = [held.filter((one) => one.revoked), held.filter((one) => !one.revoked)]
  return [
    giving.length === 0 ? 'Tidak ada nomor yang bisa diberikan dari urutan ini.' : `Bisa diberikan: ${giving.map(spanWords).join('; ')}.`,
    revoked.length === 0 ? '' : `Tidak diberikan lagi, sampai admin ${mark === '' ? 'meneruskannya' : 'mencatatnya'} dengan Komputer hilang: ${revoked.map(spanWords).join('; ')}.`,
    open.length === 0 ? '' : `Belum ada kabarnya: ${open.map(({ first, last }) => range(first, last)).join(', ')}. Catat dari kertas, atau tutup dengan berita acara.`,
    twins.length === 0 ? '' : `Terpakai dua kali: ${twins.join(', ')}. Batalkan salah satunya di suratnya.`,
    strays.length === 0 ? '' : `Dipakai tanpa dipegang: ${strays.map(({ no, name }) => `${no} di ${name}`).join(', ')}.`,
    asked === 0 ? '' : `${asked} surat menunggu nomor dari urutan ini.`,
    pending ? 'Perubahan dari komputer ini menunggu server kantor.' : '',
  ].filter((words) => words !== '')
}

/** Numbers this computer may hand on, "57–66" or "mulai 77". */
export const ownNumbers = ({ held }: Pick<RunRow, 'held'>): string => held.filter(({ own }) => own).map(numbersOf).join(', ')

const numbersOf = ({ first, last }: Pick<Held, 'first' | 'last'>): string => (last === null ? `mulai ${first}` : range(first, last))
const spanWords = (one: Held): string => `${numbersOf(one)} di ${one.own ? 'komputer ini' : one.name}${one.revoked ? ' (dicabut)' : ''}`
const range = (first: number, last: number): string => (first === last ? String(first) : `${first}–${last}`)
