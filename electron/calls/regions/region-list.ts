import { must } from '#domain/must.ts'
import { folded, soughtWords } from './region-words.ts'
import { regionPath, type NamedRegion } from './region-path.ts'
import { bestFirst } from './best-first.ts'

export interface FoundRegion {
  /** "12.71.12.1003" */
  readonly code: string
  /** "Kel. Terjun, Kec. Medan Marelan, Kota Medan, Sumatera Utara" */
  readonly path: string
}

const NONE = -1

/**
 * Indonesia's regions as `build/regions/pack-regions.ts` writes them, searched by any words of their path. Held as two texts of equal length, the names
 * and their small letters, and one number each for where a line begins and whom it belongs to: about 4 MB.
 */
export class RegionList {
  readonly #text: string
  readonly #folded: string
  readonly #starts: Uint32Array
  readonly #parents: Int32Array

  constructor(text: string) {
    this.#text = text
    this.#folded = folded(text)
    const starts: number[] = []
    for (let at = 0; at < text.length; at = text.indexOf('\n', at) + 1) starts.push(at)
    this.#starts = Uint32Array.from(starts)
    const above: number[] = []
    this.#parents = Int32Array.from(starts, (_, region) => {
      const level = this.#level(region)
      above[level] = region
      return level === 0 ? NONE : must(above[level - 1], 'parents stand before their children')
    })
  }

  /** The best `limit` of the regions whose path has all the words, each at least begun. `home` as `find` gives it: what lies in it comes first, then its province. */
  search(text: string, home: number | null, limit: number): readonly FoundRegion[] {
    const words = soughtWords(text)
    if (words.join('').length < 2) return []
    const { begun, whole } = this.#hits(words)
    const all = 2 ** words.length - 1
    const matches: number[] = []
    for (let region = 0; region < begun.length; region++) {
      const parent = this.#parents[region] ?? NONE
      const above = words.length - bits(begun[region] ?? 0)
      // Parents come first, so that what they have is already all that is above.
      begun[region] = (begun[region] ?? 0) | (begun[parent] ?? 0)
      whole[region] = (whole[region] ?? 0) | (whole[parent] ?? 0)
      if (begun[region] === all) matches.push(this.#merit({ region, above, ownWords: words.length - above, cut: words.length - bits(whole[region] ?? 0), home }))
    }
    return bestFirst(matches, limit).map((region) => ({ code: this.#line(region).map(({ code }) => code).toReversed().join('.'), path: regionPath(this.#line(region)) }))
  }

  /** The region of that whole name ("kota medan") on that level (0 province, 1 regency); null if there is none. */
  find(name: string, level: 0 | 1): number | null {
    const sought = ` ${folded(name).trim()}`
    for (let region = 0; region < this.#starts.length; region++) {
      if (this.#level(region) === level && this.#folded.slice(this.#nameAt(region), this.#end(region)) === sought) return region
    }
    return null
  }

  /** For each region, as bits, which of the words begin one in its own name, and which are one. */
  #hits(words: readonly string[]): { readonly begun: Uint8Array; readonly whole: Uint8Array } {
    const begun = new Uint8Array(this.#starts.length)
    const whole = new Uint8Array(this.#starts.length)
    words.forEach((word, bit) => {
      let region = 0
      for (let at = this.#folded.indexOf(` ${word}`); at !== -1; at = this.#folded.indexOf(` ${word}`, at + 1)) {
        while ((this.#starts[region + 1] ?? Infinity) <= at) region++
        begun[region] = (begun[region] ?? 0) | (2 ** bit)
        if (' \n'.includes(this.#folded.charAt(at + word.length + 1))) whole[region] = (whole[region] ?? 0) | (2 ** bit)
      }
    })
    return { begun, whole }
  }

  /** Smaller is better: at home, in its province, elsewhere; few words that only stand above it; few that are cut short; a short name, or what is large where the words only stand above; in the order of the codes. */
  #merit({ region, above, ownWords, cut, home }: { readonly region: number; readonly above: number; readonly ownWords: number; readonly cut: number; readonly home: number | null }): number {
    const length = ownWords === 0 ? this.#level(region) : Math.min(this.#end(region) - this.#nameAt(region), 63)
    return ((((this.#distance(region, home) * 8 + above) * 8 + cut) * 64 + length) * 2 ** 17) + region
  }

  #distance(region: number, home: number | null): 0 | 1 | 2 {
    if (home === null) return 2
    const ancestors = [region]
    for (let at = this.#parents[region] ?? NONE; at !== NONE; at = this.#parents[at] ?? NONE) ancestors.push(at)
    if (ancestors.includes(home)) return 0
    return ancestors.includes(this.#parents[home] ?? NONE) ? 1 : 2
  }

  /** The region and all above it, the smallest first. */
  #line(region: number): readonly NamedRegion[] {
    const level = this.#level(region)
    const own = { level, code: this.#text.slice((this.#starts[region] ?? 0) + level, this.#nameAt(region)), name: this.#text.slice(this.#nameAt(region) + 1, this.#end(region)) }
    const parent = this.#parents[region] ?? NONE
    return parent === NONE ? [own] : [own, ...this.#line(parent)]
  }

  #level(region: number): number {
    const start = this.#starts[region] ?? 0
    let level = 0
    while (this.#text[start + level] === '.') level++
    return level
  }

  /** Where the space before the name stands. */
  #nameAt(region: number): number {
    return this.#text.indexOf(' ', this.#starts[region])
  }

  #end(region: number): number {
    return this.#text.indexOf('\n', this.#starts[region])
  }
}

const bits = (mask: number): number => mask.toString(2).replaceAll('0', '').length
