import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { writeDurably } from '#store/files/write-durably.ts'

const marks = z.record(z.string(), z.int().nonnegative())

const part = z.strictObject({
  file: z.string().regex(/^[a-z0-9]+\.age$/),
  /** Of the locked file, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** How far the log reaches with this part. */
  to: marks,
  head: z.strictObject({ place: z.int().nonnegative(), hash: z.string() }),
  /** How far it has the office's stream, on a PC of several. */
  pulled: z.strictObject({ g: z.int().positive(), hash: z.string() }).exactOptional(),
  at: z.iso.datetime(),
})

const manifest = z.strictObject({
  format: z.literal(1),
  /** The register it is of: the device the folder first was. */
  root: z.string(),
  /** Its name, "" where there was none yet: the one thing of an office that is readable on a stick. */
  office: z.string(),
  /** Whom its parts are locked for. */
  recipient: z.string(),
  /** log.db's user_version: parts of two versions do not go together. */
  schema: z.int(),
  /** The first copy, then what was added, in order. */
  parts: z.array(part).min(1),
  /** When it was last restored beside and compared. */
  verified: z.iso.datetime().nullable(),
})

export type BackupPart = z.infer<typeof part>
export type Manifest = z.infer<typeof manifest>

/** One first copy with all that was added since; a folder of its own. */
export interface BackupSet {
  readonly folder: string
  readonly manifest: Manifest
}

/** What lies where in a backup folder. */
export const inBackup = {
  /** Of the folder, and the same in each set: without it nothing opens. */
  key: (folder: string): string => path.join(folder, 'kunci.age'),
  attachments: (folder: string): string => path.join(folder, 'lampiran'),
  manifest: (set: string): string => path.join(set, 'isi.json'),
} as const

/** Newest first. Folders without a readable list of contents are passed over. */
export const setsIn = (folder: string): readonly BackupSet[] => setFolders(folder).flatMap((set) => readSet(set) ?? [])

/** Newest first, readable or not. */
export function setFolders(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && entry.name.startsWith('set-') ? [entry.name] : []))
  return names.toSorted().toReversed().map((name) => path.join(folder, name))
}

/** What of a backup's sets its lists of contents do not tell, in Indonesian: nothing of it is passed over unsaid. */
export function untold(folder: string): readonly string[] {
  return setFolders(folder).flatMap((set) => {
    const files = readdirSync(set).filter((name) => name.endsWith('.age') && name !== path.basename(inBackup.key(set)))
    const told = readSet(set)?.manifest.parts.map(({ file }) => file)
    if (told === undefined) return files.length === 0 ? [] : [`Daftar isi (isi.json) di ${set} hilang atau rusak, atau belum selesai ditulis: yang ada di sana tidak dipakai.`]
    return files.filter((name) => !told.includes(name)).map((name) => `Bagian cadangan ${path.join(set, name)} tidak disebut di daftar isinya: belum selesai ditulis, atau daftar isinya sudah diubah.`)
  })
}

export function readSet(folder: string): BackupSet | null {
  try {
    return { folder, manifest: manifest.parse(JSON.parse(readFileSync(inBackup.manifest(folder), 'utf8'))) }
  } catch {
    return null
  }
}

export function writeManifest({ folder, manifest: content }: BackupSet): void {
  writeDurably(inBackup.manifest(folder), JSON.stringify(content, null, 1), 0o600)
}

/** The last part: how far the set reaches. */
export const lastPart = ({ manifest: { parts } }: BackupSet): BackupPart => {
  const last = parts.at(-1)
  if (!last) throw new Error('a backup set without parts')
  return last
}
