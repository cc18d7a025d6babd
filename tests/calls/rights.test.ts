import type { DossierId } from '#domain/ids.ts'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { calls } from '#protocol/calls.ts'
import { acts, actInput, OpenOffice, refusalIn, sitisForm } from './open-office.ts'

let office: OpenOffice
let dossier: DossierId
beforeAll(async () => {
  office = await OpenOffice.established()
})
afterAll(() => office.counter.close())

beforeEach(async () => {
  const form = await sitisForm(office)
  dossier = form.dossier as DossierId
  await office.ask('budi', 'intake.receive', form)
})

const historyLength = async (): Promise<number> => (await office.ask('wati', 'dossier.open', { dossier })).history.length
const given = async (): Promise<readonly number[]> => (await office.ask('wati', 'numbering.books', {})).map((row) => row.given)

describe('who may do what', () => {
  test('a step is for its own role: Rina cannot do what is Dewi’s, and is told why', async () => {
    const before = await historyLength()
    const { actions, noActionReason } = await office.ask('rina', 'dossier.open', { dossier })
    expect(actions).toEqual([])
    expect(noActionReason).toContain('Back Office')
    const refused = await office.refusal('rina', 'dossier.act', await actInput(office, 'dewi', dossier))
    expect(refused.code).toBe('no-right')
    expect(await historyLength()).toBe(before)
  })

  test('only the front office takes dossiers in', async () => {
    const form = await sitisForm(office)
    const before = await given()
    expect((await office.refusal('ratna', 'intake.receive', form)).code).toBe('no-right')
    expect(await given()).toEqual(before)
    expect((await office.refusal('wati', 'dossier.open', { dossier: form.dossier as DossierId })).code).toBe('not-found')
  })

  test('an admin without a desk reads, and does nothing else on dossiers', async () => {
    const view = await office.ask('hendra', 'dossier.open', { dossier })
    expect(view.actions).toEqual([])
    const asked: readonly (readonly [string, unknown])[] = [
      ['intake.receive', await sitisForm(office)],
      ['dossier.act', await actInput(office, 'dewi', dossier)],
      ['dossier.withdraw', { dossier, base: view.base, reason: 'Coba' }],
      ['dossier.reveal', { dossier }],
      ['applicant.find', { nik: '1471014502950001', phone: '' }],
      ['paper.issue', { dossier, kind: 'receipt' }],
      ['register.export', { format: 'csv', text: '', status: 'all', year: null }],
    ]
    for (const [name, input] of asked) {
      const refused = refusalIn(await office.reply('hendra', name, input))
      expect(refused.code, name).toBe('no-right')
      expect(refused.message, name).toContain('admin')
    }
  })

  test('what is the admin’s is refused to everybody else before the input is looked at', async () => {
    const admins = Object.entries(calls).filter(([, spec]) => spec.access === 'admin').map(([name]) => name)
    expect(admins).toContain('officer.save')
    for (const name of admins) {
      expect(refusalIn(await office.reply('budi', name, {})), name).toMatchObject({ code: 'no-right', message: 'Ini hanya untuk Admin. Minta Admin melakukannya.' })
      expect(refusalIn(await office.reply('wati', name, {})).code, name).toBe('no-right')
    }
  })

  test('what is the supervisor’s is refused to desks and to the admin', async () => {
    const supervisors = Object.entries(calls).filter(([, spec]) => spec.access === 'supervisor').map(([name]) => name)
    expect(supervisors).toEqual(['conflict.settle', 'numbering.void', 'numbering.record', 'hands.handOver', 'hands.close', 'numbering.closeLost'])
    for (const name of supervisors) for (const person of ['budi', 'hendra'] as const) expect(refusalIn(await office.reply(person, name, {})).code, name).toBe('no-right')
  })

  test('whoever is not logged in gets nothing but the log-in screen', async () => {
    for (const [name, { access }] of Object.entries(calls)) {
      if (access !== 'anyone') expect(refusalIn(await office.raw('a stranger', name, {})).code, name).toBe('not-logged-in')
    }
    expect((await office.counter.bytes('a stranger', { method: 'GET', path: `/papers/${randomUUID()}.pdf` })).status).toBe(401)
  })

  test('an officer who left is out at once, session or not', async () => {
    const id = office.idOf('nurul')
    await office.ask('nurul', 'desk.queues', {})
    const { officers } = await office.ask('hendra', 'officer.list', {})
    const nurul = officers.find((officer) => officer.id === id)
    if (!nurul) throw new Error('Nurul works here')
    await office.ask('hendra', 'officer.save', { officer: { ...nurul, active: false }, secret: '' })
    expect(refusalIn(await office.raw('nurul', 'desk.queues', {})).code).toBe('not-logged-in')
    expect(refusalIn(await office.raw('nurul', 'session.logIn', { officer: id, secret: '482913' })).code).toBe('wrong-secret')
    await office.ask('hendra', 'officer.save', { officer: nurul, secret: '' })
  })

  test('the last admin stays one', async () => {
    const { officers } = await office.ask('hendra', 'officer.list', {})
    const hendra = officers.find((officer) => officer.id === office.idOf('hendra'))
    if (!hendra) throw new Error('Hendra works here')
    expect((await office.refusal('hendra', 'officer.save', { officer: { ...hendra, active: false }, secret: '' })).code).toBe('last-admin')
    expect((await office.refusal('hendra', 'officer.save', { officer: { ...hendra, roles: [] }, secret: '' })).code).toBe('last-admin')
  })

  test('of two admins who take each other’s right away at once one stays', async () => {
    const { officers } = await office.ask('hendra', 'officer.list', {})
    const both = ['hendra', 'nurul'].map((who) => must(officers.find(({ id }) => id === office.idOf(who as 'hendra')), who))
    const [hendra, nurul] = both as [Officer, Officer]
    await office.ask('hendra', 'officer.save', { officer: { ...nurul, roles: [...nurul.roles, ...hendra.roles] }, secret: '' })
    await office.ask('nurul', 'officer.list', {})
    const answers = await Promise.all([office.raw('hendra', 'officer.save', { officer: nurul, secret: '482914' }), office.raw('nurul', 'officer.save', { officer: { ...hendra, roles: [] }, secret: '482915' })])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    await office.ask(answers[0]?.ok ? 'hendra' : 'nurul', 'officer.save', { officer: answers[0]?.ok ? hendra : nurul, secret: '482913' })
  })
})

