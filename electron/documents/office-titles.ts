import { inTitleCase } from '#domain/office/in-title-case.ts'
import type { CommonFacts } from './facts.ts'

/** "DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU", "PEMERINTAH KOTA PEKANBARU" → "Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Pekanbaru", as an address has it. */
export function headOfOfficeAddressed({ name, government }: CommonFacts['office']): string {
  const region = inTitleCase(government.replace(/^pemerintah\s+/i, ''))
  const office = inTitleCase(name)
  return `Kepala ${office}${region === '' || office.includes(region) ? '' : ` ${region}`}`
}
