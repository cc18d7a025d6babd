import { hash } from 'node:crypto'

/** SHA-256 over the parts one after the other, hex; for many short ones, where making a hash object costs more than the hashing. */
export const oneShotSha256 = (...parts: readonly (string | Uint8Array)[]): string => {
  const [only] = parts
  return hash('sha256', parts.length === 1 && only !== undefined ? only : Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))), 'hex')
}
