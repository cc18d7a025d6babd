import type { Access } from '#protocol/call.ts'
import { callNames, calls } from '#protocol/calls.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { quickSecrets } from '../torture/quick-secrets.ts'
import { OpenOffice, type Person, refusalIn, STAFF } from './open-office.ts'

// Said a second time, by hand: a right that goes missing from the table of calls, or a new call that nobody thought about, is a failing test.

const WHOSE: Readonly<Record<Access, string>> = {
  anyone: `session.state session.logIn session.lock session.logOut setup.options setup.establish setup.check setup.ping fault.report
    restore.places restore.find restore.begin restore.state restore.drop restore.use`,
  officer: `session.changeSecret intake.services intake.preview applicant.check draft.list intake.duplicates region.search desk.queues desk.queue register.search
    dossier.open dossier.addNote disposition.read disposition.complete job.list job.cancel lists.counts lists.open numbering.books numbering.ledger numbering.gaps
    numbering.toResume clock.state clock.confirm office.read officer.list service.list calendar.read backup.status`,
  desk: `applicant.find draft.save draft.open draft.discard intake.receive dossier.reveal dossier.act dossier.resubmit dossier.withdraw dossier.attach paper.issue
    letter.draft letter.sign letter.number disposition.send notice.compose notice.log archive.place survey.record external.record dossier.correct register.export
    lists.export agenda.export`,
  oversight: 'views.open views.export',
  supervisor: 'numbering.void numbering.record numbering.closeLost',
  admin: `numbering.saveBook numbering.resume incident.acknowledge office.change officer.save service.save calendar.save backup.places backup.set backup.off backup.now
    backup.verify check.status check.start check.stop check.export update.state update.look update.take update.order update.drop`,
}

const callsFor = (access: Access): readonly string[] => WHOSE[access].split(/\s+/)

/** Who of the office is turned away from what is for whom. */
const TURNED_AWAY: Readonly<Record<Exclude<Access, 'anyone' | 'officer'>, readonly Person[]>> = {
  desk: ['hendra'],
  oversight: ['budi', 'dewi', 'rina', 'bambang', 'nurul'],
  supervisor: ['budi', 'dewi', 'rina', 'bambang', 'nurul', 'ratna', 'hendra'],
  admin: ['budi', 'dewi', 'rina', 'bambang', 'nurul', 'ratna', 'wati'],
}

let office: OpenOffice
beforeAll(async () => { office = await OpenOffice.established(undefined, undefined, undefined, undefined, quickSecrets) })
afterAll(() => office.counter.close())

test('every call stands here under whose it is, once', () => {
  const said = (Object.keys(WHOSE) as Access[]).flatMap((access) => callsFor(access).map((name) => [name, access] as const))
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(callNames.map((name) => [name, calls[name].access])))
  expect(said.length).toBe(callNames.length)
})

describe('asked past the screen, whatever is in it', () => {
  const INPUTS: readonly unknown[] = [{}, null, { dossier: '00000000-0000-7000-8000-000000000000' }]

  test('a call is refused to whoever has not its right, before its input is looked at', async () => {
    for (const access of Object.keys(TURNED_AWAY) as (keyof typeof TURNED_AWAY)[])
      for (const name of callsFor(access))
        for (const person of TURNED_AWAY[access])
          for (const input of INPUTS) expect(refusalIn(await office.reply(person, name, input)).code, `${person} ${name}`).toBe('no-right')
  })

  test('nobody logged in, logged out, or locked: nothing but the log-in', async () => {
    const asked = (Object.keys(WHOSE) as Access[]).filter((access) => access !== 'anyone').flatMap(callsFor)
    await office.ask('budi', 'session.lock', {})
    for (const name of asked) {
      expect(refusalIn(await office.raw('a stranger', name, {})).code, name).toBe('not-logged-in')
      expect(refusalIn(await office.raw('budi', name, {})).code, name).toBe('session-locked')
    }
    await office.raw('budi', 'session.logOut', {})
    for (const name of asked) expect(refusalIn(await office.raw('budi', name, {})).code, name).toBe('not-logged-in')
  })

  test('whoever holds no role at all does none of it', async () => {
    const { officers } = await office.ask('hendra', 'officer.list', {})
    const rina = officers.find(({ name }) => name === STAFF.rina.name)
    if (!rina) throw new Error('Rina works here')
    await office.ask('hendra', 'officer.save', { officer: { ...rina, roles: [] }, secret: '' })
    for (const access of Object.keys(TURNED_AWAY) as (keyof typeof TURNED_AWAY)[])
      for (const name of callsFor(access)) expect(refusalIn(await office.reply('rina', name, {})).code, name).toBe('no-right')
    await office.ask('hendra', 'officer.save', { officer: rina, secret: '' })
  })
})
