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

/** What a disk is called: the last part of its path, or the path itself. */
export const placeName = (folder: string): string => folder.split(/[\\/]/).findLast((part) => part !== '') ?? folder

/** The calm line: how old the backup is, and where. */
export function backupLine({ state, folder, at }: BackupState, now: number): string {
  if (state === 'off') return 'Cadangan: belum diatur'
  const age = at === null ? 'belum pernah' : ageWords(at, now)
  switch (state) {
    case 'away':
      return `Cadangan: ${age}, ${placeName(folder)} tidak terpasang`
    case 'failing':
      return `Cadangan: ${age}, ada gangguan`
    default:
      return at === null ? `Cadangan: sedang dibuat, ${placeName(folder)}` : `Cadangan: ${age}, ${placeName(folder)}`
  }
}

/** What everybody is told at the desk; "" where all is well. */
export function backupWarning({ state, folder, at, problem }: BackupState, now: number): string {
  if (state === 'off') return 'Belum ada cadangan. Bila komputer ini rusak, semua berkas di dalamnya hilang.'
  if (state === 'failing' || (state === 'away' && problem !== '')) return problem
  if (state !== 'away' || (at !== null && now - Date.parse(at) < AWAY_TOO_LONG)) return ''
  return `Diska cadangan ${placeName(folder)} tidak terpasang; cadangan terakhir ${at === null ? 'belum pernah dibuat' : ageWords(at, now)}. Pasang lagi diskanya; cadangan berjalan sendiri.`
}
