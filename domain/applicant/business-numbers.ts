import { digitsOnly } from './digits-only.ts'

export interface DigitsCheck {
  readonly digits: string
  /** Wrong structure: blocks. "" if none. */
  readonly problem: string
}

/** Nomor Induk Berusaha of OSS: 13 digits. Nothing typed is no problem here. */
export const checkNib = (text: string): DigitsCheck => exactly(text, 'NIB', 13, 'periksa dokumen OSS.')

/** Klasifikasi Baku Lapangan Usaha: 5 digits, of which the first may be 0 and must be written. */
export const checkKbli = (text: string): DigitsCheck => exactly(text, 'KBLI', 5, 'nol di depan ikut ditulis.')

function exactly(text: string, name: string, length: number, advice: string): DigitsCheck {
  const digits = digitsOnly(text)
  if (digits === null) return { digits: '', problem: `${name} hanya berisi angka. Tulis ${length} angka.` }
  const problem = digits === '' || digits.length === length ? '' : `${name} berisi ${digits.length} angka. ${name} harus ${length} angka; ${advice}`
  return { digits, problem }
}
