/** What an officer reads where the fault is ours (libraries-and-ux.md 10). */
export const FAULT_TEXT = 'Ada gangguan, pekerjaan Anda tetap tersimpan. Ulangi; bila terjadi lagi, kirim Berkas Diagnosa (F1) ke admin.'
