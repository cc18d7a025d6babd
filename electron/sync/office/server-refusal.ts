import { type Refusal, refusal } from '#domain/refusal.ts'
import type { Problem } from '#protocol/sync/problem.ts'
import { saidIn } from '../http/server-said.ts'
import { WireFault } from '../wire.ts'

/** What an admin is told who asked the server for something; rethrows what is none of the line's. */
export function serverRefusal(error: unknown, address: string): Refusal {
  if (!(error instanceof WireFault)) throw error
  const said = saidIn(error)
  const told = said === null ? undefined : SAID[said]
  if (told) return told
  if (error.kind === 'garbled') return refusal('no-server', `Yang menjawab di ${address} bukan server kantor yang dimaksud. Periksa kodenya, atau minta kode baru.`)
  return refusal('no-server', `Server kantor di ${address} tidak menjawab. Periksa kabel atau Wi-Fi, pastikan server menyala, lalu ulangi.`)
}

const code = (message: string): Refusal => refusal('code-refused', message, [{ path: 'code', message }])

const SAID: Partial<Readonly<Record<Problem, Refusal>>> = {
  'code-unknown': code('Kode ini tidak dikenal server. Periksa lagi ketikannya, atau minta kode baru.'),
  'code-used': code('Kode ini sudah dipakai komputer lain. Minta kode baru.'),
  'code-expired': code('Kode ini sudah lewat waktunya. Minta kode baru.'),
  'too-many': code('Terlalu banyak percobaan. Tunggu satu menit, lalu minta kode baru.'),
  'other-office': refusal('code-refused', 'Server ini milik kantor lain daripada yang tercatat di komputer ini. Periksa apakah kodenya dari kantor Anda. Bila kodenya benar, kantor di komputer ini dulu disiapkan terpisah, dan catatannya tidak bisa digabung. Buat cadangan dulu, lalu minta teknisi membuka Loket dengan folder data yang kosong, pilih Gabung ke kantor, dan catat di sana berkas yang masih berjalan.'),
  'no-office': refusal('code-refused', 'Server ini belum punya kantor. Gabungkan dahulu komputer yang sudah mencatat kantornya; sesudah itu komputer ini.'),
  'not-let-in': refusal('code-refused', 'Server tidak menerima komputer ini. Minta kode baru, lalu ulangi.'),
  'device-revoked': refusal('no-right', 'Komputer ini sudah dicabut dari server kantor. Minta admin di komputer lain membuat kode baru.'),
  'disk-full': refusal('no-server', 'Disk komputer server kantor penuh. Kosongkan ruang di komputer server, lalu ulangi.'),
  defect: refusal('no-server', 'Server kantor menjawab, tetapi gagal mengerjakan yang diminta; mungkin disknya rusak atau tidak bisa ditulisi. Periksa komputer server, jalankan lagi servernya, lalu ulangi.'),
  'not-found': refusal('not-found', 'Komputer itu tidak ada di daftar server. Muat ulang halamannya.'),
}
