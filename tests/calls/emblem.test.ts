import type { Refusal } from '#domain/refusal.ts'
import { MAX_ATTACHMENT_BYTES } from '#protocol/bytes.ts'
import type { CallInput } from '#protocol/calls.ts'
import type { BytesAnswer } from '#protocol/port.ts'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OpenOffice } from './open-office.ts'

type Scan = CallInput<'dossier.attach'>['attachment']

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44])
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3, 0xff, 0xd9])

let office: OpenOffice
beforeAll(async () => { office = await OpenOffice.established() })
afterAll(() => office.counter.close())

const read = <Value>(answer: BytesAnswer): Value => JSON.parse(new TextDecoder().decode(answer.body)) as Value

test('an admin uploads the emblem and everyone may see it; a scan of an applicant an admin does not see', async () => {
  const { hash } = read<Scan>(await office.upload('hendra', 'lambang.png', PNG))
  const { id: _, sample: __, ...form } = await office.ask('hendra', 'office.read', {})
  await office.ask('hendra', 'office.change', { office: { ...form, emblem: hash } })
  for (const person of ['hendra', 'dewi'] as const) expect((await office.bytes(person, `/attachments/${hash}`)).status).toBe(200)
  const scan = read<Scan>(await office.upload('budi', 'KTP.jpg', JPEG))
  expect((await office.bytes('hendra', `/attachments/${scan.hash}`)).status).toBe(403)
})

test('an emblem that was never uploaded does not come into the letterhead', async () => {
  const { id: _, sample: __, ...form } = await office.ask('hendra', 'office.read', {})
  const refused = await office.refusal('hendra', 'office.change', { office: { ...form, emblem: 'b'.repeat(64) } })
  expect(refused.fields).toEqual([{ path: 'office.emblem', message: 'Gambar lambang belum tersimpan. Unggah sekali lagi.' }])
  expect((await office.ask('hendra', 'office.read', {})).emblem).toBe(form.emblem)
})

test('a file too large is refused, and nothing of it is kept', async () => {
  const large = new Uint8Array(MAX_ATTACHMENT_BYTES + 1)
  large.set(PNG)
  large.set(PNG.subarray(-4), large.length - 4)
  const kept = (): string[] => readdirSync(path.join(office.root, 'data', 'lampiran'))
  const before = kept()
  const answer = await office.upload('budi', 'besar.png', large)
  expect([answer.status, read<Refusal>(answer).code]).toEqual([413, 'too-large'])
  expect(kept()).toEqual(before)
})
