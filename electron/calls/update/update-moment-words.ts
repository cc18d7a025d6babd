import type { UpdateMoment } from './updates.ts'

/** One line of the history of updates. `name` "" = Loket by itself. */
export function updateMomentWords({ what, version, withoutBackup }: UpdateMoment, name: string): string {
  const by = name === '' ? '' : ` oleh ${name}`
  const backup = withoutBackup ? ', tanpa cadangan terbaru' : ''
  return {
    taken: `Loket ${version} disalin ke komputer ini${by}.`,
    ordered: `Pemasangan Loket ${version} dipesan${by}${backup}.`,
    cancelled: `Pembaruan ke Loket ${version} dibatalkan${by}.`,
    held: `Loket ${version} tidak dipasang saat Loket ditutup, karena cadangan belum sampai pekerjaan terakhir. Pesanannya tetap.`,
    started: `Pemasang Loket ${version} dijalankan${backup}.`,
    stopped: `Loket ${version} tidak dipasang: salinannya berubah atau pemasangnya tidak bisa dijalankan. Salin dan pesan sekali lagi.`,
    installed: `Loket ${version} terpasang.`,
    failed: `Pemasang Loket ${version} sudah dijalankan, tetapi komputer ini masih memakai versi sebelumnya. Pesan sekali lagi, dan ikuti pemasangnya sampai selesai.`,
  }[what]
}
