import { longDate } from '../calendar/indonesian-date.ts'
import { dateFromParts } from '../calendar/iso-date.ts'
import type { IsoDate } from '../ids.ts'
import { digitsOnly } from './digits-only.ts'

export interface NikCheck {
  /** The digits typed, separators gone; "" where something else was typed. */
  readonly digits: string
  /** Wrong structure: blocks. "" if none. */
  readonly problem: string
  /** Unusual, not blocking. "" if none. */
  readonly warning: string
  /** What the NIK says of the person, e.g. "Perempuan, lahir 31 Januari 2001 atau 1901". */
  readonly info: string
  readonly reading: NikReading | null
}

export interface NikReading {
  readonly sex: 'male' | 'female'
  /** The NIK does not tell the century: the later date first; empty if there is no such day. */
  readonly births: readonly IsoDate[]
  readonly serial: string
}

/**
 * Nomor Induk Kependudukan: PPKKCC DDMMYY SSSS, women with 40 added to the day. The area is that of the first registration, never checked against an address.
 * Nothing typed is no problem here. With `today`, births that lie ahead are left out.
 */
export function checkNik(text: string, today?: IsoDate): NikCheck {
  const digits = digitsOnly(text)
  if (digits === null) return { ...EMPTY, problem: 'NIK hanya berisi angka. Tulis 16 angka seperti di KTP.' }
  if (digits === '') return EMPTY
  if (digits.length !== 16) return { ...EMPTY, digits, problem: `NIK berisi ${digits.length} angka. NIK harus 16 angka; periksa KTP.` }
  const reading = readNik(digits, today)
  return { digits, problem: '', warning: warningOf(digits, reading), info: infoOf(reading), reading }
}

/** Only the last four digits stay: "************0001". */
export const maskNik = (nik: string): string => (nik.length < 8 ? '*'.repeat(nik.length) : nik.slice(-4).padStart(nik.length, '*'))

function readNik(digits: string, today: IsoDate | undefined): NikReading {
  const day = Number(digits.slice(6, 8))
  const female = day > 40
  const births = ['20', '19']
    .map((century) => dateFromParts(Number(century + digits.slice(10, 12)), Number(digits.slice(8, 10)), female ? day - 40 : day))
    .filter((date) => date !== null)
    .filter((date) => today === undefined || date <= today)
  return { sex: female ? 'female' : 'male', births, serial: digits.slice(12) }
}

function warningOf(digits: string, reading: NikReading): string {
  if (!PROVINCES.has(digits.slice(0, 2))) return 'Kode wilayah NIK tidak dikenal. Boleh dilanjutkan bila sesuai KTP.'
  if (reading.births.length === 0) return 'Tanggal lahir dalam NIK tidak ada di kalender. Boleh dilanjutkan bila sesuai KTP.'
  return reading.serial === '0000' ? 'Nomor urut NIK 0000 tidak lazim. Boleh dilanjutkan bila sesuai KTP.' : ''
}

function infoOf({ sex, births }: NikReading): string {
  const [first, second] = births
  if (first === undefined) return ''
  return `${sex === 'female' ? 'Perempuan' : 'Laki-laki'}, lahir ${longDate(first)}${second === undefined ? '' : ` atau ${second.slice(0, 4)}`}`
}

const EMPTY: NikCheck = { digits: '', problem: '', warning: '', info: '', reading: null }
/** Province codes in use (Kemendagri), the four Papuan ones of 2022 included. */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96'.split(' '),
)
