import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { must } from '#domain/must.ts'
import { DataInUse } from '#store/sqlite/data-in-use.ts'
import { expect, onTestFinished, test } from 'vitest'
import { newFolders, OfficeOnDisk } from './support/office-on-disk.ts'

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
