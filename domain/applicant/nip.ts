import { dateFromParts } from '../calendar/iso-date.ts'
import { digitsOnly } from './digits-only.ts'

export interface NipCheck {
  readonly digits: string
  /** Wrong structure: blocks. "" if none. */
  readonly problem: string
  /** Unusual, not blocking. "" if none. */
  readonly warning: string
}

/** Nomor Induk Pegawai: birth YYYYMMDD, appointment YYYYMM (month 21 for contract staff), sex 1 or 2, serial. Nothing typed is no problem here. */
export function checkNip(text: string): NipCheck {
  const digits = digitsOnly(text)
  if (digits === null) return { digits: '', problem: 'NIP hanya berisi angka. Tulis 18 angka.', warning: '' }
  if (digits !== '' && digits.length !== 18) return { digits, problem: `NIP berisi ${digits.length} angka. NIP harus 18 angka; periksa SK.`, warning: '' }
  return { digits, problem: '', warning: digits === '' || looksRight(digits) ? '' : 'Susunan NIP tidak lazim. Boleh dilanjutkan bila sesuai SK.' }
}

/** As letters print it: "19770417 200312 1 004". Anything else than 18 digits comes back as it was. */
export const formatNip = (nip: string): string => nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')

function looksRight(digits: string): boolean {
  const at = (from: number, to: number): number => Number(digits.slice(from, to))
  const born = dateFromParts(at(0, 4), at(4, 6), at(6, 8))
  const [year, month] = [at(8, 12), at(12, 14)]
  return born !== null && year >= at(0, 4) + 15 && year <= at(0, 4) + 70 && ((month >= 1 && month <= 12) || month === 21) && ['1', '2'].includes(digits.charAt(14))
}
