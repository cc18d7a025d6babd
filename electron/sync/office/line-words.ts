import type { Ended } from '../driver/lane-run.ts'

const SAFE = 'Pekerjaan di sini tersimpan dan bisa dilanjutkan.'

/** Why a lane stands still that waiting alone does not help, for an officer: "" for all that passes by itself. */
export function lineWords(ended: Ended): string {
  if (ended.did === 'failed') return FAULTS[ended.fault] ?? ''
  return ended.did === 'stopped' ? (STOPS[ended.why] ?? STANDS_STILL) : ''
}

/** The server keeps its last room for what orders the stream. */
export const SCANS_WAIT = `Di komputer server kantor hampir tidak ada ruang lagi, jadi lampiran dari sini belum sampai ke komputer lain; pekerjaan lainnya sampai. Minta admin mengosongkan ruang di komputer server; sesudah itu lampiran terkirim sendiri.`

const FAULTS: Readonly<Record<string, string>> = {
  refused: `Server kantor tidak menerima komputer ini; mungkin komputer ini sudah dicabut. ${SAFE} Minta admin memeriksa daftar komputer dan, bila perlu, membuat kode baru.`,
  full: `Disk komputer server kantor penuh, jadi pekerjaan di sini belum sampai ke komputer lain. ${SAFE} Minta admin mengosongkan ruang di komputer server; sesudah itu tersambung lagi sendiri.`,
  failing: `Server kantor menjawab, tetapi gagal mengerjakan yang diminta. ${SAFE} Beri tahu admin: mungkin disk komputer server rusak atau tidak bisa ditulisi.`,
  garbled: `Yang menjawab di alamat server bukan server kantor ini. ${SAFE} Beri tahu admin: mungkin alamatnya dipakai komputer lain, atau servernya diganti.`,
  defect: `Sambungan ke server terganggu karena kesalahan Loket. ${SAFE} Tutup dan buka Loket; bila terulang, beri tahu admin.`,
}

const STOPS: Readonly<Record<string, string>> = {
  'not-the-server': FAULTS['garbled'] ?? '',
  differs: `Catatan server kantor berbeda dari yang sudah diterima komputer ini; mungkin server dipulihkan dari cadangan. ${SAFE} Beri tahu admin.`,
  fork: `Server kantor mengenal pekerjaan lain atas nama komputer ini; mungkin ada salinannya. ${SAFE} Beri tahu admin.`,
  unsigned: `Server kantor tidak bisa memastikan pekerjaan komputer ini asli. ${SAFE} Beri tahu admin.`,
  'disk-full': 'Ruang di komputer ini habis. Kosongkan sedikit ruang; yang sudah tersimpan tetap aman.',
}

const STANDS_STILL = `Yang datang dari server kantor tidak cocok dengan yang sudah ada, jadi tidak dipakai. ${SAFE} Beri tahu admin.`
