import { afterAll, beforeAll, expect, test } from 'vitest'
import { durableSteps } from '../store/support/durable-steps.ts'
import { OfficeWithBackup } from './office-with-backup.ts'

let office: OfficeWithBackup
beforeAll(async () => { office = await OfficeWithBackup.established() })
afterAll(() => office.close())

test('a part and every scan are on the disk under their names before the manifest speaks of them', async () => {
  await office.takesIn('Siti Rahmawati')
  const base = await durableSteps(office.stick, () => office.backUp())
  await office.takesIn('Agus Salim')
  const part = await durableSteps(office.stick, () => office.backUp())
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
