import { existsSync } from 'node:fs'
import path from 'node:path'
import type { IsoInstant } from '#domain/ids.ts'
import type { Choice, CounterStart, Decision, FromCounter } from '#protocol/port.ts'
import { lostWords, runName, span } from '#store/device/incident-words.ts'
import { USUAL_BOOKS } from '#store/numbers/usual-books.ts'
import { keptIn } from '#store/salvage/put-in-place.ts'
import { lookAtDamage, salvage, startAnew } from '#store/salvage/salvage.ts'
import type { SalvageReport } from '#store/salvage/salvage-report.ts'
import { DataDamaged } from '#store/sqlite/data-damaged.ts'
import { BackupNotThere, hasBackup, withLogOfBackup } from './backup/log-of-backup.ts'

/** So many of what is lost stand on the page. */
const MOST_SAID = 6

/** What the hosts show where log.db is damaged: what is safe, what is lost, and what may be decided. Null for any other error, and where nothing can be read of it at all. */
export function damagedLog(error: unknown, start: CounterStart, now: IsoInstant): Extract<FromCounter, { t: 'unopened' }> | null {
  if (!(error instanceof DataDamaged || error instanceof BackupNotThere)) return null
  try {
    const found = lookAtDamage({ ...start, now })
    const report = { ...found, anew: found.anew && !servesHere(start) }
    const fromBackup: readonly Choice[] = hasBackup(start.keys) ? [{ decision: 'backup', label: 'Ambil yang hilang dari cadangan, lalu lanjutkan' }] : []
    const readable: readonly Choice[] = report.hopeless === '' ? [{ decision: 'readable', label: 'Lanjutkan dengan data yang terbaca' }] : []
    const anew: readonly Choice[] = !report.anew ? [] : [{ decision: 'anew', label: 'Kosongkan, lalu gabungkan lagi dengan kode', confirm: 'KOSONGKAN' }]
    const isGone = !existsSync(path.join(start.data, 'log.db')) && keptIn(start.data).length === 0
    const text = [...(error instanceof BackupNotThere ? [error.message] : []), pageText(report, isGone, fromBackup.length > 0)].join('\n\n')
    return { t: 'unopened', title: isGone ? 'Berkas catatan Loket tidak ada lagi' : 'Berkas catatan Loket rusak', text, choices: [...fromBackup, ...readable, ...anew] }
  } catch {
    return null
  }
}

/** Where the office's server is kept by this very PC nobody could start it who is not logged in here. */
const servesHere = ({ serverFolder }: CounterStart): boolean => serverFolder !== undefined && existsSync(path.join(serverFolder, 'server.db'))

function pageText(report: SalvageReport, isGone: boolean, backup: boolean): string {
  const { zone, events, streamed, lost, told, numbers, pins, pinsElsewhere, hopeless, anew } = report
  const count = lost.reduce((sum, { first, last }) => sum + last - first + 1, 0)
  const words = { zone, bookName: (book: string) => USUAL_BOOKS[book] ?? book } as const
  return [
    isGone ? GONE : DAMAGED,
    `Masih terbaca: ${events} catatan${streamed > 0 ? `, ${streamed} di antaranya dari urutan kantor yang sudah diambil dari server` : ''}. ${count === 0 ? 'Tidak ada catatan yang hilang.' : `Hilang: ${count} catatan.`}`,
    ...told.slice(0, MOST_SAID).map((one) => `• ${lostWords(one, words)}`),
    ...(count > MOST_SAID ? [`• dan ${count - Math.min(MOST_SAID, told.length)} lagi`] : []),
    ...(numbers.length > 0 ? [`Nomor yang pernah diberikan dan hilang: ${numbers.map((range) => `${runName(range, words)} nomor ${span(range)}`).join('; ')}. Nomor berikutnya berjalan di atasnya.`] : []),
    ...(pins.length > 0 && hopeless === '' ? [`PIN yang hilang: ${pins.join(', ')}. Sesudah dibuka, admin memberi PIN baru di Pengaturan, Petugas.`] : []),
    ...(pinsElsewhere ? ['PIN semua petugas hilang di komputer ini, dan datang lagi dari komputer lain begitu keduanya tersambung ke server kantor.'] : []),
    hopeless === '' ? (count === 0 && numbers.length === 0 ? NOTHING_LOST : advice(backup)) : anew ? anewAdvice(events) : `${hopeless} ${backup ? FROM_THIS_PC : FROM_THE_WIZARD}`,
  ].join('\n')
}

