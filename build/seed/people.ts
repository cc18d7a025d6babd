import { maskNik } from '#domain/applicant/nik.ts'
import { maskPhone } from '#domain/applicant/phone.ts'
import { inventApplicant } from '../../electron/sample/applicants.ts'
import { Chance } from '../../electron/sample/chance.ts'

/** Of a hundred dossiers, so many are of somebody who came before. */
const RETURNING = 15

/** The texts of one applicant, as they stand in events and papers, by the name of their hole. */
export type PersonTexts = Readonly<Record<'name' | 'nik' | 'nik-masked' | 'phone' | 'phone-masked' | 'address' | 'workplace' | 'workplace-address' | 'licence', string>>

/** Whoever comes next: mostly somebody new. */
export function nextPerson(chance: Chance, met: number): number {
  return met > 0 && chance.happens(RETURNING) ? chance.between(1, met) : met + 1
}

/** The same number is the same person, every time. Half of them have three names, so that a million do not all share a few. */
export function person(number: number): PersonTexts {
  const chance = new Chance(number)
  const one = inventApplicant(chance, number)
  const [first = '', last = ''] = one.name.split(' ')
  const [second = ''] = inventApplicant(chance, number).name.split(' ')
  const name = chance.happens(50) && second !== first ? `${first} ${second} ${last}` : one.name
  const nik = `${one.nik.slice(0, 12)}${String((number % 9999) + 1).padStart(4, '0')}`
  const phone = `+62${one.phone.slice(1)}`
  return {
    name, nik, phone,
    'nik-masked': maskNik(nik),
    'phone-masked': maskPhone(phone),
    address: one.address,
    workplace: one.workplaceName,
    'workplace-address': one.workplaceAddress,
    licence: one.strNumber,
  }
}
