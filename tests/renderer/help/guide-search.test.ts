import { expect, test } from 'vitest'
import { guidePages } from '../../../renderer/help/guide.ts'
import { searchGuide } from '../../../renderer/help/guide-search.ts'

const first = (asked: string) => searchGuide(guidePages, asked)[0]

test('a page is found by its title before others that only mention it', () => {
  expect(first('buku register')).toMatchObject({ page: 'buku-register', anchor: '' })
  expect(first('istilah')).toMatchObject({ page: 'istilah' })
})

test('a heading is found by its beginning, in whatever case', () => {
  expect(first('MEMBATALKAN')).toMatchObject({ page: 'penomoran', anchor: 'membatalkan-nomor-penyelia' })
  expect(first('ganti petug')).toMatchObject({ page: 'masuk', heading: 'Ganti petugas' })
})

test('every word asked for is there, in whatever order', () => {
  const found = searchGuide(guidePages, 'kuasa wakil')
  expect(found.length).toBeGreaterThan(0)
  expect(found[0]).toMatchObject({ page: 'penyerahan' })
  expect(searchGuide(guidePages, 'kuasa wakil zebra')).toEqual([])
})

test('what stands around the word is shown', () => {
  expect(first('surat kuasanya')?.excerpt).toContain('surat kuasanya')
})

test('nothing asked, nothing found; signs alone are nothing', () => {
  expect(searchGuide(guidePages, '  ')).toEqual([])
  expect(searchGuide(guidePages, '+ ?')).toEqual([])
})
