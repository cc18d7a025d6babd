import { existsSync, readdirSync, readlinkSync } from 'node:fs'

const HANDLES = '/proc/self/fd'

/** Whether this machine tells which files a process has open. */
export const tellsOpenFiles = existsSync(HANDLES)

/** The files below a folder that this process has open. On Windows one that is open is neither renamed nor deleted, and a stick that has one is not let go. */
export const openBelow = (folder: string): readonly string[] => readdirSync(HANDLES).flatMap(fileOf).filter((file) => file.startsWith(folder))

function fileOf(handle: string): readonly string[] {
  try {
    return [readlinkSync(`${HANDLES}/${handle}`)]
  } catch {
    return []
  }
}
