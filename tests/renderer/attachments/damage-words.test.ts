import { expect, test } from 'vitest'
import type { AttachmentHash } from '#domain/ids.ts'
import { damageOf, type ShownAttachment } from '../../../renderer/attachments/damage-words.ts'

const scan = (name: string, state?: ShownAttachment['state']): ShownAttachment => ({ hash: name.padEnd(64, 'a') as AttachmentHash, name, mediaType: 'application/pdf', size: 1200, ...(state ? { state } : {}) })

test('a scan that is whole, or of a form still being filled in, bears no mark', () => {
  const scans = [scan('ktp.pdf', 'whole'), scan('foto.pdf')]
  expect(scans.map((one) => damageOf(one, scans))).toEqual([null, null])
})

test('one that is gone and one that is damaged say so, and what to do', () => {
  const scans = [scan('ktp.pdf', 'gone'), scan('foto.pdf', 'damaged')]
  expect(scans.map((one) => damageOf(one, scans))).toEqual([
    { mark: 'Tidak ada di komputer ini', next: expect.stringMatching(/Pindai lagi.*cadangan/), replaced: false },
    { mark: 'Rusak, tidak terbaca', next: expect.stringMatching(/Pindai lagi.*cadangan/), replaced: false },
  ])
})

test('one that another PC still has says where it is, and that it comes by itself', () => {
  const scans = [{ ...scan('ktp.pdf', 'elsewhere'), at: 'PC Loket' }, { ...scan('foto.pdf', 'elsewhere'), at: '' }]
  expect(scans.map((one) => damageOf(one, scans))).toMatchObject([{ mark: 'Masih di PC Loket', next: expect.stringContaining('mengambilnya'), replaced: true }, { mark: 'Masih di komputer lain' }])
})

test('a later whole one of its name counts as scanned again, an earlier or damaged one does not', () => {
  const [lost, again] = [scan('ktp.pdf', 'gone'), scan('ktp.pdf', 'whole')]
  expect(damageOf(lost, [lost, again])).toMatchObject({ replaced: true, next: expect.stringContaining('Sudah dilampirkan lagi') })
  expect(damageOf(lost, [again, lost])?.replaced).toBe(false)
  expect(damageOf(lost, [lost, scan('ktp.pdf', 'damaged')])?.replaced).toBe(false)
})
