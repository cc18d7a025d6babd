import type Database from 'better-sqlite3'
import type { SalvageReport } from './salvage-report.ts'
import { isBookLost } from './lost-books.ts'
import type { OfficeInStream } from './office-in-stream.ts'
import { MOST_RANGES } from './stream.ts'

/** Why nobody can go on with what is left (`made`: the new log), for the officer; "" where it can be. */
export function whyHopeless(made: Database.Database, report: Omit<SalvageReport, 'streamed' | 'hopeless' | 'anew'>, stream: OfficeInStream): string {
  const why = lostParts(made, report, stream)
  return why === '' ? '' : `Yang masih terbaca tidak cukup untuk meneruskan pekerjaan: ${why}. Pulihkan dari cadangan.`
}

/** Of an office with a server its settings come from there. */
function lostParts(made: Database.Database, { settings, numbers, lost, unsigned, pinsElsewhere }: Omit<SalvageReport, 'streamed' | 'hopeless' | 'anew'>, stream: OfficeInStream): string {
  if (!has(made, 'from event')) return 'data kantor termasuk yang hilang'
  if (!stream.joined && !has(made, "from event where type = 'office.established'") && !settings.some(({ type }) => type === 'office.established')) return 'data kantor termasuk yang hilang'
  if (!stream.joined && isBookLost(made, settings, numbers)) return 'buku nomor termasuk yang hilang'
  if (!pinsElsewhere && !somebodyLogsIn(made, settings, stream)) return 'data masuk petugas termasuk yang hilang'
  return [lost, unsigned, numbers].some((one) => one.length > MOST_RANGES) ? 'terlalu banyak bagiannya yang rusak' : ''
}

/** Of an office with a server the PIN of anybody will do: which officers there are comes from there. */
function somebodyLogsIn(made: Database.Database, settings: SalvageReport['settings'], stream: OfficeInStream): boolean {
  const known = new Set(made.prepare<[], string>('select officer from verifier').pluck().all())
  const officers = [...made.prepare<[], string>("select aggregate from event where type = 'officer.registered'").pluck().all(), ...settings.map(({ aggregate }) => aggregate), ...stream.officers()]
  return (stream.joined && known.size > 0) || officers.some((aggregate) => known.has(aggregate.slice('officer:'.length)))
}

const has = (made: Database.Database, what: string): boolean => made.prepare(`select exists (select 1 ${what})`).pluck().get() === 1
