import type { Refusal } from '#domain/refusal.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import path from 'node:path'
import { folderSource } from './folder-source.ts'
import { serverSource } from './server-source.ts'
import type { UpdateSource } from './update-source.ts'
import { updateRefusal } from './update-words.ts'

/** A folder by its full path, or the office's server by its address; anything else is refused at its field. */
export function openSource(address: string): Result<UpdateSource, Refusal> {
  if (!/^https?:/i.test(address)) return path.isAbsolute(address) && !address.includes('\0') ? accept(folderSource(address)) : refuse(updateRefusal('address', 'source'))
  const url = URL.parse(address)
  return url === null || url.username !== '' || url.password !== '' ? refuse(updateRefusal('address', 'source')) : accept(serverSource(url))
}
