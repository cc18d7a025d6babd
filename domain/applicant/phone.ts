import { accept, refuse, type Result } from '../result.ts'

/** A telephone number as stored, `+62…`, from what was typed: `0812-3456-7890`, `62812…`, `+62 812 …`, `0761 …`, or a foreign `+60…`. Refuses with a sentence. */
export function toE164(text: string): Result<string, string> {
  const typed = text.trim()
  const bare = typed.replaceAll(/[\s.\-/()]/g, '')
  if (!/^\+?\d+$/.test(bare)) return refuse(`Nomor telepon “${typed.slice(0, 30)}” hanya boleh berisi angka. ${EXAMPLE}`)
  const international = toInternational(bare)
  if (!international.startsWith('62')) return /^[1-9]\d{7,14}$/.test(international) ? accept(`+${international}`) : incomplete(typed)
  return /^62[2-9]\d{6,11}$/.test(international) ? accept(`+${international}`) : incomplete(typed)
}

/** How it is shown and printed: "0812-3456-7890"; foreign numbers stay as stored. */
export function formatPhone(phone: string): string {
  if (!phone.startsWith('+62')) return phone
  const national = `0${phone.slice(3)}`
  return national.startsWith('08') ? national.replace(/^(\d{4})(\d{3,4})(\d+)$/, '$1-$2-$3') : national
}

/** Country and the last three digits stay: "+62********890". */
export const maskPhone = (phone: string): string => (phone.length < 8 ? '*'.repeat(phone.length) : phone.slice(0, 3) + phone.slice(-3).padStart(phone.length - 3, '*'))

function toInternational(bare: string): string {
  if (bare.startsWith('+')) return bare.slice(1).replace(/^620/, '62')
  if (bare.startsWith('00')) return bare.slice(2)
  if (bare.startsWith('0')) return `62${bare.slice(1)}`
  return bare.startsWith('62') ? bare.replace(/^620/, '62') : `62${bare}`
}

const EXAMPLE = 'Tulis seperti 0812-3456-7890.'
const incomplete = (typed: string): Result<string, string> => refuse(`Nomor telepon “${typed.slice(0, 30)}” kurang atau lebih angkanya. ${EXAMPLE}`)
