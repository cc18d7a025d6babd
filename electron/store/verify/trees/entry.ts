import { varint } from '../overflows.ts'

/** A value as an index keeps it. Text in its bytes, which is how it is sorted. */
export type Value = { readonly kind: 0 } | { readonly kind: 1; readonly number: number } | { readonly kind: 2 | 3; readonly bytes: Buffer }

const LENGTHS = [0, 1, 2, 3, 4, 6, 8] as const

/** Null of one that holds what no index of Loket holds (a fraction, a number beyond the exact ones), or that is not to be understood. https://sqlite.org/fileformat2.html#record_format */
export function valuesOf(entry: Buffer): readonly Value[] | null {
  const head = varint(entry, 0)
  if (head === null || head.value > entry.length) return null
  const values: Value[] = []
  let [at, body] = [head.end, head.value]
  while (at < head.value) {
    const type = varint(entry, at)
    const read = type && valueAt(entry, body, type.value)
    if (!read) return null
    values.push(read.value)
    at = type.end
    body = read.end
  }
  return at === head.value && body === entry.length ? values : null
}

function valueAt(entry: Buffer, at: number, type: number): { readonly value: Value; readonly end: number } | null {
  if (type === 0) return { value: { kind: 0 }, end: at }
  if (type === 8 || type === 9) return { value: { kind: 1, number: type - 8 }, end: at }
  if (type === 7 || type === 10 || type === 11) return null
  const length = type < 7 ? (LENGTHS[type] ?? 0) : Math.floor((type - 12) / 2)
  const end = at + length
  if (end > entry.length) return null
  if (type >= 12) return { value: { kind: type % 2 === 1 ? 2 : 3, bytes: entry.subarray(at, end) }, end }
  const number = length === 8 ? Number(entry.readBigInt64BE(at)) : entry.readIntBE(at, length)
  return Number.isSafeInteger(number) ? { value: { kind: 1, number }, end } : null
}

/** In the order SQLite keeps them in where no column asks for another: null, numbers, text by its bytes, bytes. */
export function compareValues(one: readonly Value[], other: readonly Value[]): number {
  for (const [index, value] of one.entries()) {
    const beside = other[index]
    const order = beside === undefined ? 1 : compareValue(value, beside)
    if (order !== 0) return order
  }
  return one.length - other.length
}

function compareValue(one: Value, other: Value): number {
  if (one.kind === 1 && other.kind === 1) return one.number - other.number
  if ((one.kind === 2 || one.kind === 3) && (other.kind === 2 || other.kind === 3) && one.kind === other.kind) return Buffer.compare(one.bytes, other.bytes)
  return one.kind - other.kind
}
