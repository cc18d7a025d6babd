import { describe, expect, test } from 'vitest'
import { permitDate, permitValidUntil } from '#domain/dossier/permit-validity.ts'
import type { OpticianPermitData } from '#domain/dossier/permit-data.ts'
import type { DocumentState } from '#domain/dossier/state.ts'
import type { IsoDate } from '#domain/ids.ts'

const day = (text: string): IsoDate => text as IsoDate
const signed = (date: string, mode: 'wet' | 'electronic') => ({ date: day(date), mode }) as NonNullable<DocumentState['signature']>
const numbered = (date: string) => ({ date: day(date) }) as NonNullable<DocumentState['number']>

describe('the day a permit bears', () => {
  test('signed in ink and numbered after: the day of the signature', () => {
    expect(permitDate({ signature: signed('2026-12-31', 'wet'), number: numbered('2027-01-04') })).toBe('2026-12-31')
  })

  test('numbered before the electronic signature: the day of the number, before and after the Kadis signed in the new year', () => {
    expect(permitDate({ signature: null, number: numbered('2026-12-31') })).toBe('2026-12-31')
    expect(permitDate({ signature: signed('2027-01-04', 'electronic'), number: numbered('2026-12-31') })).toBe('2026-12-31')
  })

  test('neither: none', () => {
    expect(permitDate({ signature: null, number: null })).toBeNull()
  })
})

describe('how long a permit holds', () => {
  const data = (strExpiry: OpticianPermitData['strExpiry']): OpticianPermitData => ({ form: 'optician', strNumber: '1', strExpiry, workplaceName: '', workplaceAddress: '', placeSequence: 1 })

  test('as long as the STR, or five years on a lifetime STR, from 29 February too', () => {
    expect(permitValidUntil(data(day('2027-08-01')), day('2026-12-31'))).toBe('2027-08-01')
    expect(permitValidUntil(data('lifetime'), day('2026-12-31'))).toBe('2031-12-31')
    expect(permitValidUntil(data('lifetime'), day('2028-02-29'))).toBe('2033-02-28')
    expect(permitValidUntil(data('lifetime'), null)).toBeNull()
  })

  test('the 29th of another month, and the last of a common February, stay the day they are', () => {
    expect(permitValidUntil(data('lifetime'), day('2026-10-29'))).toBe('2031-10-29')
    expect(permitValidUntil(data('lifetime'), day('2027-02-28'))).toBe('2032-02-28')
  })
})
