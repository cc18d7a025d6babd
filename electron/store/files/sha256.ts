import { hash } from 'node:crypto'

/** SHA-256 over the parts one after the other; text counts in UTF-8. */
export function sha256(...parts: readonly (string | Uint8Array)[]): Buffer {
  const [first, ...others] = parts
  const whole = first !== undefined && others.length === 0 ? first : Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
  return hash('sha256', whole, 'buffer')
}
