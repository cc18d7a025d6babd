import type { CallOutput } from '#protocol/calls.ts'
import type { OfficeClock } from '../session/office-clock.ts'

export type Standing = CallOutput<'sync.standing'>

const counted = new Intl.NumberFormat('id-ID')

/** "14 pekerjaan", or what there is none of. */
const acts = (count: number): string => `${counted.format(count)} pekerjaan`

/** The calm line of the bar; "" on a PC that works alone. */
export function standingLine({ state, since, acts: { kept }, fetching, foldingAgain }: Standing, clock: OfficeClock): string {
  const waiting = kept === 0 ? '' : ` · ${acts(kept)} menunggu dikirim`
  switch (state) {
    case 'alone':
      return ''
    case 'in-touch':
      if (foldingAgain !== null) return `Server kantor: ${foldingWords(foldingAgain)}`
      return fetching === null ? `Server kantor: terhubung${waiting}` : `Server kantor: ${fetchingWords(fetching)}`
    case 'offline':
      return since === null ? `Luring: server kantor belum pernah menjawab${waiting}` : `Luring sejak ${clock.moment(since)}${waiting}`
    case 'stopped':
      return `Server kantor: perlu tindakan admin${waiting}`
  }
}

export const fetchingWords = ({ done, total }: NonNullable<Standing['fetching']>): string => `mengambil catatan kantor, ${counted.format(done)} dari ${counted.format(total)}`

/** Going back to where the server's order parts from this PC's. */
export const foldingWords = ({ what, done, total }: NonNullable<Standing['foldingAgain']>): string =>
  what === 'register' ? `menata ulang Buku Register, ${counted.format(done)} dari ${counted.format(total)}` : `menghitung ulang nomor, ${counted.format(done)} dari ${counted.format(total)} catatan`

/** What was done elsewhere with a later Loket and is not read here yet; "" where nothing is. */
export function upgradeWords({ awaitsUpgrade: { dossiers, settings } }: Pick<Standing, 'awaitsUpgrade'>): string {
  const waiting = [...(dossiers > 0 ? [`${counted.format(dossiers)} berkas`] : []), ...(settings > 0 ? [`${counted.format(settings)} pengaturan`] : [])]
  return waiting.length === 0 ? '' : `${waiting.join(' dan ')} menunggu pembaruan Loket: dikerjakan dengan versi yang lebih baru. Berkas lain berjalan seperti biasa; minta admin memperbarui Loket di komputer ini.`
}

/** How it stands, in a few sentences for who looks after it. */
export function standingWords({ state, since, address, acts: { kept, sent, applied, hereOnly, conflict, held }, scans, incidents }: Standing, clock: OfficeClock): readonly string[] {
  const counts = `Pekerjaan dari komputer ini: ${counted.format(applied)} sudah berlaku di kantor, ${counted.format(sent)} sudah sampai di server, ${counted.format(kept)} menunggu dikirim.`
  const rest = [
    conflict > 0 ? `Konflik: ${acts(conflict)} dari komputer ini datang setelah komputer lain; penyelia menyelesaikannya di antrean Konflik.` : '',
    held > 0 ? `Karantina: ${counted.format(held)} catatan dari komputer ini datang sesudah komputer ini dicabut; admin memutuskannya di daftar komputer di bawah.` : '',
    hereOnly > 0 ? `Hanya di komputer ini: ${acts(hereOnly)} dari sebelum data komputer ini rusak tidak bisa dikirim, karena sebagian catatan sebelumnya hilang. Riwayat berkas menandainya; berkas yang diterima atau diproses waktu itu perlu dicatat lagi agar tampak di komputer lain.` : '',
    scans.unsent > 0 ? `${counted.format(scans.unsent)} lampiran menunggu dibawa ke server.` : '',
    scans.wanted > 0 ? `${counted.format(scans.wanted)} lampiran dari komputer lain belum ada di sini.` : '',
    incidents > 0 ? `${counted.format(incidents)} kejadian di komputer ini menunggu diketahui admin: peringatannya ada di bagian atas layar.` : '',
  ].filter((words) => words !== '')
  if (state === 'in-touch') return [`Terhubung ke server kantor di ${address}.`, counts, ...rest]
  if (state === 'offline') return [`Server kantor di ${address} ${since === null ? 'belum pernah menjawab' : `tidak menjawab sejak ${clock.moment(since)}`}. Pekerjaan di loket berjalan terus dan dikirim sendiri begitu server menjawab.`, counts, ...rest]
  return [counts, ...rest]
}

type Mark = CallOutput<'sync.marks'>['marks'][number]['mark']

/** What became of an act of this PC. */
export const MARK_WORDS = {
  kept: 'Tersimpan di komputer ini, menunggu dikirim',
  sent: 'Terkirim ke server kantor',
  applied: 'Berlaku di seluruh kantor',
  conflict: 'Konflik: komputer lain lebih dulu',
  'here-only': 'Hanya di komputer ini: sebagian catatan sebelumnya hilang, jadi tidak bisa dikirim',
  waits: 'Sampai di server; menunggu Loket di komputer ini diperbarui',
} as const satisfies Record<Mark, string>
