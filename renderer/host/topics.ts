import type { CallName } from '#protocol/calls.ts'
import type { Topic } from '#protocol/changes.ts'

/** Every topic the counter speaks of; said here once more because the schema itself stays out of the screen's bundle. */
export const TOPICS = ['session', 'settings', 'dossiers', 'numbers', 'drafts', 'jobs', 'backup', 'check', 'update', 'sync'] as const satisfies readonly Topic[]

/** What the screen reads and keeps, and which changes make it stale. */
export const READINGS = {
  'session.state': ['session', 'settings'],
  'setup.options': ['settings'],
  'setup.check': [],
  'intake.services': ['settings'],
  'intake.preview': ['settings', 'numbers', 'dossiers'],
  'intake.duplicates': ['dossiers'],
  'applicant.find': ['dossiers'],
  'applicant.check': [],
  'region.search': ['settings'],
  'draft.list': ['drafts'],
  'draft.open': ['drafts'],
  // Not the drafts, though it counts them: a draft is saved four times a second while one types, and this reckons every running dossier.
  'desk.queues': ['dossiers', 'settings', 'session'],
  'desk.queue': ['dossiers', 'settings', 'session'],
  'lists.counts': ['dossiers', 'settings', 'session'],
  'lists.open': ['dossiers', 'numbers', 'settings', 'session'],
  'clock.state': ['session', 'settings', 'numbers'],
  'register.search': ['dossiers', 'numbers', 'session'],
  'dossier.open': ['dossiers', 'numbers', 'settings', 'session'],
  'job.list': ['jobs', 'session'],
  'numbering.books': ['numbers', 'settings'],
  'numbering.ledger': ['numbers', 'dossiers'],
  'numbering.asked': ['numbers', 'dossiers', 'settings', 'sync'],
  'numbering.gaps': ['numbers', 'settings'],
  'numbering.toResume': ['numbers', 'settings'],
  'hands.account': ['numbers', 'dossiers', 'settings', 'sync'],
  'office.read': ['settings'],
  'officer.list': ['settings'],
  'service.list': ['settings'],
  'calendar.read': ['settings'],
  'views.open': ['session'],
  'backup.status': ['backup', 'session'],
  'check.status': ['check', 'settings', 'session'],
  'backup.places': ['backup'],
  'update.state': ['update', 'session'],
  'restore.places': [],
  'sync.standing': ['sync', 'dossiers', 'numbers', 'settings', 'session'],
  'sync.devices': ['sync', 'session'],
  'sync.unheard': ['sync', 'dossiers', 'settings', 'session'],
  'server.standing': ['sync', 'session'],
  'sync.marks': ['sync', 'dossiers', 'session'],
  'restore.state': ['backup', 'session'],
} as const satisfies Partial<Record<CallName, readonly Topic[]>>

export type ReadName = keyof typeof READINGS

const isReading = (name: unknown): name is ReadName => typeof name === 'string' && name in READINGS

/** Whether a reading (the first part of its query key) is stale after these changes. */
export const isStale = (name: unknown, topics: readonly Topic[]): boolean => isReading(name) && (READINGS[name] as readonly Topic[]).some((topic) => topics.includes(topic))
