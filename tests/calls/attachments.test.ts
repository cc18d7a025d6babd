import type { DossierId } from '#domain/ids.ts'
import { attachment as attachmentSchema } from '#protocol/records.ts'
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OpenOffice, sitisForm } from './open-office.ts'

const PDF = Buffer.from('%PDF-1.7\nisi surat\n%%EOF\n')
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(3000, 7), Buffer.from([0xff, 0xd9])])
const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(3000, 7), Buffer.from('IEND\xaeB\x60\x82', 'latin1')])

let office: OpenOffice
beforeAll(async () => {
  office = await OpenOffice.established()
})
afterAll(() => office.counter.close())

const told = (body: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(body))
async function uploaded(name: string, bytes: Uint8Array) {
  const answer = await office.upload('budi', name, bytes)
  expect(answer.status).toBe(200)
  return attachmentSchema.parse(told(answer.body))
}

describe('a scan is looked at before it is kept', () => {
  test.each([['surat.pdf', PDF, 'application/pdf'], ['foto.JPG', JPEG, 'image/jpeg'], ['ktp.jpeg', JPEG, 'image/jpeg'], ['ktp.png', PNG, 'image/png'], ['tanpa akhiran', PDF, 'application/pdf']] as const)('%s is taken, named by its hash, and comes back byte for byte', async (name, bytes, mediaType) => {
    const scan = await uploaded(name, bytes)
    expect(scan).toEqual({ hash: createHash('sha256').update(bytes).digest('hex'), name, mediaType, size: bytes.byteLength })
    const back = await office.bytes('dewi', `/attachments/${scan.hash}`)
    expect(back.mediaType).toBe(mediaType)
    expect(Buffer.from(back.body).equals(bytes)).toBe(true)
  })

  test.each([
    ['surat.pdf', JPEG, 'surat.pdf sebenarnya JPEG. Ubah akhiran namanya menjadi .jpg, lalu unggah lagi.'],
    ['foto.png', PDF, 'foto.png sebenarnya PDF. Ubah akhiran namanya menjadi .pdf, lalu unggah lagi.'],
    ['surat.pdf', PDF.subarray(0, 12), 'terpotong'],
    ['foto.jpg', JPEG.subarray(0, 1500), 'terpotong'],
    ['ktp.png', PNG.subarray(0, 1500), 'terpotong'],
    ['program.exe', Buffer.from('MZ\u0090'), 'bukan PDF, JPEG, atau PNG'],
    ['surat.pdf', Buffer.from('<html>%PDF-1.7 %%EOF'), 'bukan PDF, JPEG, atau PNG'],
    ['kosong.pdf', Buffer.alloc(0), 'bukan PDF, JPEG, atau PNG'],
  ] as const)('%s (no. %#) is refused with what to do', async (name, bytes, sentence) => {
    const answer = await office.upload('budi', name, bytes)
    expect(answer.status).toBe(400)
    expect(told(answer.body)).toMatchObject({ code: 'unsupported-file', message: expect.stringContaining(sentence) })
    const hash = createHash('sha256').update(bytes).digest('hex')
    if (bytes !== JPEG && bytes !== PDF) expect((await office.bytes('budi', `/attachments/${hash}`)).status).toBe(404)
  })

  test('a name with folders and hidden characters is only a name', async () => {
    expect((await uploaded('..\\..\\C:/surat\u202efdp.pdf', PDF)).name).toBe('suratfdp.pdf')
    expect((await uploaded('', PDF)).name).toBe('lampiran')
  })

  test('without a log-in nothing is taken', async () => {
    expect((await office.counter.bytes('a stranger', { method: 'POST', path: '/attachments', fileName: 'surat.pdf', body: PDF })).status).toBe(401)
  })

  test('an admin without a desk adds pictures for the letterhead, no scan', async () => {
    const scan = Buffer.from('%PDF-1.7\nktp joko\n%%EOF\n')
    const refused = await office.upload('hendra', 'ktp.pdf', scan)
    expect([refused.status, told(refused.body)]).toEqual([403, expect.objectContaining({ code: 'no-right' })])
    expect((await office.bytes('budi', `/attachments/${createHash('sha256').update(scan).digest('hex')}`)).status).toBe(404)
  })
})

describe('a scan and its dossier', () => {
  test('comes in with the dossier, or is added later, and stands in history and on the page', async () => {
    const [letter, photo] = [await uploaded('surat.pdf', PDF), await uploaded('foto.jpg', JPEG)]
    const form = { ...(await sitisForm(office)), attachments: [letter] }
    await office.ask('budi', 'intake.receive', form)
    const dossier = form.dossier as DossierId
    await office.ask('dewi', 'dossier.attach', { dossier, attachment: photo })
    const view = await office.ask('rina', 'dossier.open', { dossier })
    expect(view.attachments.map((scan) => scan.name)).toEqual(['surat.pdf', 'foto.jpg'])
    expect(view.history.map((row) => row.what)).toContain('Lampiran foto.jpg ditambahkan')
    for (const { path } of view.attachments) expect((await office.bytes('rina', path)).status).toBe(200)
  })

  test('a scan said to be another kind or size than it is, or never uploaded, comes in with no dossier', async () => {
    const scan = await uploaded('surat.pdf', PDF)
    const form = await sitisForm(office)
    for (const lie of [{ mediaType: 'image/png' as const }, { size: scan.size + 1 }, { hash: 'ab'.repeat(32) as typeof scan.hash }]) {
      const refused = await office.refusal('budi', 'intake.receive', { ...form, dossier: randomUUID(), attachments: [scan, { ...scan, ...lie }] })
      expect(refused).toMatchObject({ code: 'unsupported-file', fields: [{ path: 'attachments.1' }] })
    }
  })
})

