import { expect, test } from 'vitest'
import { ageWords, backupLine, backupWarning, placeName, type BackupState } from '../../../renderer/backup/backup-words.ts'

const NOW = Date.parse('2026-05-05T03:00:00.000Z')
const before = (seconds: number): string => new Date(NOW - seconds * 1000).toISOString()
const level: BackupState = { folder: '/media/budi/FLASHDISK', state: 'level', at: before(40), verified: null, sameDisk: false, problem: '' }

test('the calm line says how old the backup is, and where', () => {
  expect(backupLine(level, NOW)).toBe('Cadangan: 40 detik yang lalu, FLASHDISK')
  expect(backupLine({ ...level, state: 'off', folder: '', at: null }, NOW)).toBe('Cadangan: belum diatur')
  expect(backupLine({ ...level, state: 'away', at: before(3700) }, NOW)).toBe('Cadangan: 1 jam yang lalu, FLASHDISK tidak terpasang')
  expect([59, 60, 3599, 7200, 200_000].map((seconds) => ageWords(before(seconds), NOW))).toEqual(['59 detik yang lalu', '1 menit yang lalu', '59 menit yang lalu', '2 jam yang lalu', '2 hari yang lalu'])
  expect([placeName('E:\\'), placeName('/mnt/cadangan/')]).toEqual(['E:', 'cadangan'])
})

test('the desk warns where there is none, where the stick is away for an hour, and where it fails; else it is quiet', () => {
  expect(backupWarning(level, NOW)).toBe('')
  expect(backupWarning({ ...level, state: 'off' }, NOW)).toContain('Belum ada cadangan')
  expect(backupWarning({ ...level, state: 'away', at: before(3500) }, NOW)).toBe('')
  expect(backupWarning({ ...level, state: 'away', at: before(3700) }, NOW)).toContain('FLASHDISK tidak terpasang')
  expect(backupWarning({ ...level, state: 'away', at: null }, NOW)).toContain('belum pernah')
  expect(backupWarning({ ...level, state: 'failing', problem: 'Tempat cadangan penuh.' }, NOW)).toBe('Tempat cadangan penuh.')
  expect(backupWarning({ ...level, state: 'away', problem: 'Disk lain.' }, NOW)).toBe('Disk lain.')
})
