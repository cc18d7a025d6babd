import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data'

interface Region {
  /** "12.71.12.1003" */
  readonly code: string
  readonly name: string
}

/**
 * Indonesia's regions as one text, parents before children, each line its own part of the code behind a dot for every level, and its name:
 * "12 Sumatera Utara", ".71 Kota Medan", "..12 Medan Marelan", "...1003 Terjun".
 */
export async function listRegions(): Promise<string> {
  const regions: readonly Region[] = (await Promise.all([getProvinces(), getRegencies(), getDistricts(), getVillages()])).flat()
  return regions.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(lineOf).join('')
}

function lineOf({ code, name }: Region): string {
  const parts = code.split('.')
  // One kind of apostrophe: a text of nothing but Latin-1 takes half the memory.
  return `${'.'.repeat(parts.length - 1)}${parts.at(-1) ?? ''} ${name.replaceAll('’', "'").replaceAll(/[\s*]+/g, ' ').trim()}\n`
}

export const packRegions = async (): Promise<Uint8Array> => brotliCompressSync(await listRegions(), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })

/** What has to go along with the list. */
export function regionsNotice(): string {
  const terms = readFileSync(new URL('../data/LICENSE.md', import.meta.resolve('idn-area-data')), 'utf8')
  return `wilayah.br holds the codes and names of Indonesia's regions, taken from the database of idn-area-data 4.0.1
(https://github.com/fityannugroho/idn-area-data, made from Kepmendagri 300.2.2-2138/2025) and written in a shorter form.
It is made available under the Open Database License (ODbL) v1.0, which follows. Loket itself is no part of that database.

${terms}`
}
