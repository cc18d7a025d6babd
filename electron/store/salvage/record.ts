/** Undefined where its bytes are not there, or are no text. */
export type Value = number | string | Uint8Array | null | undefined

/** Up to nine bytes. Null where they are not there, and for what no row of ours has. */
export function readVarint(bytes: Buffer, at: number): { readonly value: number; readonly end: number } | null {
  let value = 0
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes[at + index]
    if (byte === undefined) return null
    value = value * 128 + (byte & 0x7f)
    if (value > Number.MAX_SAFE_INTEGER) return null
    if (byte < 0x80) return { value, end: at + index + 1 }
  }
  return null
}

/** The columns of a record, as far as its bytes go; null where it is none. https://sqlite.org/fileformat2.html#record_format */
export function valuesOf(record: Buffer): readonly Value[] | null {
  const header = readVarint(record, 0)
  if (header === null || header.value > record.length || header.value < header.end) return null
  const values: Value[] = []
  let body = header.value
  for (let at = header.end; at < header.value; ) {
    const type = readVarint(record, at)
    if (type === null || type.value === 10 || type.value === 11) return null
    const length = lengthOf(type.value)
    values.push(body + length <= record.length ? valueOf(type.value, record.subarray(body, body + length)) : undefined)
    body += length
    at = type.end
  }
  return values
}

const INTEGERS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]

const lengthOf = (type: number): number => INTEGERS[type] ?? Math.floor((type - 12) / 2)

function valueOf(type: number, bytes: Buffer): Value {
  if (type === 0) return null
  if (type === 7) return bytes.readDoubleBE(0)
  if (type === 8 || type === 9) return type - 8
  if (type === 6) return Number(bytes.readBigInt64BE(0))
  if (type < 6) return bytes.readIntBE(0, bytes.length)
  return type % 2 === 0 ? Buffer.from(bytes) : textOf(bytes)
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return STRICT.decode(bytes)
  } catch {
    return undefined
  }
}

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
