import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import { afterAll, expect, test } from 'vitest'
import { readAnswer } from '../../electron/calls/kept-answer.ts'
import { perform, type Performer } from '../../electron/calls/perform.ts'
import { people } from '../domain/people.ts'
import { newCommand, OfficeOnDisk } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'

afterAll(clearAway)

const office = new OfficeOnDisk()
const siti = office.receives()
const asked = (): Performer => ({ name: 'dossier.addNote', officer: people.budi, command: newCommand(), now: office.now })
const notes = (): readonly string[] => office.store.dossiers.history(siti).flatMap(({ event }) => (event.type === 'note.added' ? [event.body.text] : []))
const note = (tx: Transaction, text: string) => tx.append({ aggregate: `dossier:${siti}`, base: null, event: { type: 'note.added', version: 1, body: { text } } })

test('a refusal takes back what the work had written by then, keeps no answer, and the same command may come again', () => {
  const caller = asked()
  const refused = perform(office.store, caller, (tx) => {
    note(tx, 'ditulis sebelum ditolak')
    tx.discardDraft('draf-siti')
    return refuse(refusal('invalid-input', 'Belum lengkap.'))
  })
  expect(refused).toMatchObject({ ok: false, refusal: { message: 'Belum lengkap.' } })
  expect([notes(), office.store.answerOf(caller.command)]).toEqual([[], null])
  expect(perform(office.store, caller, (tx) => { note(tx, 'sesudah dilengkapi'); return accept('tersimpan') })).toEqual({ ok: true, value: 'tersimpan' })
  expect(notes()).toEqual(['sesudah dilengkapi'])
})

test('what is done is kept with whose it was and for which call, in the same act', () => {
  const caller = asked()
  perform(office.store, caller, (tx) => { note(tx, 'berkas dilihat'); return accept({ message: 'Catatan disimpan' }) })
  const kept = office.reopen().answerOf(caller.command) ?? ''
  expect(readAnswer(kept)).toEqual({ call: 'dossier.addNote', officer: people.budi.id, value: { message: 'Catatan disimpan' } })
})