const DAMAGED = 'Berkas catatan di komputer ini rusak, mungkin karena disknya. Belum ada yang diubah, dan berkas yang rusak tetap disimpan. Jangan hapus apa pun di folder data.'
const GONE = 'Berkas catatan (log.db) tidak ada lagi di folder data komputer ini: mungkin terhapus atau dipindahkan. Belum ada yang diubah. Bila masih ada di tempat lain, misalnya di tempat sampah komputer ini, tutup Loket, kembalikan ke folder data, lalu buka lagi: dengan itu tidak ada yang hilang.'

const advice = (backup: boolean): string =>
  backup ? 'Pasang disk cadangan, lalu ambil yang hilang dari sana. Yang tidak ada di cadangan dicatat sebagai hilang.' : 'Bila dilanjutkan, yang hilang dicatat sebagai hilang dan dimasukkan lagi dari kertas. Beri tahu admin sebelum memilih.'

/** Only the file suffered. */
const NOTHING_LOST = 'Bila dilanjutkan, semua catatan itu disusun kembali ke berkas baru, dan yang rusak disisihkan di folder data. Beri tahu admin: disk ini mungkin akan rusak.'

const FROM_THIS_PC = 'Pasang disknya, lalu pilih Ambil yang hilang dari cadangan di bawah ini.'
const FROM_THE_WIZARD = 'Caranya: tutup Loket, pindahkan folder data ke tempat lain (jangan dihapus), pasang disk cadangan, buka Loket lagi, lalu pilih Pulihkan dari cadangan di layar penyiapan. Tanpa cadangan, panggil admin sebelum mencoba apa pun.'

function anewAdvice(events: number): string {
  const isThere = events === 0 ? 'Komputer ini belum mencatat apa pun sendiri: semua isinya datang dari server kantor' : 'Semua yang pernah dicatat di komputer ini sudah ada di server kantor'
  return [
    `${isThere}, jadi tidak ada yang hilang bila dimulai lagi dari sana.`,
    '1. Minta admin membuat kode gabung di komputer lain (Pengaturan, Komputer, Tambah komputer).',
    '2. Ketik KOSONGKAN di bawah ini dan pilih Kosongkan, lalu di layar penyiapan pilih Gabung ke kantor dan ketik kode itu. Draf, isi surat yang pernah dicetak di sini, dan catatan siapa melihat apa yang masih terbaca ikut dibawa.',
    '3. Sesudah itu admin mencabut nama lama komputer ini di daftar komputer. Jatah nomornya kembali ke komputer ini dengan sendirinya; yang masih tercatat atas nama lama diambil alih admin di Nomor, Pemegang nomor.',
    '4. Berkas lama disisihkan di folder data dengan akhiran .rusak dan waktunya, dan memuat data pribadi: begitu komputer ini lengkap lagi dan pemeriksaannya (Pengaturan, Pemeriksaan data) tidak menemukan apa-apa, admin menghapusnya.',
  ].join('\n')
}

/** Carries out what was decided. Where it cannot be, or was not offered, everything stays as it is and the same page comes again. */
export async function goOnWith(start: CounterStart, decided: Decision, now: IsoInstant): Promise<void> {
  const options = { data: start.data, keys: start.keys, now }
  if (decided === 'readable') return void salvage(options)
  if (decided === 'anew' && servesHere(start)) throw new Error('the office’s server is kept by this PC')
  if (decided === 'anew') return startAnew(options)
  await withLogOfBackup(start.keys, (log) => { salvage({ ...options, others: [log] }) })
}
