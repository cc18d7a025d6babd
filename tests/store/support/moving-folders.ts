import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Folders, newFolders, type OfficeOnDisk } from './office-on-disk.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The data folder as it is now, put aside. */
export function backupOf(office: OfficeOnDisk): string {
  const folder = temporaryFolder()
  office.store.close()
  cpSync(office.folders.data, folder, { recursive: true })
  office.open()
  return folder
}

/** The data folder as it was, in place of what is there; not opened yet. */
export function putBack(office: OfficeOnDisk, backup: string): void {
  office.store.close()
  rmSync(office.folders.data, { recursive: true })
  cpSync(backup, office.folders.data, { recursive: true })
}

/** The folders somewhere else: the keys go along only where said. */
export function copyOf(office: OfficeOnDisk, what: 'data' | 'data and keys'): Folders {
  const folders = newFolders()
  office.store.close()
  cpSync(office.folders.data, folders.data, { recursive: true })
  if (what === 'data and keys') cpSync(office.folders.keys, folders.keys, { recursive: true })
  office.open()
  return folders
}

/** The files of the mark of use, by slot. */
export const slotsIn = (keys: string): readonly string[] => readdirSync(keys).filter((name) => name.includes('.mark-')).toSorted().map((name) => join(keys, name))
