import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '#store/open-store.ts'
import { newFolders, OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const keyFile = (office: OfficeOnDisk) => join(office.folders.keys, `${office.store.device}.pem`)
const opened = (office: OfficeOnDisk) => {
  office.store.close()
  const raw = office.rawLog()
  const rows = raw.prepare("select type, cast(body as text) as body, actor from event where aggregate like 'device:%' order by seq").all()
  raw.close()
  office.open()
  return rows
}

test('the private key lies outside the data folder, for its owner alone; the public one is in the chain', () => {
  const office = new OfficeOnDisk()
  const pem = readFileSync(keyFile(office), 'utf8')
  expect(pem).toContain('PRIVATE KEY')
  if (process.platform !== 'win32') {
    expect(statSync(keyFile(office)).mode & 0o777).toBe(0o600)
    expect(statSync(office.folders.keys).mode & 0o777).toBe(0o700)
  }
  const secret = Buffer.from(pem.split('\n')[1] ?? '', 'base64').subarray(-32)
  for (const name of readdirSync(office.folders.data, { recursive: true, encoding: 'utf8' })) {
    const file = join(office.folders.data, name)
    if (statSync(file).isFile()) expect(readFileSync(file).includes(secret), name).toBe(false)
  }
  expect(opened(office)).toEqual([{ type: 'device.opened', body: expect.stringMatching(/^\{"publicKey":"[0-9a-f]{64}"\}$/), actor: null }])
  expect(office.store.warnings).toEqual([])
})

test('keys inside the data folder are refused: a copy of the data could sign', () => {
  const { data } = newFolders()
  for (const keys of [data, join(data, 'keys'), join(data, '..', 'data', 'x')]) expect(() => openStore({ data, keys, now: () => '' as never })).toThrow(/keys lie in the data folder/)
})

test.each([
  ['is gone', (file: string) => rmSync(file)],
  ['cannot be read', (file: string) => writeFileSync(file, 'bukan kunci')],
  ['is another device’s', (file: string) => writeFileSync(file, readFileSync(keyFile(new OfficeOnDisk())))],
])('when the key %s, a new one is made, told in the chain, and warned about at every opening', (_, lose) => {
  const office = new OfficeOnDisk()
  const { device } = office.store
  office.receives()
  office.store.close()
  lose(keyFile(office))
  office.at('2026-11-09T02:00:00.000Z').open()
  expect(office.store.device).toBe(device)
  expect(office.store.warnings).toEqual([expect.stringMatching(/^Kunci perangkat komputer ini diganti pada 9 November 2026/)])
  office.receives()
  const [first, replaced, ...more] = opened(office) as readonly { readonly type: string; readonly body: string }[]
  expect(more).toEqual([])
  expect(replaced?.type).toBe('device.key-replaced')
  expect(JSON.parse(replaced?.body ?? '')).toMatchObject({ previousKey: JSON.parse(first?.body ?? '').publicKey })
  expect(office.store.verify(10)).toEqual([])
  expect(office.reopen().warnings).toHaveLength(1)
})

test('a key that was put aside is not thrown away', () => {
  const office = new OfficeOnDisk()
  const own = readFileSync(keyFile(office), 'utf8')
  office.store.close()
  writeFileSync(keyFile(office), 'bukan kunci')
  office.open()
  expect(readdirSync(office.folders.keys).filter((name) => name.includes('.pem'))).toHaveLength(2)
  expect(readFileSync(keyFile(office), 'utf8')).not.toBe(own)
})

test('data that never held an act needs no warning when its key is gone', () => {
  const folders = newFolders()
  const now = () => '2026-11-03T02:00:00.000Z' as never
  openStore({ ...folders, now }).close()
  rmSync(folders.keys, { recursive: true })
  const store = openStore({ ...folders, now })
  expect(store.warnings).toEqual([])
  expect(store.settings.office()).toBeNull()
})
