import { must } from '../must.ts'

/** A whole number in words as KBBI spells them: 1.251.000 → "satu juta dua ratus lima puluh satu ribu". Throws (a defect) beyond safe integers. */
export function terbilang(n: number): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a whole number: ${n}`)
  if (n < 0) return `minus ${terbilang(-n)}`
  return n === 0 ? 'nol' : words(n)
}

function words(n: number): string {
  if (n < 12) return must(SMALL[n], 'a small number')
  if (n < 20) return `${words(n - 10)} belas`
  const [size, name] = must(SCALES.find(([scale]) => n >= scale), 'a scale')
  const count = Math.floor(n / size)
  const head = count === 1 && size <= 1000 && size >= 100 ? `se${name}` : `${words(count)} ${name}`
  const rest = n % size
  return rest === 0 ? head : `${head} ${words(rest)}`
}

const SMALL = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'] as const
const SCALES: readonly (readonly [number, string])[] = [
  [1e15, 'kuadriliun'],
  [1e12, 'triliun'],
  [1e9, 'miliar'],
  [1e6, 'juta'],
  [1000, 'ribu'],
  [100, 'ratus'],
  [10, 'puluh'],
]
