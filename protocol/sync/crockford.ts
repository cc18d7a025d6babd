/** Crockford's base 32: no I, L, O, U to be mistaken for others. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** The check digit counts to 37. */
const CHECK = `${DIGITS}*~$=U`

/** Bytes as digits with a check digit behind them, without dashes. */
export function toCrockford(bytes: Uint8Array): string {
  let number = numberOf(bytes)
  const check = CHECK[Number(number % 37n)] ?? ''
  let digits = ''
  for (let left = digitsFor(bytes.length); left > 0; left -= 1) {
    digits = (DIGITS[Number(number % 32n)] ?? '') + digits
    number /= 32n
  }
  return digits + check
}

/** As somebody typed it: small letters, dashes and blanks, O for 0, I and L for 1. Null where a digit is wrong, missing, or two changed places. */
export function fromCrockford(typed: string, length: number): Uint8Array | null {
  const text = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  if (text.length !== digitsFor(length) + 1) return null
  let number = 0n
  for (const digit of text.slice(0, -1)) {
    const value = DIGITS.indexOf(digit)
    if (value < 0) return null
    number = number * 32n + BigInt(value)
  }
  if (CHECK.indexOf(text.slice(-1)) !== Number(number % 37n) || number >> BigInt(length * 8) !== 0n) return null
  return Uint8Array.from({ length }, (_, index) => Number((number >> BigInt((length - 1 - index) * 8)) & 255n))
}

const digitsFor = (bytes: number): number => Math.ceil((bytes * 8) / 5)
const numberOf = (bytes: Uint8Array): bigint => bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n)
