import { dayOf, monthOf, yearOf } from '../calendar/iso-date.ts'
import type { IsoDate } from '../ids.ts'
import { must } from '../must.ts'
import { romanMonth } from './roman.ts'
import type { ResetRule } from './number-book.ts'

/** What a number is made of at the moment it is given. */
export interface NumberValues {
  /** Classification code, `{kode}`. */
  readonly code: string
  readonly no: number
  /** `{urut2}`: the second counter, where an act draws from two books. */
  readonly secondNo?: number
  readonly abbreviation: string
  readonly placeSequence: string
  readonly unit: string
  /** Code of the counter, `{loket}`. */
  readonly counter: string
  /** The letter's date in office time. */
  readonly date: IsoDate
}

/** The number as printed; a token with nothing to print takes the separator it hangs on along. Throws (a defect) on a template `checkTemplate` has a word against. */
export function formatNumber(template: string, values: NumberValues): string {
  const printed = template.replaceAll(JOINED_TOKEN, (_, joint: string, name: string, width: string | undefined) => {
    const value = must(TOKENS.get(name), `number token ${name}`)(values)
    return value === '' ? '' : `${joint}${value.padStart(Number(width ?? 0), '0')}`
  })
  return template.startsWith('{') ? printed.replace(/^[-/.]/, '') : printed
}

/** What is wrong with a template, as a sentence for the admin; "" if nothing is. With `reset`, also whether numbers of two runs could read the same. */
export function checkTemplate(template: string, reset: ResetRule = 'never'): string {
  if (template.trim() === '') return 'Templat nomor belum diisi. Tulis seperti {kode}/{urut:3}/{jenis}/{BULAN}/{tahun}.'
  if (template.length > LONGEST) return `Templat nomor terlalu panjang. Paling panjang ${LONGEST} huruf.`
  if (template !== template.trim()) return 'Templat nomor berawal atau berakhir dengan spasi. Hapus spasinya.'
  const tokens = [...template.matchAll(TOKEN)]
  const rest = template.replaceAll(TOKEN, '')
  if (/[{}]/.test(rest)) return unreadable(rest)
  return tokenProblem(tokens) || twinProblem(new Set(tokens.map(([, name]) => name)), reset)
}

function unreadable(rest: string): string {
  const unclosed = /\{[^}]*\}/.exec(rest)
  return unclosed ? `Penanda ${unclosed[0]} tidak dikenal. Yang ada: ${ALL}.` : 'Kurung kurawal tidak berpasangan. Tulis penanda seperti {urut:3}.'
}

function tokenProblem(tokens: readonly RegExpExecArray[]): string {
  const unknown = tokens.find(([, name]) => !TOKENS.has(name ?? ''))
  if (unknown) return `Penanda ${unknown[0]} tidak dikenal. Yang ada: ${ALL}.`
  const padded = tokens.find(([, name, width]) => width !== undefined && (name !== 'urut' || Number(width) < 1))
  if (padded) return padded[1] === 'urut' ? `Penanda ${padded[0]} tidak bisa dipakai. Jumlah angka 1 sampai 9, seperti {urut:3}.` : `Penanda ${padded[0]} tidak memakai jumlah angka. Hanya {urut:3} yang memakainya.`
  if (tokens.some(([, name]) => name === 'urut2')) return '{urut2} belum bisa dipakai: buku ini hanya punya satu urutan. Hapus {urut2}.'
  return tokens.some(([, name]) => name === 'urut') ? '' : 'Templat belum memuat nomor urut. Tambahkan {urut} atau {urut:3}.'
}

/** A run that starts again at 1 must be told from the one before by something printed. */
function twinProblem(used: ReadonlySet<string | undefined>, reset: ResetRule): string {
  if (reset === 'never') return ''
  if (!used.has('tahun') && !used.has('thn2')) return 'Nomor mulai lagi dari 1 tiap tahun, jadi templat perlu {tahun} atau {thn2} supaya tidak ada nomor kembar.'
  if (reset === 'type' && !used.has('jenis')) return 'Nomor diurutkan per jenis izin, jadi templat perlu {jenis} supaya tidak ada nomor kembar.'
  return reset === 'unit' && !used.has('unit') ? 'Nomor diurutkan per unit, jadi templat perlu {unit} supaya tidak ada nomor kembar.' : ''
}

const TOKENS: ReadonlyMap<string, (values: NumberValues) => string> = new Map(
  Object.entries<(values: NumberValues) => string>({
    kode: (values) => values.code,
    urut: (values) => String(values.no),
    urut2: (values) => String(must(values.secondNo, 'a second counter for {urut2}')),
    jenis: (values) => values.abbreviation,
    ke: (values) => values.placeSequence,
    unit: (values) => values.unit,
    loket: (values) => values.counter,
    tgl: (values) => String(dayOf(values.date)).padStart(2, '0'),
    bulan: (values) => String(monthOf(values.date)).padStart(2, '0'),
    BULAN: (values) => romanMonth(monthOf(values.date)),
    tahun: (values) => String(yearOf(values.date)),
    thn2: (values) => String(yearOf(values.date)).slice(2),
  }),
)
/** Every token, for the admin's help text. */
export const TEMPLATE_TOKENS: readonly string[] = [...TOKENS.keys()].map((name) => `{${name}}`)

const TOKEN = /\{([A-Za-z0-9]+)(?::(\d))?\}/g
const JOINED_TOKEN = /([-/.]?)\{([A-Za-z0-9]+)(?::(\d))?\}/g
const ALL = TEMPLATE_TOKENS.join(' ')
const LONGEST = 120
