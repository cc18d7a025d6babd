import { shortDate } from '#domain/calendar/indonesian-date.ts'
import type { RowOf } from './list-names.ts'

/** "3 hari kerja"; over a weekend none has passed yet. */
export const waitedWords = (days: number): string => (days === 0 ? 'belum sehari kerja' : `${days} hari kerja`)

/** "Rina Kartika, Dewi Lestari, dan 2 lagi" */
export function officerWords(names: readonly string[]): string {
  const others = names.length - NAMED
  if (names.length === 0) return 'belum ada petugasnya'
  return others > 0 ? `${names.slice(0, NAMED).join(', ')}, dan ${others} lagi` : names.join(', ')
}

const NAMED = 2

/** "PC Loket 2 · Rina Kartika"; the computer only where one has it in hand. */
export const handWords = ({ pc, officers }: Pick<RowOf<'late'>, 'pc' | 'officers'>): string => `${pc === '' ? '' : `${pc} · `}${officerWords(officers)}`

export function leftWords(days: number): string {
  if (days === 0) return 'berakhir hari ini'
  return days > 0 ? `${days} hari lagi` : `berakhir ${-days} hari lalu`
}

/** "22/01/2027 · sedang diperpanjang" */
export const untilWords = ({ validUntil, renewing }: Pick<RowOf<'expiring'>, 'validUntil' | 'renewing'>): string => `${shortDate(validUntil)}${renewing ? ' · sedang diperpanjang' : ''}`

/** What was promised, and the due date where the clock stood still in between. */
export function promiseWords({ promised, due }: Pick<RowOf<'late'>, 'promised' | 'due'>): string {
  if (promised === null || promised === due) return `janji ${shortDate(due)}`
  return `janji ${shortDate(promised)}, tempo ${shortDate(due)}`
}

export function missingWords(missing: RowOf<'handed-back'>['missing']): string {
  return missing.length === 0 ? 'Lihat alasan' : missing.map(({ name }) => name).join('; ')
}

export function relationWords({ relation, powerOfAttorney }: Pick<RowOf<'dispatch'>, 'relation' | 'powerOfAttorney'>): string {
  if (relation === 'self') return 'Sendiri'
  return powerOfAttorney === '' ? 'Kuasa' : `Kuasa: ${powerOfAttorney}`
}
