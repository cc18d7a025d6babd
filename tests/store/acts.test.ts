import type { BookId, DossierId, OfficerId, PaperId } from '#domain/ids.ts'
import type { NumberRequest } from '#store/contract/number-reader.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import Database from 'better-sqlite3'
import { Connection } from '#store/sqlite/connection.ts'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { people } from '../domain/people.ts'
import { newCommand, OfficeOnDisk, OFFICE, PERMITS, REGISTER } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const { sari, budi, nina } = people
const paper = { id: '0190b000-0000-7000-8000-000000000001' as PaperId, dossier: 'd' as DossierId, facts: '{"nama":"Siti"}' }
const draft = { id: 'draf-1', title: 'Siti', content: '{"nama":"Siti"}', officer: sari.id, at: '2026-11-03T02:00:00.000Z' } as const

function counts(office: OfficeOnDisk): Readonly<Record<string, unknown>> {
  const database = new Database(join(office.folders.data, 'log.db'), { readonly: true })
  const tables = ['event', 'batch_signature', 'number', 'number_void', 'answer', 'draft', 'verifier', 'paper']
  const counted = Object.fromEntries(tables.map((table) => [table, database.prepare(`select count(*) from ${table}`).pluck().get()]))
  database.close()
  return counted
}

const number = (dossier: DossierId): NumberRequest => ({ book: PERMITS.id, date: '2026-11-04' as NumberRequest['date'], abbreviation: 'SIKRO', placeSequence: '1', summary: 'Siti', dossier })