describe('a scan of a dossier whose file was cut short or is gone', () => {
  test('is named when somebody opens it, with what to do', async () => {
    const bytes = Buffer.from('%PDF-1.7\nktp siti\n%%EOF\n')
    const scan = await uploaded('KTP Siti.pdf', bytes)
    await office.ask('budi', 'intake.receive', { ...(await sitisForm(office)), dossier: randomUUID() as string as DossierId, attachments: [scan] })
    const file = path.join(office.root, 'data/lampiran', scan.hash)
    const opened = async () => {
      const { status, body } = await office.bytes('dewi', `/attachments/${scan.hash}`)
      return { status, told: told(body) }
    }
    truncateSync(file, 9)
    expect(await opened()).toEqual({ status: 410, told: expect.objectContaining({ message: expect.stringMatching(/^Lampiran "KTP Siti\.pdf" rusak: .* Lampirkan lagi dari aslinya, atau minta admin memulihkannya dari cadangan\. \([0-9a-f]{8}\)$/) }) })
    rmSync(file)
    expect(await opened()).toEqual({ status: 410, told: expect.objectContaining({ message: expect.stringMatching(/^Lampiran "KTP Siti\.pdf" tidak ada lagi di komputer ini\. /) }) })
    const reference = /\(([0-9a-f]{8})\)/.exec(JSON.stringify(await opened()))?.[1]
    expect(readFileSync(path.join(office.root, 'data/catatan/loket.log'), 'utf8')).toContain(`"reference":"${reference}"`)
  })
})

describe('a dossier’s page says how its scans lie on the disk, before anybody opens one', () => {
  const scanOf = (words: string) => Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`)
  const fileOf = (scan: { readonly hash: string }) => path.join(office.root, 'data/lampiran', scan.hash)
  const seen = async (dossier: DossierId) => {
    const { attachments, warnings } = await office.ask('dewi', 'dossier.open', { dossier })
    return { states: attachments.map(({ state }) => state), warnings: warnings.filter((line) => line.startsWith('Lampiran')) }
  }
  const receivedWith = async (...scans: Awaited<ReturnType<typeof uploaded>>[]) => {
    const form = { ...(await sitisForm(office)), dossier: randomUUID() as string as DossierId, attachments: scans }
    await office.ask('budi', 'intake.receive', form)
    return form.dossier
  }

  test('one that is gone and one cut short are named; scanned again under their names they are asked for no more', async () => {
    const [card, letter] = [await uploaded('KTP.pdf', scanOf('ktp')), await uploaded('Surat sehat.pdf', scanOf('sehat'))]
    const dossier = await receivedWith(card, letter)
    expect(await seen(dossier)).toEqual({ states: ['whole', 'whole'], warnings: [] })
    rmSync(fileOf(card))
    truncateSync(fileOf(letter), 9)
    expect(await seen(dossier)).toEqual({
      states: ['gone', 'damaged'],
      warnings: ['Lampiran “KTP.pdf” tidak ada di komputer ini; lampiran “Surat sehat.pdf” rusak. Catatan berkas tetap utuh; cara menggantinya ada di lembar Lampiran (I).'],
    })
    for (const [name, words] of [['KTP.pdf', 'ktp dipindai lagi'], ['Surat sehat.pdf', 'sehat dipindai lagi']] as const) await office.ask('budi', 'dossier.attach', { dossier, attachment: await uploaded(name, scanOf(words)) })
    expect(await seen(dossier)).toEqual({ states: ['gone', 'damaged', 'whole', 'whole'], warnings: [] })
  })

  test('the very same scan attached once more mends its row', async () => {
    const scan = await uploaded('Ijazah.pdf', scanOf('ijazah'))
    const dossier = await receivedWith(scan)
    rmSync(fileOf(scan))
    expect((await seen(dossier)).states).toEqual(['gone'])
    await office.ask('budi', 'dossier.attach', { dossier, attachment: await uploaded('Ijazah.pdf', scanOf('ijazah')) })
    expect(await seen(dossier)).toEqual({ states: ['whole'], warnings: [] })
  })

  test('one of the right length with other bytes is named once it was opened or the check of the data found it, over a restart too, until it is put back', { timeout: 60_000 }, async () => {
    const [looked, checked] = [await uploaded('Pasfoto.pdf', scanOf('pasfoto')), await uploaded('STR.pdf', scanOf('str'))]
    const dossier = await receivedWith(looked, checked)
    for (const [scan, words] of [[looked, 'pASFOTO'], [checked, 'sTR']] as const) writeFileSync(fileOf(scan), scanOf(words))
    expect((await seen(dossier)).states).toEqual(['whole', 'whole'])
    expect((await office.bytes('dewi', `/attachments/${looked.hash}`)).status).toBe(410)
    expect((await seen(dossier)).states).toEqual(['damaged', 'whole'])
    await office.ask('hendra', 'check.start', {})
    while ((await office.ask('hendra', 'check.status', {})).running !== null) await wait(20)
    expect((await seen(dossier)).states).toEqual(['damaged', 'damaged'])
    await office.reopen()
    expect((await seen(dossier)).states).toEqual(['damaged', 'damaged'])
    writeFileSync(fileOf(checked), scanOf('str'))
    expect((await seen(dossier)).states).toEqual(['damaged', 'whole'])
  })
})
