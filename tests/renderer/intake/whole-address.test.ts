import { describe, expect, test } from 'vitest'
import { readForm } from '../../../renderer/intake/read-form.ts'
import { wholeAddress } from '../../../renderer/intake/whole-address.ts'

const TERJUN = 'Kel. Terjun, Kec. Medan Marelan, Kota Medan, Sumatera Utara'

describe('an address is registered as one text', () => {
  test('street, then region', () => {
    expect(wholeAddress('Jalan Marelan Raya 12', TERJUN)).toBe(`Jalan Marelan Raya 12, ${TERJUN}`)
    expect(wholeAddress(' Jalan Marelan Raya 12,\n', ` ${TERJUN} `)).toBe(`Jalan Marelan Raya 12, ${TERJUN}`)
  })

  test('as typed where no region is given, and the region alone in a village without streets', () => {
    expect(wholeAddress('Gang Cempaka 12\nRumbai', '')).toBe('Gang Cempaka 12\nRumbai')
    expect(wholeAddress('', 'Desa Sukajadi, Kec. Lirik')).toBe('Desa Sukajadi, Kec. Lirik')
    expect(wholeAddress(' ', '\n')).toBe('')
  })

  test('a region that was copied with the address of another dossier is not said twice', () => {
    expect(wholeAddress(`Jalan Marelan Raya 12, ${TERJUN}`, TERJUN.toUpperCase())).toBe(`Jalan Marelan Raya 12, ${TERJUN}`)
  })

  test('a village nobody has listed stands as it was typed', () => {
    expect(wholeAddress('RT 2', 'Desa Terjun Pemekaran')).toBe('RT 2, Desa Terjun Pemekaran')
  })
})

test('a draft from before there was a box for the region opens with it empty', () => {
  const { applicant, permit } = readForm({ applicant: { address: 'Gang Cempaka 12' }, permit: { workplaceAddress: 'Jalan Riau 9' } })
  expect([applicant.address, applicant.region, permit.workplaceAddress, permit.workplaceRegion]).toEqual(['Gang Cempaka 12', '', 'Jalan Riau 9', ''])
})
