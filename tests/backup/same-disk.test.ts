import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { physicalDisks } from '../../electron/backup/physical-disks.ts'
import { sameDisk } from '../../electron/backup/same-disk.ts'

/** As `stat` gives the number of a block device. */
const device = (major: bigint, minor: bigint): bigint => (minor & 0xffn) | ((major & 0xfffn) << 8n) | ((minor & ~0xffn) << 12n) | ((major & ~0xfffn) << 32n)

/** A PC as Linux lists it: a disk with two partitions, a stick, an encrypted volume on the second partition, an NVMe disk beyond the 255th minor. */
let devices: string
beforeAll(() => {
  const root = mkdtempSync(path.join(tmpdir(), 'loket-sys-'))
  devices = path.join(root, 'dev/block')
  mkdirSync(devices, { recursive: true })
  const add = (number: string, folder: string, partition: boolean): string => {
    const at = path.join(root, 'devices', folder)
    mkdirSync(path.join(at, 'slaves'), { recursive: true })
    if (partition) writeFileSync(path.join(at, 'partition'), '1\n')
    symlinkSync(at, path.join(devices, number))
    return at
  }
  add('8:0', 'sda', false)
  add('8:1', 'sda/sda1', true)
  const second = add('8:2', 'sda/sda2', true)
  add('8:17', 'sdb/sdb1', true)
  add('259:300', 'nvme0n1/nvme0n1p1', true)
  symlinkSync(second, path.join(add('253:0', 'virtual/dm-0', false), 'slaves/sda2'))
})

const disks = (major: bigint, minor: bigint) => [...physicalDisks(device(major, minor), devices)].map((folder) => path.basename(folder))

describe('the disk something lies on', () => {
  test('of a partition is the whole disk; of an encrypted volume the disk under it', () => {
    expect([disks(8n, 1n), disks(8n, 2n), disks(8n, 17n), disks(253n, 0n)]).toEqual([['sda'], ['sda'], ['sdb'], ['sda']])
  })

  test('is found beyond the 255th minor number, too', () => {
    expect(disks(259n, 300n)).toEqual(['nvme0n1'])
  })

  test('is not told of what has no such device: a network folder, another system', () => {
    expect(disks(0n, 52n)).toEqual([])
    expect([...physicalDisks(device(8n, 1n), path.join(devices, 'tidak-ada'))]).toEqual([])
  })
})

test('a folder is on one disk with itself, and with another only where both disks are known to be one', () => {
  const [here, there] = [tmpdir(), '/']
  expect(sameDisk(here, here, () => new Set())).toBe(true)
  expect(sameDisk('/dev', there, () => new Set())).toBe(false)
  expect(sameDisk('/dev', there, () => new Set(['sda']))).toBe(true)
  expect(sameDisk(path.join(here, 'tidak-ada'), there)).toBe(false)
})
