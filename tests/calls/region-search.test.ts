import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import { listRegions, packRegions, regionsNotice } from '../../build/regions/pack-regions.ts'
import { openRegions } from '../../electron/calls/regions/open-regions.ts'
import type { RegionList } from '../../electron/calls/regions/region-list.ts'
import { homeOf } from '../../electron/calls/regions/regions.ts'
import { OpenOffice, refusalIn } from './open-office.ts'

let list: RegionList
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'loket-wilayah-'))
  writeFileSync(path.join(folder, 'wilayah.br'), await packRegions())
  list = must(openRegions(path.join(folder, 'wilayah.br'))(), 'a list')
})
afterAll(() => rmSync(folder, { recursive: true }))

const medan = { government: 'PEMERINTAH KOTA MEDAN', town: 'Medan' }
const paths = (text: string, office = medan): readonly string[] => list.search(text, homeOf(list, office), 10).map((found) => found.path)
const TERJUN = 'Kel. Terjun, Kec. Medan Marelan, Kota Medan, Sumatera Utara'

describe('a region is found', () => {
  test('by any words of its path, whole or begun, in any order and however they are written', () => {
    for (const typed of ['terjun marelan', 'marelan terjun', 'TERJUN, Medan', 'ter mar med', TERJUN, 'kelurahan terjun kecamatan medan marelan']) expect(paths(typed)[0], typed).toBe(TERJUN)
  })

  test('with its code and everything above it', () => {
    expect(list.search('terjun marelan', null, 10)).toEqual([{ code: '12.71.12.1003', path: TERJUN }])
  })

  test('whatever signs its name has', () => {
    expect(paths("nuapu'u tana wawo")).toEqual(["Desa Bu Nuapu'u, Kec. Tana Wawo, Kab. Sikka, Nusa Tenggara Timur"])
    expect(paths('nuapu’u tana wawo')).toHaveLength(1)
    expect(paths('lubuk pakam i,ii')[0]).toBe('Kel. Lubuk Pakam I,II, Kec. Lubuk Pakam, Kab. Deli Serdang, Sumatera Utara')
  })

  test('on every level: a province, a regency, a district with its villages after it', () => {
    expect(paths('sumatera utara')[0]).toBe('Kota Medan, Sumatera Utara')
    expect(paths('prov papua', { government: '', town: '' })[0]).toBe('Papua')
    expect(paths('kab kampar')[0]).toBe('Kab. Kampar, Riau')
    const [district, ...villages] = paths('medan marelan')
    expect(district).toBe('Kec. Medan Marelan, Kota Medan, Sumatera Utara')
    expect(villages.filter((path) => /^Kel\. .*Kec\. Medan Marelan/.test(path))).toHaveLength(5)
  })

  test('not where a word is missing, and not by a single letter', () => {
    expect(paths('terjun marelan bandung')).toEqual([])
    expect(paths('t')).toEqual([])
    expect(paths(' ., ')).toEqual([])
    expect(paths('12.71')).toEqual([])
  })

  test('in Papua the kecamatan is a distrik; a village is a desa unless it is a kelurahan', () => {
    expect(paths('abepura')[0]).toBe('Distrik Abepura, Kota Jayapura, Papua')
    expect(paths('besar ii terjun')[0]).toBe('Desa Besar II Terjun, Kec. Pantai Cermin, Kab. Serdang Bedagai, Sumatera Utara')
  })
})

describe('what is near comes first', () => {
  test('the office’s own regency, then its province, then the rest', () => {
    const where = paths('sukajadi', { government: 'PEMERINTAH KOTA PEKANBARU', town: 'Pekanbaru' })
    expect(where[0]).toContain('Kota Pekanbaru')
    expect(where[3]).toContain('Riau')
    expect(paths('sukajadi', { government: 'PEMERINTAH KABUPATEN KAMPAR', town: 'Bangkinang' })[0]).toContain('Riau')
  })

  test('the regency is read from the letterhead, else from the town; a province’s office has its province', () => {
    const named = (government: string, town: string): string => {
      const home = homeOf(list, { government, town })
      return home === null ? '' : must(list.search(government.replace(/^PEMERINTAH (PROVINSI )?/, '') || town, home, 1)[0], 'found').path
    }
    expect(named('PEMERINTAH KABUPATEN MEMPAWAH', 'Mempawah')).toBe('Kab. Mempawah, Kalimantan Barat')
    expect(named('PEMERINTAH KABUPATEN DAIRI', 'Sidikalang')).toBe('Kab. Dairi, Sumatera Utara')
    expect(named('', 'Pekanbaru')).toBe('Kota Pekanbaru, Riau')
    expect(homeOf(list, { government: 'PEMERINTAH PROVINSI RIAU', town: 'Pekanbaru' })).toBe(list.find('riau', 0))
    expect(homeOf(list, { government: 'PEMERINTAH KOTA SUKAMAJU', town: 'Sukamaju' })).toBeNull()
  })
})

describe('the list', () => {
  test('has what the decree has: 38 provinces, 514 regencies, 7,285 districts, 83,762 villages', async () => {
    const lines = (await listRegions()).trimEnd().split('\n')
    const levels = [0, 1, 2, 3].map((level) => lines.filter((line) => new RegExp(`^\\.{${level}}\\d`).test(line)).length)
    expect(levels).toEqual([38, 514, 7285, 83_762])
    expect(lines.filter((line) => !/^\.{0,3}\d+ \S[ -ÿ]*\S?$/.test(line))).toEqual([])
  })

  test('goes with the terms it is given under', () => {
    expect(regionsNotice()).toMatch(/Open Database License[\s\S]*Kepmendagri|Kepmendagri[\s\S]*Open Database License/)
  })

  test('is not there in a copy of Loket without the file: nothing is found, and nothing breaks', () => {
    expect(openRegions(path.join(folder, 'gone.br'))()).toBeNull()
  })
})

describe('who may ask', () => {
  test('any officer who is logged in, nobody else; a very long text is refused', async () => {
    const office = await OpenOffice.established(undefined, openRegions(path.join(folder, 'wilayah.br')))
    expect(await office.ask('ratna', 'region.search', { text: ' terjun   marelan ' })).toEqual([{ code: '12.71.12.1003', path: TERJUN }])
    expect(refusalIn(await office.raw('a stranger', 'region.search', { text: 'terjun' })).code).toBe('not-logged-in')
    expect((await office.refusal('budi', 'region.search', { text: 'a'.repeat(201) })).code).toBe('invalid-input')
    await office.counter.close()
  })
})
