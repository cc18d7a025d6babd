import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { decodeMark, encodeMark } from '#store/mark/mark.ts'
import type { Folders } from './image.ts'

/** The marks of use name the image's own data folder, as they do on a PC whose disk fails. */
export function markedHere({ data, keys }: Folders): void {
  for (const name of readdirSync(keys).filter((file) => file.includes('.mark-'))) {
    const file = path.join(keys, name)
    const written = decodeMark(readFileSync(file))
    if (written) writeFileSync(file, encodeMark({ ...written, mark: { ...written.mark, folder: path.resolve(data) } }))
  }
}
