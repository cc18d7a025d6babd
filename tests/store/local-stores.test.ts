import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { AttachmentHash, DossierId, OfficerId, PaperId } from '#domain/ids.ts'
import { AttachmentDamaged } from '#store/attachments/attachment-damaged.ts'
import { AttachmentFolder } from '#store/attachments/attachment-folder.ts'
import { writeDurably } from '#store/files/write-durably.ts'
import { people } from '../domain/people.ts'
import { at, OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

const { sari, budi, mega } = people

describe('attachments', () => {
  const folder = () => join(temporaryFolder(), 'lampiran')
  const scan = Buffer.from('%PDF-1.7 ijazah Siti')

  test('lie under the hash of their bytes, once, and come back as they were', () => {
    const path = folder()
    const attachments = new AttachmentFolder(path)
    const { hash, size } = attachments.put(scan)
    expect(size).toBe(scan.length)
    expect(attachments.put(scan)).toEqual({ hash, size })
    expect(readdirSync(path)).toEqual([hash])
    expect(attachments.get(hash)).toEqual(scan)
    expect(attachments.has(hash)).toBe(true)
    expect(attachments.get('0'.repeat(64) as AttachmentHash)).toBeNull()
    expect(attachments.put(Buffer.alloc(0)).size).toBe(0)
  })

  test('one that was cut short or changed on the disk is noticed when it is read, and can be put again', () => {
    const path = folder()
    const attachments = new AttachmentFolder(path)
    const { hash } = attachments.put(scan)
    truncateSync(join(path, hash), 5)
    expect(() => attachments.get(hash)).toThrow(AttachmentDamaged)
    expect(() => attachments.get(hash)).toThrow(/Lampirkan lagi dari aslinya/)
    attachments.put(scan)
    expect(attachments.get(hash)).toEqual(scan)
    writeFileSync(join(path, hash), Buffer.from('%PDF-1.7 ijazah Joko'))
    expect(() => attachments.get(hash)).toThrow(AttachmentDamaged)
  })

  test('what a crash left half written is cleared away, and nothing else', () => {
    const path = folder()
    const { hash } = new AttachmentFolder(path).put(scan)
    writeFileSync(join(path, `${hash}.0190.tmp`), 'setengah')
    expect(new AttachmentFolder(path).get(hash)).toEqual(scan)
    expect(readdirSync(path)).toEqual([hash])
  })

  test('what cannot be put in its place leaves no half of an applicant’s scan behind', () => {
    const path = folder()
    const { hash } = new AttachmentFolder(path).put(scan)
    rmSync(join(path, hash))
    mkdirSync(join(path, hash))
    expect(() => writeDurably(join(path, hash), scan, 0o600)).toThrow()
    expect(readdirSync(path)).toEqual([hash])
  })

  test('no name leads out of the folder', () => {
    const attachments = new AttachmentFolder(folder())
    for (const name of ['../log.db', '..', '', 'A'.repeat(64), `${'0'.repeat(64)}/x`]) expect(() => attachments.get(name as AttachmentHash)).toThrow(/not an attachment hash/)
  })
})

describe('drafts', () => {
  test('are on the disk when `save` returns, newest first, and go when thrown away', () => {
    const office = new OfficeOnDisk()
    const save = (id: string, content: string, when: string) => office.store.drafts.save({ id, title: `Draf ${id}`, content, officer: sari.id, at: at(when) })
    save('a', '{"nama":"Si"}', '2026-11-03T02:00:00.000Z')
    save('b', '{"nama":"Jo"}', '2026-11-03T02:00:05.000Z')
    save('a', '{"nama":"Siti"}', '2026-11-03T02:00:09.000Z')
    office.reopen()
    expect(office.store.drafts.list()).toEqual([
      { id: 'a', title: 'Draf a', officer: sari.id, at: '2026-11-03T02:00:09.000Z' },
      { id: 'b', title: 'Draf b', officer: sari.id, at: '2026-11-03T02:00:05.000Z' },
    ])
    expect(office.store.drafts.open('a')).toEqual({ content: '{"nama":"Siti"}', at: '2026-11-03T02:00:09.000Z' })
    office.store.drafts.discard('a')
    expect(office.store.drafts.open('a')).toBeNull()
    expect(office.store.drafts.list()).toHaveLength(1)
  })

  test('keep whatever was typed, to the letter', () => {
    const office = new OfficeOnDisk()
    const content = JSON.stringify({ nama: '"; drop table draft; --', catatan: '😀\n\t'.repeat(5000) })
    office.store.drafts.save({ id: 'x', title: '', content, officer: sari.id, at: office.now })
    expect(office.store.drafts.open('x')?.content).toBe(content)
  })
})

test('failed log-ins are counted per officer until they are cleared, also over a restart', () => {
  const office = new OfficeOnDisk()
  expect(office.store.verifiers.failures(budi.id)).toBeNull()
  for (const second of [1, 2, 3]) office.store.verifiers.recordFailure(budi.id, at(`2026-11-03T02:00:0${second}.000Z`))
  office.store.verifiers.recordFailure(sari.id, at('2026-11-03T02:00:01.000Z'))
  office.reopen()
  expect(office.store.verifiers.failures(budi.id)).toEqual({ count: 3, last: '2026-11-03T02:00:03.000Z' })
  office.store.verifiers.clearFailures(budi.id)
  expect(office.store.verifiers.failures(budi.id)).toBeNull()
  expect(office.store.verifiers.failures(sari.id)?.count).toBe(1)
})

test('password verifiers are replaced, never in the log', () => {
  const office = new OfficeOnDisk()
  const verifier = '$argon2id$v=19$m=65536,t=3,p=4$rahasia'
  for (const text of ['$lama', verifier]) office.act(mega, (tx) => tx.setVerifier(budi.id, text))
  expect(office.store.verifiers.of(budi.id)).toBe(verifier)
  expect(office.store.verifiers.of('orang-lain' as OfficerId)).toBeNull()
  office.store.close()
  const raw = office.rawLog()
  expect(raw.prepare("select count(*) from event where instr(cast(body as text), 'rahasia') > 0").pluck().get()).toBe(0)
  raw.close()
})

test('a paper’s facts are kept once and for ever', () => {
  const office = new OfficeOnDisk()
  const paper = { id: 'p1' as PaperId, dossier: 'd1' as DossierId, facts: '{"pemohon":"Siti"}' }
  office.act(sari, (tx) => tx.keepPaper(paper))
  expect(() => office.act(sari, (tx) => tx.keepPaper({ ...paper, facts: '{}' }))).toThrow()
  expect(office.reopen().papers.facts(paper.id)).toEqual({ dossier: 'd1', facts: paper.facts })
  expect(office.store.papers.facts('p2' as PaperId)).toBeNull()
})

test('nothing an applicant told stands readable in the lampiran folder’s names', () => {
  const office = new OfficeOnDisk()
  office.store.attachments.put(Buffer.from('KTP Siti Rahmawati'))
  const names = readdirSync(join(office.folders.data, 'lampiran'))
  expect(names).toHaveLength(1)
  expect(readFileSync(join(office.folders.data, 'lampiran', names[0] ?? '')).toString()).toBe('KTP Siti Rahmawati')
})
