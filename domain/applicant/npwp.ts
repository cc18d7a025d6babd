import { digitsOnly } from './digits-only.ts'

export interface NpwpCheck {
  readonly digits: string
  /** Wrong structure: blocks. "" if none. */
  readonly problem: string
  /** Unusual, not blocking. "" if none. */
  readonly warning: string
}

/** Old form of 15 digits (Luhn over the first nine) or new of 16 (a person's NIK, or 0 and the old one). Nothing typed is no problem here. */
export function checkNpwp(text: string): NpwpCheck {
  const digits = digitsOnly(text)
  if (digits === null) return { digits: '', problem: 'NPWP hanya berisi angka. Tulis 15 atau 16 angka seperti di kartu.', warning: '' }
  if (digits === '') return { digits, problem: '', warning: '' }
  if (digits.length !== 15 && digits.length !== 16) return { digits, problem: `NPWP berisi ${digits.length} angka. NPWP harus 15 atau 16 angka; periksa kartu NPWP.`, warning: '' }
  const old = digits.length === 15 ? digits : digits.startsWith('0') ? digits.slice(1) : null
  return { digits, problem: '', warning: old === null || luhn(old.slice(0, 9)) ? '' : 'Angka pemeriksa NPWP tidak cocok. Boleh dilanjutkan bila sesuai kartu.' }
}

/** "48.903.841.4-722.000" for the old form; the new one has no separators. */
export const formatNpwp = (npwp: string): string => npwp.replace(/^(\d{2})(\d{3})(\d{3})(\d)(\d{3})(\d{3})$/, '$1.$2.$3.$4-$5.$6')

function luhn(digits: string): boolean {
  const sum = Array.from(digits).reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
