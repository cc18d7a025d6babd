import type { Access } from '#protocol/call.ts'

// Said a second time, by hand: a right that goes missing from the table of calls, or a new call that nobody thought about, is a failing test.

/** Whose each call is. */
export const WHOSE: Readonly<Record<Access, string>> = {
  anyone: `session.state session.logIn session.lock session.logOut setup.options setup.establish setup.check setup.ping fault.report
    restore.places restore.find restore.begin restore.state restore.drop restore.use sync.standing setup.join`,
  officer: `session.changeSecret intake.services intake.preview applicant.check draft.list intake.duplicates region.search desk.queues desk.queue register.search
    dossier.open dossier.addNote disposition.read disposition.complete job.list job.cancel lists.counts lists.open numbering.books numbering.ledger numbering.asked numbering.gaps hands.account
    numbering.toResume clock.state clock.confirm office.read officer.list service.list calendar.read backup.status sync.marks`,
  desk: `applicant.find draft.save draft.open draft.discard intake.receive dossier.reveal dossier.act dossier.take dossier.resubmit dossier.withdraw dossier.attach paper.issue
    letter.draft letter.sign letter.number disposition.send notice.compose notice.log archive.place survey.record external.record dossier.correct register.export
    lists.export agenda.export hands.export`,
  oversight: 'views.open views.export sync.unheard',
  supervisor: 'numbering.void numbering.record numbering.closeLost hands.handOver hands.close conflict.settle',
  admin: `hands.takeOver hands.open numbering.saveBook numbering.resume incident.acknowledge office.change officer.save service.save calendar.save backup.places backup.set backup.off backup.now
    backup.verify backup.scans check.status check.start check.stop check.export update.state update.look update.take update.order update.drop server.standing server.begin server.prepare server.change server.stopChange server.sheet server.takeKey server.stop sync.join sync.code sync.devices sync.rename sync.revoke sync.admit`,
}

export const callsFor = (access: Access): readonly string[] => WHOSE[access].split(/\s+/)
