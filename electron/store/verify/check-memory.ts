import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { AttachmentHash, IsoInstant } from '#domain/ids.ts'
import { writeDurably } from '../files/write-durably.ts'
import { CHECK_PARTS } from './finding.ts'

const instant = z.string().transform((text) => text as IsoInstant)

const finding = z.object({
  part: z.enum(CHECK_PARTS),
  place: z.number(),
  message: z.string(),
  event: z.object({ at: instant, what: z.string(), about: z.string() }).nullable(),
  attachment: z.string().transform((text) => text as AttachmentHash).exactOptional(),
})

const memory = z.object({
  /** The data folder it is of. */
  folder: z.string(),
  /** When this PC first knew of it. */
  since: instant,
  /** The last check that came to its end. */
  finished: z.object({ at: instant, officer: z.string(), seconds: z.number(), events: z.number(), /** Of the office's stream; null on a PC that works alone. */ office: z.number().nullable().default(null), unnamed: z.number(), notes: z.array(z.string()), findings: z.array(finding) }).nullable(),
  /** One begun after it that did not. */
  broken: z.object({ at: instant, officer: z.string(), why: z.enum(['stopped', 'failed']) }).nullable(),
})

/** What this PC remembers of its checks: beside the keys, where whoever edits the data folder cannot call it whole. */
export type CheckMemory = z.infer<typeof memory>

const file = (keys: string): string => join(keys, 'pemeriksaan.json')

/** Null where there is none, or one of another data folder. */
export function readCheckMemory(keys: string, data: string): CheckMemory | null {
  try {
    const read = memory.parse(JSON.parse(readFileSync(file(keys), 'utf8')))
    return read.folder === resolve(data) ? read : null
  } catch {
    return null
  }
}

export function writeCheckMemory(keys: string, content: CheckMemory): void {
  mkdirSync(keys, { recursive: true, mode: 0o700 })
  writeDurably(file(keys), JSON.stringify(content), 0o600)
}

/** What a check said of a data folder says nothing of what takes its place. */
export function forgetCheckMemory(keys: string, data: string): void {
  if (readCheckMemory(keys, data) !== null) rmSync(file(keys))
}
