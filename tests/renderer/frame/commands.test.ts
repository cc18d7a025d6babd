import { expect, test } from 'vitest'
import { keyedCommands, matching, namesCommand, type Command } from '../../../renderer/frame/commands.ts'
import { PAGE_LAYER, type Shortcut } from '../../../renderer/ui/shortcuts/shortcut-store.ts'

const shortcut = (key: string, label: string, enabled = true): Shortcut => ({ id: `${key} ${label}`, key, label, group: 'Berkas', layer: PAGE_LAYER, enabled, legend: true, run: () => undefined })
const command = (label: string, group = 'Di semua layar'): Command => ({ label, keys: [], group, run: () => undefined })
const labels = (commands: readonly Command[]): readonly string[] => commands.map(({ label }) => label)

test('two keys that do the same are one command with both; what does not work now is none', () => {
  const commands = keyedCommands([shortcut('1', 'Serahkan izin'), shortcut('F8', 'Serahkan izin'), shortcut('F9', 'Cetak', false), shortcut('Ctrl+K', 'Cari')])
  expect(commands.map(({ label, keys }) => [label, ...keys])).toEqual([['Serahkan izin', 'F8', '1']])
})

test('found by any of its words, in any order, in small or capital letters; what begins so comes first', () => {
  const commands = [command('Cetak halaman'), command('Halaman awal'), command('Hari libur', 'Pengaturan')]
  expect(labels(matching(commands, 'HALAMAN'))).toEqual(['Halaman awal', 'Cetak halaman'])
  expect(labels(matching(commands, 'hal cet'))).toEqual(['Cetak halaman'])
  expect(labels(matching(commands, 'pengaturan'))).toEqual(['Hari libur'])
  expect(labels(matching(commands, ''))).toEqual(['Cetak halaman', 'Halaman awal', 'Hari libur'])
  expect(labels(matching([command('Daftar tombol'), command('Daftar')], 'daftar'))).toEqual(['Daftar', 'Daftar tombol'])
  expect(matching(commands, 'zzz')).toEqual([])
  expect(labels(matching([...commands, command('Segarkan')], 'se'))).toEqual(['Segarkan'])
})

test('the beginning of a command means the command; two letters, or a word within it, do not', () => {
  expect(namesCommand([command('Nomor')], 'nom')).toBe(true)
  expect(namesCommand([command('Nomor')], 'no')).toBe(false)
  expect(namesCommand([command('Buku nomor')], 'nomor')).toBe(false)
  expect(namesCommand([], 'nomor')).toBe(false)
})
