import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OfficeWithBackup } from './office-with-backup.ts'

let office: OfficeWithBackup
beforeAll(async () => { office = await OfficeWithBackup.established() })
afterAll(() => office.close())

/** What became durable on the stick and in which order: "fsync", "rename", "folder" and the file's name. */
async function duringBackup(work: () => Promise<unknown>): Promise<readonly string[]> {
  const seen: string[] = []
  const say = (what: string, file: string): void => { if (file.startsWith(office.stick)) seen.push(`${what} ${path.basename(file)}`) }
  const { open, rename } = fs.promises
  const { openSync, fsyncSync, renameSync } = fs
  const names = new Map<number, string>()
  Object.assign(fs.promises, {
    async open(...args: Parameters<typeof open>) {
      const handle = await open(...args)
      const sync = handle.sync.bind(handle)
      return Object.defineProperty(handle, 'sync', { value: async () => { await sync(); say('fsync', String(args[0])) } })
    },
    async rename(...args: Parameters<typeof rename>) { await rename(...args); say('rename', String(args[1])) },
  })
  Object.assign(fs, {
    openSync(...args: Parameters<typeof openSync>) { const handle = openSync(...args); names.set(handle, String(args[0])); return handle },
    fsyncSync(handle: number) { fsyncSync(handle); say('fsync', names.get(handle) ?? '') },
    renameSync(...args: Parameters<typeof renameSync>) { renameSync(...args); say('rename', String(args[1])) },
  })
  syncBuiltinESMExports()
  try {
    await work()
    return seen
  } finally {
    Object.assign(fs.promises, { open, rename })
    Object.assign(fs, { openSync, fsyncSync, renameSync })
    syncBuiltinESMExports()
  }
}

test('a part and every scan are on the disk under their names before the manifest speaks of them', async () => {
  await office.takesIn('Siti Rahmawati')
  const base = await duringBackup(() => office.backUp())
  await office.takesIn('Agus Salim')
  const part = await duringBackup(() => office.backUp())
  for (const [seen, file] of [[base, 'dasar.age'], [part, '00001.age']] as const) {
    const manifest = seen.findLastIndex((line) => line.startsWith('rename') && line.endsWith('.json'))
    const [fsynced, named] = [seen.indexOf(`fsync ${file}.belum`), seen.indexOf(`rename ${file}`)]
    expect(fsynced, seen.join('\n')).toBeGreaterThanOrEqual(0)
    expect(named).toBeGreaterThan(fsynced)
    expect(seen.slice(named, manifest).filter((line) => line.startsWith('fsync set-')), seen.join('\n')).toHaveLength(1)
    const scans = seen.filter((line) => /^rename [0-9a-f]{64}\.age$/.test(line))
    expect(scans.length).toBe(1)
    expect(seen.slice(seen.indexOf(scans[0] ?? ''), manifest)).toContain('fsync lampiran')
    expect(seen.indexOf(`fsync ${(scans[0] ?? '').slice('rename '.length)}.belum`)).toBeGreaterThanOrEqual(0)
  }
})
