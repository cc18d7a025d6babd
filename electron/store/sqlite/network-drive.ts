import { statfsSync } from 'node:fs'
import { resolve } from 'node:path'

/** Throws `DataOnNetwork` where the folder is seen to lie on another machine: SQLite's locks do not hold there, and two PCs would write one log. */
export function mustBeLocal(folder: string): void {
  const share = process.platform === 'win32' ? isShare(resolve(folder)) : process.platform === 'linux' && isNetworkFileSystem(statfsSync(folder).type)
  if (share) throw new DataOnNetwork(folder)
}

/** `\\server\folder`. A share under a drive letter cannot be told from a disk. */
export const isShare = (path: string): boolean => /^\\\\(?![.?]\\(?!UNC\\))/i.test(path)

/** Linux's numbers of NFS, SMB (three generations), AFS, Ceph. */
export const isNetworkFileSystem = (type: number): boolean => [0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400].includes(type)

/** The message is for the officer. */
export class DataOnNetwork extends Error {
  override readonly name = 'DataOnNetwork'
  readonly folder: string
  constructor(folder: string) {
    super(`Data Loket tidak bisa disimpan di folder jaringan (${folder}), karena bisa rusak bila dibuka dari dua komputer. Pilih folder di komputer ini.`)
    this.folder = folder
  }
}
