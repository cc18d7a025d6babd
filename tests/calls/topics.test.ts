import type { CallSpec } from '#protocol/call.ts'
import { callNames, calls } from '#protocol/calls.ts'
import type { Topic } from '#protocol/changes.ts'
import { expect, test } from 'vitest'
import { TOPICS_OF, UNATTENDED } from '../../electron/calls/topics.ts'

// A window shows what it once read until it is told that this is stale: an act that tells nobody leaves a list from which the next officer acts on what has moved.

/** What calls of a family make stale at least; of those named with two words, the whole name counts. */
const FAMILIES: Readonly<Record<string, readonly Topic[]>> = {
  intake: ['dossiers', 'numbers', 'drafts'], dossier: ['dossiers', 'numbers'], letter: ['dossiers', 'numbers'], paper: ['dossiers'], disposition: ['dossiers'], notice: ['dossiers'], archive: ['dossiers'], survey: ['dossiers'], external: ['dossiers'], conflict: ['dossiers'],
  numbering: ['numbers'], hands: ['numbers'], 'numbering.void': ['dossiers', 'numbers'], clock: ['session', 'numbers'], incident: ['session'],
  draft: ['drafts'], session: ['session'], setup: ['session'], office: ['settings', 'session'], officer: ['settings', 'session'], service: ['settings', 'session'], calendar: ['settings', 'dossiers'],
  register: ['jobs'], lists: ['jobs'], agenda: ['jobs'], views: ['jobs'], job: ['jobs'], 'hands.export': ['jobs'], 'check.export': ['jobs'], 'backup.verify': ['jobs'], 'backup.scans': ['jobs'],
  check: ['check', 'jobs'], backup: ['backup'], update: ['update'], sync: ['sync'], server: ['sync'],
}
/** Change nothing that a window reads, or are followed by a push of their own. */
const TELL_NOBODY = ['session.changeSecret', 'restore.begin', 'restore.drop', 'restore.use', 'server.begin', 'server.prepare', 'server.change', 'server.stopChange', 'server.stop', 'sync.code']

test('every command tells which readings are stale, and those of its family at least', () => {
  const commands = callNames.filter((name) => (calls[name] as CallSpec).kind === 'command')
  expect(commands.filter((name) => !TOPICS_OF[name]).toSorted()).toEqual(TELL_NOBODY.toSorted())
  const telling = callNames.filter((name) => TOPICS_OF[name])
  for (const name of telling) expect(TOPICS_OF[name], name).toEqual(expect.arrayContaining([...(FAMILIES[name] ?? FAMILIES[name.split('.')[0] ?? ''] ?? ['a family'])]))
})

test('what an officer does or looks at is a sign that somebody sits there', () => {
  expect([...UNATTENDED].filter((name) => (calls[name] as CallSpec).kind === 'command')).toEqual([])
  expect(['dossier.open', 'dossier.reveal', 'register.search', 'applicant.find', 'draft.save', 'draft.open', 'views.open', 'intake.preview', 'numbering.ledger'].filter((name) => (UNATTENDED as ReadonlySet<string>).has(name))).toEqual([])
})
