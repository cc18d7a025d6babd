import type { CallName } from '#protocol/calls.ts'
import type { Topic } from '#protocol/changes.ts'

const DOSSIER: readonly Topic[] = ['dossiers', 'numbers']
const SETTINGS: readonly Topic[] = ['settings', 'session']

/** Which readings a call that succeeded has made stale. */
export const TOPICS_OF: Partial<Readonly<Record<CallName, readonly Topic[]>>> = {
  'session.logIn': ['session'],
  'session.lock': ['session'],
  'session.logOut': ['session'],
  'setup.establish': ['session', 'settings', 'numbers'],
  'draft.save': ['drafts'],
  'draft.discard': ['drafts'],
  'intake.receive': ['dossiers', 'numbers', 'drafts'],
  'dossier.act': DOSSIER,
  'dossier.resubmit': DOSSIER,
  'dossier.withdraw': DOSSIER,
  'dossier.addNote': DOSSIER,
  'dossier.attach': DOSSIER,
  'paper.issue': DOSSIER,
  'letter.draft': DOSSIER,
  'letter.sign': DOSSIER,
  'letter.number': DOSSIER,
  'disposition.send': DOSSIER,
  'disposition.read': DOSSIER,
  'disposition.complete': DOSSIER,
  'notice.log': DOSSIER,
  'archive.place': DOSSIER,
  'survey.record': DOSSIER,
  'external.record': DOSSIER,
  'dossier.correct': DOSSIER,
  'register.export': ['jobs'],
  'lists.export': ['jobs'],
  'agenda.export': ['jobs'],
  'views.export': ['jobs'],
  'job.cancel': ['jobs'],
  'backup.set': ['backup'],
  'backup.off': ['backup'],
  'backup.now': ['backup'],
  'backup.verify': ['jobs'],
  'check.start': ['check', 'jobs'],
  'check.stop': ['check', 'jobs'],
  'check.export': ['jobs'],
  'update.look': ['update'],
  'update.take': ['update'],
  'update.order': ['update'],
  'update.drop': ['update'],
  'numbering.void': DOSSIER,
  'numbering.record': ['numbers'],
  'numbering.closeLost': ['numbers'],
  'numbering.resume': ['numbers', 'session'],
  'incident.acknowledge': ['session'],
  'clock.confirm': ['session', 'numbers'],
  'numbering.saveBook': ['numbers', 'settings'],
  'office.change': SETTINGS,
  'officer.save': SETTINGS,
  'service.save': SETTINGS,
  'calendar.save': [...SETTINGS, 'dossiers'],
}

/** Asked by the screen of itself, again and again: no sign that somebody sits there. */
export const UNATTENDED: ReadonlySet<CallName> = new Set<CallName>(['session.state', 'desk.queues', 'desk.queue', 'lists.counts', 'lists.open', 'draft.list', 'job.list', 'fault.report', 'setup.ping', 'backup.status', 'check.status', 'update.state', 'restore.state', 'clock.state'])
