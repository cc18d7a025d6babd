import { expect, test } from 'vitest'
import { TOPICS as PUSHED } from '../../../protocol/changes.ts'
import { callNames, calls } from '../../../protocol/calls.ts'
import { isStale, READINGS, TOPICS } from '../../../renderer/host/topics.ts'

test('the screen knows every topic the counter speaks of', () => {
  expect([...TOPICS].toSorted()).toEqual([...PUSHED].toSorted())
})

test('only queries are kept, never commands', () => {
  for (const name of callNames) if (name in READINGS) expect(calls[name].kind, name).toBe('query')
})

test('a change makes stale what depends on it, and nothing else', () => {
  expect(isStale('register.search', ['dossiers'])).toBe(true)
  expect(isStale('calendar.read', ['dossiers'])).toBe(false)
  expect(isStale('session.state', ['settings', 'jobs'])).toBe(true)
  expect(isStale('draft.save', ['drafts'])).toBe(false)
  expect(isStale('draft.list', ['drafts'])).toBe(true)
  expect(isStale('desk.queues', ['drafts']), 'typing a draft reckons no queue').toBe(false)
  expect(isStale('sync.standing', ['dossiers']), 'what is done here waits to be sent').toBe(true)
  expect(isStale(undefined, [...TOPICS])).toBe(false)
})
