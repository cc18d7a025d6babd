import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { fsyncFolder, writeDurably } from '#store/files/write-durably.ts'

/** Lies in the server's folder while Loket is to keep a server running there. `port`: where it listened last, since counters keep the address they were given; null before. */
const serverMark = z.object({ port: z.int().positive().nullable() })
export type ServerMark = z.output<typeof serverMark>

const fileIn = (folder: string): string => path.join(folder, 'dijalankan-loket.json')

/** Null where this PC is not the office's server. One that cannot be read is a mark all the same. */
export function readServerMark(folder: string): ServerMark | null {
  const file = fileIn(folder)
  if (!existsSync(file)) return null
  try {
    return serverMark.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { port: null }
  }
}

/** On the disk before it returns: after a power cut this PC is still the office's server. Throws what the disk throws. */
export function writeServerMark(folder: string, mark: ServerMark): void {
  const made = mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (made !== undefined) fsyncFolder(path.dirname(folder))
  writeDurably(fileIn(folder), JSON.stringify(mark), 0o600)
}

/** Gone from the disk before it returns: after a power cut this PC is not the server again beside another one. */
export function removeServerMark(folder: string): void {
  if (!existsSync(fileIn(folder))) return
  rmSync(fileIn(folder), { force: true })
  fsyncFolder(folder)
}
