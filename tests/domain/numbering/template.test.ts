import { describe, expect, test } from 'vitest'
import { checkTemplate, formatNumber, TEMPLATE_TOKENS, type NumberValues } from '#domain/numbering/template.ts'
import type { IsoDate } from '#domain/ids.ts'

const values: NumberValues = { code: '500.16.7.2', no: 12, abbreviation: 'SIKRO', placeSequence: '1', unit: 'DPMPTSP', counter: 'L2', date: '2026-09-07' as IsoDate }

describe('numbers as offices print them', () => {
  test.each([
    ['{kode}/{urut:3}/{jenis}/{BULAN}/{tahun}', '500.16.7.2/012/SIKRO/IX/2026'],
    ['{kode}/{urut}/{jenis}-{ke}/{unit}/{tahun}', '500.16.7.2/12/SIKRO-1/DPMPTSP/2026'],
    ['503/{urut:5}/{unit}/{thn2}', '503/00012/DPMPTSP/26'],
    ['{loket}-{tgl}{bulan}{thn2}-{urut:2}', 'L2-070926-12'],
    ['{urut:1}', '12'],
  ])('%s', (template, printed) => {
    expect(formatNumber(template, values)).toBe(printed)
  })

  test('the second counter has its own token', () => {
    expect(formatNumber('{kode}/{urut}/{jenis}-{ke}/{urut2}/{unit}/{tahun}', { ...values, no: 251, secondNo: 233 })).toBe('500.16.7.2/251/SIKRO-1/233/DPMPTSP/2026')
  })

  test.each([
    ['{kode}/{urut:3}/{jenis}-{ke}/{unit}/{tahun}', '500.16.7.2/012/SIKRO/DPMPTSP/2026'],
    ['{urut}/{loket}/{tahun}', '12/2026'],
    ['{loket}-{urut}/{tahun}', '12/2026'],
    ['503.{ke}/{urut}', '503/12'],
  ])('what has nothing to print takes its separator along: %s', (template, printed) => {
    expect(formatNumber(template, { ...values, placeSequence: '', counter: '' })).toBe(printed)
  })

  test('values are put in as they are, whatever signs they carry', () => {
    expect(formatNumber('{jenis}/{urut}', { ...values, abbreviation: '$&{urut}' })).toBe('$&{urut}/12')
  })
})

describe('a template is checked in words an admin understands', () => {
  test.each(['{kode}/{urut:3}/{jenis}/{BULAN}/{tahun}', '{urut}', '503/{urut:5}/{unit}/{thn2}'])('%s is fine', (template) => {
    expect(checkTemplate(template)).toBe('')
  })

  test.each([
    ['', 'belum diisi'],
    ['   ', 'belum diisi'],
    ['{kode}/{tahun}', 'belum memuat nomor urut'],
    ['{urut}/{nomor}', 'Penanda {nomor} tidak dikenal'],
    ['{urut}/{Bulan}', 'Penanda {Bulan} tidak dikenal'],
    ['{urut}/{ tahun }', 'Penanda { tahun } tidak dikenal'],
    ['{urut}/{tahun', 'Kurung kurawal tidak berpasangan'],
    ['{urut}/tahun}', 'Kurung kurawal tidak berpasangan'],
    ['{urut:0}', '1 sampai 9'],
    ['{urut}/{tahun:2}', 'tidak memakai jumlah angka'],
    ['{urut}/{constructor}', 'Penanda {constructor} tidak dikenal'],
    ['{urut}/{urut2}', 'hanya punya satu urutan'],
    [' {urut}', 'spasi'],
    [`{urut}${'x'.repeat(120)}`, 'terlalu panjang'],
  ])('“%s”', (template, problem) => {
    expect(checkTemplate(template)).toContain(problem)
  })

  test('two runs of one book may never print the same number', () => {
    expect(checkTemplate('{urut}/{jenis}', 'year')).toContain('{tahun} atau {thn2}')
    expect(checkTemplate('{urut}/{tahun}', 'type')).toContain('perlu {jenis}')
    expect(checkTemplate('{urut}/{tahun}', 'unit')).toContain('perlu {unit}')
    expect(checkTemplate('{urut}/{jenis}/{thn2}', 'type')).toBe('')
    expect(checkTemplate('{urut}/{unit}/{tahun}', 'unit')).toBe('')
    expect(checkTemplate('{urut}', 'never')).toBe('')
  })

  test('every token the help names is one the checker knows, beside the second counter', () => {
    expect(TEMPLATE_TOKENS.join(' ')).toBe('{kode} {urut} {urut2} {jenis} {ke} {unit} {loket} {tgl} {bulan} {BULAN} {tahun} {thn2}')
    expect(TEMPLATE_TOKENS.filter((token) => checkTemplate(`{urut}${token}`) !== '')).toEqual(['{urut2}'])
  })
})
