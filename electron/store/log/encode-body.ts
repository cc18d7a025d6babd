/** Bytes of JSON one event may carry. */
export const MAX_BODY_BYTES = 65_536

/**
 * The body as its author writes it: UTF-8 JSON. Throws (a defect of the author) on what no reader may ever meet: a text that is not well-formed or holds U+0000,
 * a number that is not a safe integer, more than 64 kB.
 */
export function encodeBody(type: string, body: unknown): Uint8Array {
  check(body, type)
  const bytes = Buffer.from(JSON.stringify(body))
  if (bytes.length > MAX_BODY_BYTES) throw new Error(`body of ${type} has ${bytes.length} bytes, more than ${MAX_BODY_BYTES}`)
  return bytes
}

function check(value: unknown, path: string): void {
  if (typeof value === 'string') return checkText(value, path)
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`not an integer: ${path}`)
  if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol') throw new Error(`not JSON: ${path}`)
  if (typeof value !== 'object' || value === null) return
  for (const [key, member] of Object.entries(value)) {
    checkText(key, `${path}.${key}`)
    check(member, `${path}.${key}`)
  }
}

function checkText(text: string, path: string): void {
  if (!text.isWellFormed()) throw new Error(`not well-formed Unicode: ${path}`)
  if (text.includes('\u0000')) throw new Error(`holds U+0000: ${path}`)
}
