import { writeDurably } from '#store/files/write-durably.ts'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const order = z.strictObject({ version: z.string(), officer: z.string(), withoutBackup: z.boolean() })
/** An admin's word that the update that lies ready is installed when Loket is closed. */
export type UpdateOrder = z.infer<typeof order>

const inFolder = {
  /** The newest version that was ever found good here. */
  newest: (folder: string) => path.join(folder, 'terbaru'),
  /** Where one looked last. */
  address: (folder: string) => path.join(folder, 'sumber'),
  order: (folder: string) => path.join(folder, 'perintah.json'),
  /** Written by the counter when it has closed its files: the order, ready to be carried out once. */
  go: (folder: string) => path.join(folder, 'boleh.json'),
} as const
export type UpdateNote = keyof typeof inFolder

/** "" where there is none. */
export function readNote(folder: string, name: UpdateNote): string {
  try {
    return readFileSync(inFolder[name](folder), 'utf8')
  } catch {
    return ''
  }
}

export const writeNote = (folder: string, name: UpdateNote, text: string): void => { writeDurably(inFolder[name](folder), text, 0o600) }
export const dropNote = (folder: string, name: UpdateNote): void => { rmSync(inFolder[name](folder), { force: true }) }

/** Null where there is none, or none that can be read. */
export function readOrder(folder: string, name: 'order' | 'go'): UpdateOrder | null {
  try {
    return order.parse(JSON.parse(readNote(folder, name)))
  } catch {
    return null
  }
}

export const writeOrder = (folder: string, name: 'order' | 'go', given: UpdateOrder): void => { writeNote(folder, name, JSON.stringify(given)) }
