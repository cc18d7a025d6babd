import type { CallOutput } from '#protocol/calls.ts'

export type BackupState = CallOutput<'backup.status'>

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** So long a stick may be in somebody's pocket before everybody is told. */
const AWAY_TOO_LONG = HOUR

/** "40 detik yang lalu" */
export function ageWords(at: string, now: number): string {
  const age = Math.max(0, now - Date.parse(at))
  if (age < MINUTE) return `${Math.floor(age / 1000)} detik yang lalu`
  if (age < HOUR) return `${Math.floor(age / MINUTE)} menit yang lalu`
  return age < 48 * HOUR ? `${Math.floor(age / HOUR)} jam yang lalu` : `${Math.floor(age / (24 * HOUR))} hari yang lalu`
}

/** So long a look at its disk may take before something hangs; while a new set is written, longer. */
const LOOKS_TOO_LONG = { level: 10 * MINUTE, working: HOUR } as const

export const SAME_DISK = 'Cadangan ini satu disk dengan data: bila disk rusak, cadangan ikut hilang. Pilih folder di disk lain, misalnya flashdisk.'

/** What a disk is called: the last part of its path, or the path itself. */
export const placeName = (folder: string): string => folder.split(/[\\/]/).findLast((part) => part !== '') ?? folder

/** The calm line: how old the backup is, and where. */
export function backupLine({ state, folder, at, sameDisk }: BackupState, now: number): string {
  if (state === 'off') return 'Cadangan: belum diatur'
  const age = at === null ? 'belum pernah' : ageWords(at, now)
  switch (state) {
    case 'away':
      return `Cadangan: ${age}, ${placeName(folder)} tidak terpasang`
    case 'failing':
      return `Cadangan: ${age}, ada gangguan`
    default:
      return at === null ? `Cadangan: sedang dibuat, ${placeName(folder)}` : `Cadangan: ${age}, ${placeName(folder)}${sameDisk ? ' (satu disk dengan data)' : ''}`
  }
}

/** What everybody is told at the desk; "" where all is well. */
export function backupWarning({ state, folder, at, problem }: BackupState, now: number): string {
  if (state === 'off') return 'Belum ada cadangan. Bila komputer ini rusak, semua berkas di dalamnya hilang.'
  if (state === 'failing' || (state === 'away' && problem !== '')) return problem
  if ((state === 'level' || state === 'working') && at !== null && now - Date.parse(at) > LOOKS_TOO_LONG[state])
    return `Disk cadangan ${placeName(folder)} tidak menjawab; cadangan terakhir ${ageWords(at, now)}. Pekerjaan di loket tersimpan seperti biasa. Periksa disk atau jaringannya, atau pilih tempat lain di Pengaturan, Cadangan.`
  if (state !== 'away' || (at !== null && now - Date.parse(at) < AWAY_TOO_LONG)) return ''
  return `Disk cadangan ${placeName(folder)} tidak terpasang; cadangan terakhir ${at === null ? 'belum pernah dibuat' : ageWords(at, now)}. Pasang lagi disknya; cadangan berjalan sendiri.`
}
