import { must } from '#domain/must.ts'

export interface NamedRegion {
  /** 0 province, 1 regency, 2 district, 3 village. */
  readonly level: number
  /** The last part of its code. */
  readonly code: string
  readonly name: string
}

/** In the provinces of Papua a kecamatan is a distrik. */
const PAPUA = /^9/

/** A region and all above it, the smallest first, as an address says it: "Kel. Terjun, Kec. Medan Marelan, Kota Medan, Sumatera Utara". */
export function regionPath(line: readonly NamedRegion[]): string {
  const province = must(line.at(-1), 'a region is of a province')
  return line.map((region) => written(region, PAPUA.test(province.code))).join(', ')
}

function written({ level, code, name }: NamedRegion, papua: boolean): string {
  if (level === 3) return `${code.startsWith('1') ? 'Kel.' : 'Desa'} ${name}`
  if (level === 2) return `${papua ? 'Distrik' : 'Kec.'} ${name}`
  return level === 1 ? name.replace(/^Kabupaten /, 'Kab. ') : name
}
