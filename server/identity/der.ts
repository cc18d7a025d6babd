/** ASN.1 in DER (X.690), as much as a certificate takes. */
const element = (tag: number, ...contents: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(contents)
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content])
}

const lengthOf = (length: number): readonly number[] => {
  if (length < 128) return [length]
  const digits = Buffer.from(length.toString(16).padStart(length > 255 ? 4 : 2, '0'), 'hex')
  return [128 | digits.length, ...digits]
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => element(0x30, ...parts)
export const setOf = (...parts: readonly Uint8Array[]): Buffer => element(0x31, ...parts)
/** Positive, as its bytes. */
export const integer = (bytes: Uint8Array): Buffer => element(0x02, (bytes[0] ?? 0) > 127 ? Buffer.from([0]) : Buffer.alloc(0), bytes)
export const bitString = (bytes: Uint8Array): Buffer => element(0x03, Buffer.from([0]), bytes)
export const utf8 = (text: string): Buffer => element(0x0c, Buffer.from(text))
/** `YYYYMMDDHHMMSSZ`; from 2050 on, and before only where the years are below 1950. */
export const generalizedTime = (text: string): Buffer => element(0x18, Buffer.from(text))
/** `YYMMDDHHMMSSZ`, of the years 1950 to 2049. */
export const utcTime = (text: string): Buffer => element(0x17, Buffer.from(text))
/** `[n]`, around what is in it. */
export const tagged = (n: number, content: Uint8Array): Buffer => element(0xa0 | n, content)

/** "1.2.840.10045.4.3.2" */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return element(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

const base128 = (number: number): readonly number[] => (number < 128 ? [number] : [...base128(Math.floor(number / 128)).map((digit) => digit | 128), number % 128])