describe('an act', () => {
  test('that fails at its very end writes nothing at all: no event, number, paper, answer, verifier; the draft is still there', () => {
    const office = new OfficeOnDisk()
    const siti = office.receives()
    office.store.drafts.save({ ...draft, at: office.now })
    const [before, state] = [counts(office), office.state(siti)]
    const everything = (tx: Transaction) => {
      const given = tx.giveNumber(number(siti))
      tx.append({ aggregate: `dossier:${siti}`, base: null, event: { type: 'number.given', version: 1, body: { number: given, document: null } } })
      tx.recordNumber(PERMITS.id, 300, given.date, 'Dari buku tulis')
      tx.keepPaper(paper)
      tx.setVerifier(sari.id, 'argon2id…')
      tx.discardDraft(draft.id)
      tx.keepAnswer('{}')
      tx.afterCommit(() => {
        throw new Error('a hook of an act that never was')
      })
      throw new Error('listrik padam')
    }
    expect(() => office.act(budi, everything)).toThrow('listrik padam')
    expect(counts(office)).toEqual(before)
    expect(office.state(siti)).toEqual(state)
    expect(office.store.numbers.next(number(siti)).no).toBe(251)
    expect(office.store.drafts.list()).toHaveLength(1)
    expect(office.receives()).toBeTruthy()
    expect(office.store.verify(10)).toEqual([])
  })

  test('that goes through writes all of it, and only then runs its hooks', () => {
    const office = new OfficeOnDisk()
    office.store.drafts.save({ ...draft, at: office.now })
    const command = newCommand()
    const seen: unknown[] = []
    const siti = office.receives()
    office.act(
      sari,
      (tx) => {
        tx.afterCommit(() => seen.push(office.store.answerOf(command), office.store.drafts.list().length))
        office.decides(tx, sari, siti, { do: 'addNote', text: 'Pemohon menelepon.' })
        tx.keepPaper(paper)
        tx.setVerifier(sari.id, 'argon2id…')
        tx.discardDraft(draft.id)
        tx.keepAnswer('{"berkas":1}')
        expect(seen).toEqual([])
      },
      command,
    )
    expect(seen).toEqual(['{"berkas":1}', 0])
    expect(office.store.papers.facts(paper.id)).toEqual({ dossier: 'd', facts: paper.facts })
    expect(office.store.verifiers.of(sari.id)).toBe('argon2id…')
  })

  test('stands although one of its hooks throws; the others run, the fault is told', () => {
    const faults: unknown[] = []
    const office = new OfficeOnDisk(undefined, { onFault: (fault) => faults.push(fault) })
    const ran: string[] = []
    office.act(sari, (tx) => {
      tx.afterCommit(() => {
        throw new Error('layar sudah ditutup')
      })
      tx.afterCommit(() => ran.push('kedua'))
    })
    expect(ran).toEqual(['kedua'])
    expect(faults).toEqual([new Error('layar sudah ditutup')])
  })

  test('does not nest, and keeps writes of this device alone out of it', () => {
    const office = new OfficeOnDisk()
    expect(() => office.act(sari, () => office.act(budi, () => 1))).toThrow(/do not nest/)
    expect(() => office.act(sari, () => office.store.drafts.save({ ...draft, at: office.now }))).toThrow(/under way/)
    expect(() => office.act(sari, () => office.store.views.record({ officer: sari.id, at: office.now, what: 'open', about: 'x' }))).toThrow(/under way/)
    expect(office.store.drafts.list()).toEqual([])
    expect(office.act(sari, () => 'lagi')).toBe('lagi')
  })

  test('is over when it is over: its transaction throws on every use, after success and after failure', () => {
    const office = new OfficeOnDisk()
    const leaked: Transaction[] = []
    office.act(sari, (tx) => leaked.push(tx))
    expect(() =>
      office.act(sari, (tx) => {
        leaked.push(tx)
        throw new Error('gagal')
      }),
    ).toThrow('gagal')
    expect(leaked).toHaveLength(2)
    for (const tx of leaked) {
      const uses: readonly (() => unknown)[] = [
        () => tx.append({ aggregate: `office:${OFFICE.id}`, base: null, event: { type: 'office.changed', version: 1, body: OFFICE } }),
        () => tx.giveNumber(number('d' as DossierId)),
        () => tx.recordNumber(PERMITS.id, 1, '2026-11-04' as NumberRequest['date'], ''),
        () => tx.voidNumber(PERMITS.id, 'run', 1, 'salah'),
        () => tx.keepPaper(paper),
        () => tx.setVerifier(sari.id, ''),
        () => tx.discardDraft('x'),
        () => tx.keepAnswer(''),
        () => tx.afterCommit(() => {}),
      ]
      for (const use of uses) expect(use).toThrow(/used too late/)
    }
  })

  test('is synchronous: work that gives back a promise writes nothing', () => {
    const office = new OfficeOnDisk()
    const before = counts(office)
    expect(() =>
      office.act(nina, async (tx) => {
        tx.append({ aggregate: `book:${REGISTER.id}`, base: null, event: { type: 'book.changed', version: 1, body: REGISTER } })
        await Promise.resolve()
      }),
    ).toThrow(/promise/)
    expect(counts(office)).toEqual(before)
  })

  test('has one effect per command id, however often it is sent', () => {
    const office = new OfficeOnDisk()
    const command = newCommand()
    const once = () => office.act(sari, (tx) => tx.keepAnswer('pertama'), command)
    once()
    expect(once).toThrow(/answered/)
    expect(office.store.answerOf(command)).toBe('pertama')
    expect(office.store.answerOf(newCommand())).toBeNull()
    office.reopen()
    expect(office.store.answerOf(command)).toBe('pertama')
  })

  test('whose events would not fold is refused before it is in the log', () => {
    const office = new OfficeOnDisk()
    const before = counts(office)
    const ghost = 'belum-diterima' as DossierId
    expect(() => office.act(sari, (tx) => tx.append({ aggregate: `dossier:${ghost}`, base: null, event: { type: 'note.added', version: 1, body: { text: 'hantu' } } }))).toThrow(/dossier.received/)
    expect(counts(office)).toEqual(before)
    expect(office.store.dossiers.unreadable()).toEqual([])
  })

  test('is in the log before it is in the register and in the mark of use: what log.db could not take is nowhere', () => {
    const office = new OfficeOnDisk()
    const commit = Reflect.get(Connection.prototype, 'commit') as (this: Connection<unknown>) => void
    const committed: string[] = []
    const spy = vi.spyOn(Connection.prototype, 'commit').mockImplementation(function (this: Connection<unknown>) {
      committed.push(basename(this.file))
      commit.call(this)
    })
    office.state(office.receives())
    expect(committed.slice(0, 2)).toEqual(['log.db', 'register.db'])
    spy.mockImplementation(function (this: Connection<unknown>) {
      if (basename(this.file) === 'log.db') throw new Error('the disk is gone')
      commit.call(this)
    })
    expect(() => office.receives({ name: 'Joko Susilo' })).toThrow('the disk is gone')
    spy.mockRestore()
    const seen = (): number => office.store.dossiers.search({ text: '', status: 'all', year: null, after: '', limit: 9 }).total
    expect(seen()).toBe(1)
    const { device } = office.store
    office.reopen()
    expect([seen(), office.store.verify(10), office.store.device, office.store.incidents]).toEqual([1, [], device, []])
  })

  test('what is read while it is under way is what was there before it', () => {
    const office = new OfficeOnDisk()
    const renamed = { ...REGISTER, name: 'Buku Besar' }
    const read = office.act(nina, (tx) => {
      tx.append({ aggregate: `book:${REGISTER.id}`, base: null, event: { type: 'book.changed', version: 1, body: renamed } })
      return office.store.settings.books()[0]?.name
    })
    expect(read).toBe('Buku Register')
    expect(office.store.settings.books()[0]?.name).toBe('Buku Besar')
  })
})

test('a log begins with the establishment of its office', () => {
  const office = new OfficeOnDisk()
  const other = new OfficeOnDisk()
  expect(other.store.device).not.toBe(office.store.device)
  expect(office.store.settings.office()).toEqual(OFFICE)
  expect(office.store.settings.officers()).toEqual(Object.values(people))
  expect(office.store.settings.officer('tidak-ada' as OfficerId)).toBeNull()
  expect(office.store.settings.books().map(({ id }) => id)).toEqual(['register', 'permit', 'outgoing-letter'] as readonly string[] as readonly BookId[])
})
