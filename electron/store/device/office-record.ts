import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OfficeId } from '#domain/ids.ts'
import { type Term, termInput } from '#domain/stream/term.ts'
import { z } from 'zod'
import { writeDurably } from '../files/write-durably.ts'
import { signedBy } from './device-key.ts'

/** Who orders an office's stream, since when: each term with the signature of the office's key. */
export interface OfficeRecord {
  readonly office: OfficeId
  /** Ed25519, 32 bytes in hex. */
  readonly officeKey: string
  readonly terms: readonly SignedTerm[]
}

export interface SignedTerm {
  readonly term: Term
  readonly signature: Uint8Array
}

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const office = z.string().transform((text) => text as OfficeId)

const record = z.object({
  office,
  officeKey: hash,
  terms: z.array(
    z.object({
      term: z.object({ office, n: z.int().positive(), serverKey: hash, start: z.object({ g: z.int().nonnegative(), hash }) }),
      signature: z
        .string()
        .regex(/^[0-9a-f]{128}$/)
        .transform((text): Uint8Array => Buffer.from(text, 'hex')),
    }),
  ),
})

/** Beside the device key, outside the data folder: whoever edits the data, or copies it, cannot name another server. */
const KNOWN = 'kantor.json'

export const officeRecordFile = (keys: string, name = KNOWN): string => join(keys, name)

/** Null on a PC that belongs to no office with a server, and where what is there is not signed by the office's key throughout. `name`: of the file among the keys. */
export function readOfficeRecord(keys: string, name = KNOWN): OfficeRecord | null {
  try {
    const read = record.parse(JSON.parse(readFileSync(officeRecordFile(keys, name), 'utf8')))
    const signed = signedBy(read.officeKey)
    return read.terms.every(({ term, signature }) => term.office === read.office && signed(termInput(term), signature)) ? read : null
  } catch {
    return null
  }
}

/** Terms the same office had there stay, whatever is told now; another office's record gives way. */
export function writeOfficeRecord(keys: string, told: OfficeRecord, name = KNOWN): void {
  mkdirSync(keys, { recursive: true, mode: 0o700 })
  const before = readOfficeRecord(keys, name)
  const kept = before?.office === told.office && before.officeKey === told.officeKey ? before.terms : []
  const known = new Set(kept.map(nameOf))
  const terms = [...kept, ...told.terms.filter((one) => !known.has(nameOf(one)))]
  writeDurably(officeRecordFile(keys, name), JSON.stringify({ ...told, terms: terms.map(({ term, signature }) => ({ term, signature: Buffer.from(signature).toString('hex') })) }), 0o600)
}

const nameOf = ({ term }: SignedTerm): string => termInput(term)
