import type { FromCounter } from '#protocol/port.ts'

/** Errors of the store whose message is written for the officer. */
const FOR_OFFICERS = new Set(['DataInUse', 'DataTooNew', 'DataDamaged', 'DataOnNetwork'])

/** What the hosts show instead of the app where the register could not be opened: what is safe and what to do. */
export function unopened(error: unknown): Extract<FromCounter, { t: 'unopened' }> {
  const known = error instanceof Error && FOR_OFFICERS.has(error.name)
  return {
    t: 'unopened',
    title: 'Loket belum bisa dibuka',
    text: known ? error.message : 'Data Loket belum bisa dibuka karena ada gangguan. Tidak ada data yang diubah. Coba buka lagi; bila tetap begini, hubungi admin dan tunjukkan folder catatan.',
  }
}
