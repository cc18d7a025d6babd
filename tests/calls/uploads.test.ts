import type { DossierId } from '#domain/ids.ts'
import { type Refusal } from '#domain/refusal.ts'
import { MAX_ATTACHMENT_BYTES } from '#protocol/bytes.ts'
import type { CallInput } from '#protocol/calls.ts'
import type { BytesAnswer } from '#protocol/port.ts'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OpenOffice, sitisForm } from './open-office.ts'

type Scan = CallInput<'dossier.attach'>['attachment']

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const PDF = text('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3, 0xff, 0xd9])
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, ...text('IEND'), 0xae, 0x42, 0x60, 0x82])

let office: OpenOffice
beforeAll(async () => { office = await OpenOffice.established() })
afterAll(() => office.counter.close())

const read = <Value>(answer: BytesAnswer): Value => JSON.parse(new TextDecoder().decode(answer.body)) as Value
const uploaded = async (name: string, bytes: Uint8Array): Promise<Scan> => {
  const answer = await office.upload('budi', name, bytes)
  expect(answer.status).toBe(200)
  return read<Scan>(answer)
}
const told = async (name: string, bytes: Uint8Array): Promise<string> => {
  const answer = await office.upload('budi', name, bytes)
  expect(answer.status).toBe(400)
  expect(read<Refusal>(answer).code).toBe('unsupported-file')
  return read<Refusal>(answer).message
}
const received = async (): Promise<DossierId> => {
  const form = await sitisForm(office)
  await office.ask('budi', 'intake.receive', form)
  return form.dossier as DossierId
}

describe('a scan is what its bytes are', () => {
  test('PDF, JPEG and PNG are taken and given back as they were', async () => {
    for (const [name, bytes, mediaType] of [['STR.pdf', PDF, 'application/pdf'], ['KTP.jpg', JPEG, 'image/jpeg'], ['foto.png', PNG, 'image/png']] as const) {
      const scan = await uploaded(name, bytes)
      expect(scan).toMatchObject({ name, mediaType, size: bytes.byteLength })
      const back = await office.bytes('budi', `/attachments/${scan.hash}`)
      expect([back.status, back.mediaType, Buffer.from(back.body).equals(bytes)]).toEqual([200, mediaType, true])
    }
  })

  test('one named otherwise than it is, is told what it is', async () => {
    expect(await told('STR.pdf', JPEG)).toBe('STR.pdf sebenarnya JPEG. Ubah akhiran namanya menjadi .jpg, lalu unggah lagi.')
    expect(await told('KTP.png', PDF)).toContain('sebenarnya PDF')
  })

  test('one cut off on its way, an empty one, and what is no scan at all are refused with what to do', async () => {
    for (const [name, whole] of [['STR.pdf', PDF], ['KTP.jpg', JPEG], ['foto.png', PNG]] as const) expect(await told(name, whole.subarray(0, -6))).toContain('terpotong')
    expect(await told('kosong.pdf', new Uint8Array())).toContain('bukan PDF, JPEG, atau PNG')
    expect(await told('surat.docx', text('PK\u0003\u0004 word'))).toContain('bukan PDF, JPEG, atau PNG')
    expect(await told('virus.pdf', text('MZ\u0090 this program cannot be run'))).toContain('bukan PDF, JPEG, atau PNG')
  })

  test('one too large is refused, and nothing of it is kept', async () => {
    const large = new Uint8Array(MAX_ATTACHMENT_BYTES + 1)
    large.set(PDF)
    large.set(text('%%EOF'), large.length - 5)
    const folder = path.join(office.root, 'data', 'lampiran')
    const before = existsSync(folder) ? readdirSync(folder) : []
    const answer = await office.upload('budi', 'besar.pdf', large)
    expect([answer.status, read<Refusal>(answer).code]).toEqual([413, 'too-large'])
    expect(readdirSync(folder)).toEqual(before)
  })

  test('a name loses its folders and invisible signs; a path cannot be climbed', async () => {
    expect((await uploaded('..\\..\\C:\\Users\\budi\\STR\u202efdp.pdf', PDF)).name).toBe('STRfdp.pdf')
    expect((await uploaded('../../etc/passwd', PDF)).name).toBe('passwd')
    expect((await office.bytes('budi', '/attachments/../log.db')).status).toBe(404)
    expect((await office.bytes('budi', '/papers/../../log.db')).status).toBe(404)
  })
})

describe('what a dossier names must be there', () => {
  test('a scan that was uploaded stands on the dossier, once however often it is attached', async () => {
    const [dossier, attachment] = [await received(), await uploaded('STR.pdf', PDF)]
    await office.ask('budi', 'dossier.attach', { dossier, attachment })
    await office.ask('dewi', 'dossier.attach', { dossier, attachment })
    const { attachments } = await office.ask('budi', 'dossier.open', { dossier })
    expect(attachments).toEqual([{ ...attachment, path: `/attachments/${attachment.hash}` }])
  })

  test('one that never came, or is not what it is said to be, is refused by name: beside a dossier and at intake', async () => {
    const [dossier, scan] = [await received(), await uploaded('STR.pdf', PDF)]
    const wrong: readonly Scan[] = [{ ...scan, hash: 'a'.repeat(64) as Scan['hash'] }, { ...scan, mediaType: 'image/png' }, { ...scan, size: scan.size + 1 }]
    for (const attachment of wrong) {
      expect(await office.refusal('budi', 'dossier.attach', { dossier, attachment })).toMatchObject({ code: 'unsupported-file', message: 'Lampiran STR.pdf belum tersimpan. Unggah sekali lagi.' })
      const form = { ...(await sitisForm(office)), attachments: [scan, attachment] }
      expect((await office.refusal('budi', 'intake.receive', form)).fields.map((field) => field.path)).toEqual(['attachments.1'])
      expect((await office.refusal('budi', 'dossier.open', { dossier: form.dossier })).code).toBe('not-found')
    }
  })
})

test('the emblem: an admin uploads a picture and everyone may see it; another’s scan an admin does not see', async () => {
  const answer = await office.upload('hendra', 'lambang.png', PNG)
  const { hash } = read<Scan>(answer)
  const { id: _, sample: __, ...form } = await office.ask('hendra', 'office.read', {})
  await office.ask('hendra', 'office.change', { office: { ...form, emblem: hash } })
  expect((await office.bytes('hendra', `/attachments/${hash}`)).status).toBe(200)
  expect((await office.bytes('hendra', `/attachments/${(await uploaded('KTP.jpg', JPEG)).hash}`)).status).toBe(403)
  const missing = await office.refusal('hendra', 'office.change', { office: { ...form, emblem: 'b'.repeat(64) } })
  expect(missing.fields.map((field) => field.path)).toEqual(['office.emblem'])
})

test('without a log-in nothing goes up once the office is set up', async () => {
  const answer = await office.counter.bytes('a stranger', { method: 'POST', path: '/attachments', fileName: 'lambang.png', body: PNG })
  expect([answer.status, read<Refusal>(answer).code]).toEqual([401, 'not-logged-in'])
})
