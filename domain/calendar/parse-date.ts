import type { IsoDate } from '../ids.ts'
import { accept, refuse, type Result } from '../result.ts'
import { DAY_NAMES, MONTH_NAMES } from './indonesian-date.ts'
import { addDays, dateFromParts, yearOf } from './iso-date.ts'

export interface DateReading {
  readonly today: IsoDate
  /** Which way a date without century or year leans: births back, deadlines forward. */
  readonly pivot: 'past' | 'future'
}

/**
 * Reads a date as an officer types it: `17/3/26`, `17-03-2026`, `17.3`, `170326`, `17032026`, `17 mar`, `Selasa, 17 Maret 2026`, `2026-03-17`, `hari ini`, `+3`, `-1`
 * (calendar days from today). The day always comes before the month. Refuses with a sentence that says what to write instead.
 */
export function parseDate(text: string, reading: DateReading): Result<IsoDate, string> {
  const typed = text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  if (typed === '') return refuse('Tanggal belum diisi. Tulis seperti 17/3/2026.')
  const offset = relative(typed)
  if (offset !== null) return fromToday(offset, typed, reading)
  const parts = written(typed.replace(DAY_PREFIX, ''))
  if (!parts) return refuse(`Tanggal “${text.trim().slice(0, 40)}” belum terbaca. Tulis seperti 17/3/2026.`)
  return onlyReal(parts, reading)
}

interface Parts {
  readonly day: number
  readonly month: number
  /** "" where none was typed. */
  readonly year: string
}

function relative(typed: string): number | null {
  const word = WORDS.get(typed)
  if (word !== undefined) return word
  return /^[+-] ?\d{1,5}$/.test(typed) ? Number(typed.replace(' ', '')) : null
}

function fromToday(offset: number, typed: string, { today }: DateReading): Result<IsoDate, string> {
  const date = addDays(today, offset)
  return date.length === 10 && yearOf(date) >= EARLIEST && yearOf(date) <= LATEST ? accept(date) : refuse(`${typed} hari terlalu jauh dari hari ini. Tulis seperti 17/3/2026.`)
}

function written(typed: string): Parts | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed)
  if (iso) return parts(iso[3], iso[2], iso[1])
  const separated = /^(\d{1,2}) ?[-/. ] ?(\d{1,2})(?: ?[-/. ] ?(\d{4}|\d{2}))?$/.exec(typed)
  if (separated) return parts(separated[1], separated[2], separated[3])
  const run = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed)
  if (run) return parts(run[1], run[2], run[3])
  const named = /^(\d{1,2})[-/. ]*([a-z]{3,9})[-/. ]*(\d{4}|\d{2})?$/.exec(typed)
  const month = monthNumber(named?.[2] ?? '')
  return named && month ? parts(named[1], String(month), named[3]) : null
}

const parts = (day = '', month = '', year = ''): Parts => ({ day: Number(day), month: Number(month), year })

function onlyReal({ day, month, year }: Parts, reading: DateReading): Result<IsoDate, string> {
  const near = nearYear(day, month, year, reading)
  if (month < 1 || month > 12) return refuse(`Bulan ${month} tidak ada. Tulis seperti 17/3/${near}.`)
  if (near < EARLIEST || near > LATEST) return refuse(`Tahun ${near} di luar jangkauan. Tulis tahun ${EARLIEST} sampai ${LATEST}.`)
  const date = dateFromParts(near, month, day)
  return date ? accept(date) : refuse(`${day} ${MONTH_NAMES[month - 1] ?? ''} ${near} tidak ada. Tulis seperti 27/${month}/${near}.`)
}

/** The year as typed, or the one the pivot leans to: `past` is the last such day up to today, `future` the next one (two-digit years: up to 20 years back). */
function nearYear(day: number, month: number, typed: string, { today, pivot }: DateReading): number {
  const now = yearOf(today)
  if (typed.length === 4) return Number(typed)
  const beforeToday = `${pad(month)}-${pad(day)}` < today.slice(5)
  if (typed === '') {
    const onToday = `${pad(month)}-${pad(day)}` === today.slice(5)
    return pivot === 'past' ? (beforeToday || onToday ? now : now - 1) : beforeToday ? now + 1 : now
  }
  const thisCentury = now - (now % 100) + Number(typed)
  if (pivot === 'past') return `${thisCentury}-${pad(month)}-${pad(day)}` > today ? thisCentury - 100 : thisCentury
  return thisCentury < now - 20 ? thisCentury + 100 : thisCentury >= now + 80 ? thisCentury - 100 : thisCentury
}

const monthNumber = (word: string): number => (MONTH_NAMES as readonly string[]).findIndex((name) => name.toLowerCase().startsWith(ALIASES.get(word) ?? word)) + 1
const pad = (n: number): string => String(n).padStart(2, '0')

const EARLIEST = 1900
const LATEST = 2199
const WORDS: ReadonlyMap<string, number> = new Map(Object.entries({ 'hari ini': 0, besok: 1, lusa: 2, kemarin: -1 }))
/** Short forms in use that are not the beginning of the month's name. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({ ags: 'agustus', agt: 'agustus', agst: 'agustus', nop: 'november', nopember: 'november', pebruari: 'februari', peb: 'februari', sept: 'september' }),
)
const DAY_PREFIX = new RegExp(`^(?:${DAY_NAMES.join('|')}|jum'at|ahad),? `, 'i')
