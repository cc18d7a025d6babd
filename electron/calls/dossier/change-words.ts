import { maskNik } from '#domain/applicant/nik.ts'
import { maskPhone } from '#domain/applicant/phone.ts'
import { longDate } from '#domain/calendar/indonesian-date.ts'
import type { IsoDate } from '#domain/ids.ts'

const WORDS: ReadonlyMap<string, string> = new Map([
  ['applicant.kind person', 'Perorangan'],
  ['applicant.kind company', 'Perusahaan'],
  ['applicationKind new', 'Permohonan baru'],
  ['applicationKind renewal', 'Perpanjangan'],
  ['applicationKind change', 'Perubahan'],
  ['permitData.risk low', 'Rendah'],
  ['permitData.risk medium-low', 'Menengah rendah'],
  ['permitData.risk medium-high', 'Menengah tinggi'],
  ['permitData.risk high', 'Tinggi'],
  ['permitData.strExpiry lifetime', 'seumur hidup'],
])

/** A registered value as an officer reads it; NIK and phone masked, as everywhere. */
export function changeWords(field: string, value: string): string {
  if (field === 'applicant.nik') return maskNik(value)
  if (field === 'applicant.phone') return maskPhone(value)
  return WORDS.get(`${field} ${value}`) ?? (field === 'permitData.strExpiry' && value !== '' ? longDate(value as IsoDate) : value)
}