describe('two at one dossier, and one who clicks twice', () => {
  test('an act on what has moved meanwhile is refused and moves nothing', async () => {
    const stale = await actInput(office, 'dewi', dossier)
    await acts(office, 'dewi', dossier)
    const before = await historyLength()
    expect((await office.refusal('dewi', 'dossier.act', stale)).code).toBe('moved-meanwhile')
    expect(await historyLength()).toBe(before)
  })

  test('of two different acts sent at once one is done', async () => {
    const input = await actInput(office, 'dewi', dossier)
    const replies = await Promise.all([office.reply('dewi', 'dossier.act', input), office.reply('dewi', 'dossier.act', input)])
    expect(replies.map((reply) => reply.ok)).toEqual([true, false])
  })

  test('a note or a scan beside it does not take the ground from an act', async () => {
    const input = await actInput(office, 'dewi', dossier)
    await office.ask('nurul', 'dossier.addNote', { dossier, text: 'Pemohon menelepon' })
    expect((await office.ask('dewi', 'dossier.act', input)).message).toBe('Blanko dicetak')
  })

  test('the same command again has the same answer and no second effect', async () => {
    const [form, command] = [await sitisForm(office), randomUUID()]
    const first = await office.ask('budi', 'intake.receive', form, command)
    const before = await given()
    expect(await office.ask('budi', 'intake.receive', form, command)).toEqual(first)
    expect(await office.ask('budi', 'intake.receive', form, command.toUpperCase())).toEqual(first)
    expect(await given()).toEqual(before)
  })

  test('the same command ten times at once is one dossier, one number, one answer', async () => {
    const [form, command, before] = [await sitisForm(office), randomUUID(), await given()]
    const answers = await Promise.all(Array.from({ length: 10 }, () => office.ask('budi', 'intake.receive', form, command)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    const after = await given()
    expect(after.reduce((sum, count) => sum + count, 0) - before.reduce((sum, count) => sum + count, 0)).toBe(1)
  })

  test('a command’s answer is nobody else’s: neither another officer’s nor another call’s', async () => {
    const [form, command] = [await sitisForm(office), randomUUID()]
    await office.ask('budi', 'intake.receive', form, command)
    expect((await office.refusal('dewi', 'intake.receive', form, command)).code).toBe('invalid-input')
    expect((await office.refusal('budi', 'dossier.addNote', { dossier, text: 'Catatan' }, command)).code).toBe('invalid-input')
  })

  test('what was refused can be put right and sent again under the same command', async () => {
    const [form, command] = [await sitisForm(office), randomUUID()]
    const short = { ...form, applicant: { ...form.applicant, nik: '147101450295000' } }
    expect((await office.refusal('budi', 'intake.receive', short, command)).code).toBe('invalid-input')
    expect((await office.ask('budi', 'intake.receive', form, command)).registerNumber).not.toBe('')
  })

  test('the same dossier cannot be taken in twice under two commands', async () => {
    const [form, before] = [{ ...(await sitisForm(office)), dossier }, await given()]
    const reply = await office.reply('budi', 'intake.receive', form)
    expect(refusalIn(reply).message).not.toBe('')
    expect(await given()).toEqual(before)
  })
})
