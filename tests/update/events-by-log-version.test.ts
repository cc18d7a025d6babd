import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { logMigrations } from '#migrations/counter/log/registry.ts'
import { expect, test } from 'vitest'

/**
 * Which events came with which version of log.db, each as its type and the version of that. An older Loket must not meet an event it cannot fold, and what keeps it away is log.db's version alone:
 * a new event gets a migration of log.db, if need be an empty one, and a line here under its number. A line that stands is never changed: what came before it is in the field.
 */
const CAME_WITH: Readonly<Record<number, readonly string[]>> = {
  3: [
    'archive.placed 1', 'attachment.added 1', 'book.changed 1', 'book.opened 1', 'calendar.set 1', 'checklist.checked 1', 'clock.confirmed 1',
    'device.key-replaced 1', 'device.opened 1', 'device.opened 2', 'disposition.done 1', 'disposition.read 1', 'disposition.sent 1',
    'document.handed-over 1', 'document.initialled 1', 'document.prepared 1', 'document.signed 1', 'dossier.accepted 1', 'dossier.corrected 1',
    'dossier.ended 1', 'dossier.received 1', 'dossier.resubmitted 1', 'dossier.returned 1', 'external-numbers.recorded 1', 'letter.drafted 1',
    'letter.signed 1', 'note.added 1', 'notice.given 1', 'number.given 1', 'number.lost-closed 1', 'number.recorded 1', 'number.voided 1',
    'numbering.resumed 1', 'office.changed 1', 'office.established 1', 'officer.changed 1', 'officer.registered 1', 'paper.issued 1',
    'procedure.published 1', 'service.changed 1', 'service.defined 1', 'step.completed 1', 'survey.answered 1', 'warning.acknowledged 1',
  ],
  4: ['book.changed 2', 'book.opened 2', 'run.asked 1', 'run.closed 1', 'run.handed-over 1', 'run.opened 1', 'run.taken-over 1'],
  5: ['conflict.settled 1'],
  6: ['quarantine.admitted 1'],
  7: ['number.asked 1'],
  8: ['device.stream-fetched-again 1'],
  9: ['dossier.taken 1'],
}

/** SHA-256 of each line, so that no event slips into one of before. */
const FROZEN: Readonly<Record<number, string>> = {
  3: 'a346eaaa5137b25695670a378ac5ddbed71b1ca64cf7368255609f4f414cd744',
  4: 'd278d83c8cf33d3e0d777c494141461b000e08a936bbee8bf9ffacb4d3bd7614',
  5: 'eaea67a298865a66d02583314307c499c50784a74c8b4f1145126b7f559e518a',
  6: 'e352ffc522d335bc33c02a5661c9dc147272ddf386f7e069bf86de492d2836e3',
  7: '9fe48cb67a1c8756812c483548da6d8c1fe9e50023716357b7e59d2123b5859c',
  8: '28bdf949a6405d466ba3c008f081d1d646097ee4d03486b6f9ad7e33571c57c0',
  9: '1f6ca81686a836720d73ce4e29d30dcae1e26aa9fcedafd51adc4394df7fb6e7',
}

const DOMAIN = path.join(import.meta.dirname, '../../domain')
const UNIONS = ['dossier/events.ts', 'office/settings-events.ts', 'log/device-event.ts', 'numbering/hands/run-event.ts']

test('an event that log.db’s version does not know of gets a migration of log.db: an older Loket would take the data and could not read them', () => {
  const written = UNIONS.flatMap((file) => [...readFileSync(path.join(DOMAIN, file), 'utf8').matchAll(/readonly type: '([a-z.-]+)'; readonly version: (\d+);/g)].map(([, type, version]) => `${type} ${version}`))
  expect(written.length).toBeGreaterThan(40)
  expect([...new Set(written)].toSorted()).toEqual(Object.values(CAME_WITH).flat().toSorted())
  expect(Math.max(...Object.keys(CAME_WITH).map(Number))).toBeLessThanOrEqual(logMigrations.length)
})

test('what came with a version of log.db stays as it was when that version was made', () => {
  expect(Object.fromEntries(Object.entries(CAME_WITH).map(([version, events]) => [version, createHash('sha256').update(events.join('\n')).digest('hex')]))).toEqual(FROZEN)
})
