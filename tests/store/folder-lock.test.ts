import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { must } from '#domain/must.ts'
import { DataInUse } from '#store/sqlite/data-in-use.ts'
import { isNetworkFileSystem, isShare } from '#store/sqlite/network-drive.ts'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { newFolders, OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

async function otherLoket({ data, keys }: { readonly data: string; readonly keys: string }): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'support/hold-folder.ts'), data, keys], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [said] = await once(createInterface(must(child.stdout, 'stdout of the child')), 'line')
  expect(said).toBe('open')
  return child
}

test('a second Loket on the same data is told so in Indonesian; when the first one dies, even by force, the data is free', async () => {
  const folders = newFolders()
  const other = await otherLoket(folders)
  onTestFinished(() => void other.kill('SIGKILL'))
  expect(() => new OfficeOnDisk(folders)).toThrow(DataInUse)
  expect(() => new OfficeOnDisk(folders)).toThrow(/sedang dipakai oleh Loket yang lain/)
  other.kill('SIGKILL')
  await once(other, 'exit')
  expect(new OfficeOnDisk(folders).receives()).toBeTruthy()
})

test('within one process the folder opens once too, and again after it was closed', () => {
  const office = new OfficeOnDisk()
  expect(() => new OfficeOnDisk(office.folders)).toThrow(DataInUse)
  office.receives()
  expect(() => new OfficeOnDisk(office.folders)).toThrow(DataInUse)
  office.store.close()
  new OfficeOnDisk(office.folders).store.close()
})

test('a folder on another machine is told from one on this disk', () => {
  for (const share of ['\\\\server\\loket', '\\\\?\\UNC\\server\\loket']) expect(isShare(share), share).toBe(true)
  for (const disk of ['C:\\Loket', '\\\\?\\C:\\Loket', '\\\\.\\C:\\Loket', '/home/loket']) expect(isShare(disk), disk).toBe(false)
  expect([0x6969, 0xff534d42, 0xfe534d42].map(isNetworkFileSystem)).toEqual([true, true, true])
  expect([0xef53, 0x9123683e, 0x01021994].map(isNetworkFileSystem), 'ext4, btrfs, tmpfs').toEqual([false, false, false])
})
