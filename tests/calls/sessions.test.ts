import type { OfficerId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { calls } from '#protocol/calls.ts'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sampleOffice } from '../../electron/sample/office.ts'
import { OpenOffice, PIN, refusalIn, STAFF } from './open-office.ts'

let office: OpenOffice
beforeEach(async () => {
  office = await OpenOffice.established()
})
afterEach(() => office.counter.close())

const CLIENT = 'the window at counter 1'
const logIn = (secret: string, officer: OfficerId = office.idOf('budi')) => office.raw(CLIENT, 'session.logIn', { officer, secret })
const state = async (client = CLIENT) => {
  const reply = await office.raw(client, 'session.state', {})
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return calls['session.state'].output.parse(reply.value)
}
const codeOf = async (reply: ReturnType<typeof logIn>): Promise<string> => refusalIn(await reply).code

describe('guessing a PIN', () => {
  test('four wrong ones cost nothing; the fifth a minute, the sixth five, each further one fifteen, even for the right PIN', async () => {
    for (let attempt = 1; attempt <= 4; attempt += 1) expect(await codeOf(logIn('000000'))).toBe('wrong-secret')
    for (const wait of [1, 5, 15, 15]) {
      const refused = refusalIn(await logIn('000000'))
      expect(refused.code).toBe('locked-out')
      expect(refused.message).toContain(`Coba lagi dalam ${wait} menit`)
      expect(await codeOf(logIn(PIN))).toBe('locked-out')
      office.minutesPass(wait - 0.1)
      expect(await codeOf(logIn(PIN))).toBe('locked-out')
      office.minutesPass(0.2)
    }
    expect((await logIn(PIN)).ok).toBe(true)
  })

  test('the right PIN lets the wrong ones be forgotten', async () => {
    for (let attempt = 1; attempt <= 4; attempt += 1) await logIn('000000')
    expect((await logIn(PIN)).ok).toBe(true)
    for (let attempt = 1; attempt <= 4; attempt += 1) expect(await codeOf(logIn('000000'))).toBe('wrong-secret')
  })

  test('it is the officer who waits, at every window; the others do not', async () => {
    for (let attempt = 1; attempt <= 5; attempt += 1) await logIn('000000')
    expect(await codeOf(office.raw('another window', 'session.logIn', { officer: office.idOf('budi'), secret: PIN }))).toBe('locked-out')
    expect((await logIn(PIN, office.idOf('dewi'))).ok).toBe(true)
  })

  test('the wait outlives a restart', async () => {
    for (let attempt = 1; attempt <= 5; attempt += 1) await logIn('000000')
    await office.reopen()
    expect(await codeOf(logIn(PIN))).toBe('locked-out')
  })

  test('a hundred guesses at once are not a hundred looks: the right one among them, behind five wrong ones, does not open', async () => {
    const guesses = ['000001', '000002', '000003', '000004', '000005', PIN, ...Array.from({ length: 20 }, (_, index) => String(100_000 + index))]
    const replies = await Promise.all(guesses.map((guess) => logIn(guess)))
    expect(replies.some((reply) => reply.ok)).toBe(false)
    expect(replies.filter((reply) => refusalIn(reply).code === 'wrong-secret')).toHaveLength(4)
  })

  test('who does not work here is refused like a wrong PIN, and nobody is told which it was', async () => {
    const stranger = refusalIn(await logIn(PIN, randomUUID() as OfficerId))
    expect(stranger).toEqual(refusalIn(await logIn('000000')))
  })

  test('a PIN is what was typed: a space before or behind it is a wrong PIN', async () => {
    expect(await codeOf(logIn(` ${PIN}`))).toBe('wrong-secret')
    expect(await codeOf(logIn(`${PIN} `))).toBe('wrong-secret')
  })
})

describe('the screen left alone', () => {
  test('locks after the office’s minutes, and opens again with the PIN for the same officer', async () => {
    await office.ask('hendra', 'office.change', { office: { ...sampleOffice, policy: { ...sampleOffice.policy, idleMinutes: 15 } } })
    await logIn(PIN)
    office.minutesPass(14)
    expect((await office.raw(CLIENT, 'intake.services', {})).ok).toBe(true)
    office.minutesPass(14)
    expect((await office.raw(CLIENT, 'intake.services', {})).ok).toBe(true)
    office.minutesPass(16)
    const refused = refusalIn(await office.raw(CLIENT, 'intake.services', {}))
    expect(refused.code).toBe('session-locked')
    expect(refused.message).toContain('yang sudah diketik tetap ada')
    expect(await state()).toMatchObject({ locked: true, officer: { name: 'Budi Santoso' }, idleMinutes: 15 })
    expect((await logIn(PIN)).ok).toBe(true)
    expect((await office.raw(CLIENT, 'intake.services', {})).ok).toBe(true)
  })

  test('a clock set back locks nobody, and keeps no screen open until that day comes again', async () => {
    await office.ask('hendra', 'office.change', { office: { ...sampleOffice, policy: { ...sampleOffice.policy, idleMinutes: 15 } } })
    await logIn(PIN)
    office.minutesPass(-24 * 60)
    expect((await state()).locked).toBe(false)
    office.minutesPass(14)
    expect((await state()).locked).toBe(false)
    office.minutesPass(2)
    expect(await codeOf(office.raw(CLIENT, 'intake.services', {}))).toBe('session-locked')
  })

  test('asking who is logged in keeps no screen open', async () => {
    await office.ask('hendra', 'office.change', { office: { ...sampleOffice, policy: { ...sampleOffice.policy, idleMinutes: 15 } } })
    await logIn(PIN)
    for (let minute = 0; minute < 16; minute += 4) {
      office.minutesPass(4.1)
      await state()
    }
    expect(await codeOf(office.raw(CLIENT, 'intake.services', {}))).toBe('session-locked')
  })

  test.each(['clock.state', 'desk.queues', 'desk.queue', 'lists.counts', 'lists.open', 'draft.list', 'job.list', 'backup.status', 'check.status', 'update.state', 'sync.standing', 'sync.marks'])('nor does what stands on every page and asks by itself: %s', async (name) => {
    await office.ask('hendra', 'office.change', { office: { ...sampleOffice, policy: { ...sampleOffice.policy, idleMinutes: 15 } } })
    await logIn(PIN)
    office.minutesPass(10)
    await office.raw(CLIENT, name, {})
    office.minutesPass(6)
    expect((await state()).locked).toBe(true)
  })

  test('nor do readings the screen asks again because others work: what somebody at this screen did counts, when he did it', async () => {
    await office.ask('hendra', 'office.change', { office: { ...sampleOffice, policy: { ...sampleOffice.policy, idleMinutes: 15 } } })
    await logIn(PIN)
    const asks = (untouchedMinutes: number) => office.counter.call(CLIENT, 'register.search', { untouched: untouchedMinutes * 60_000, input: { text: '', status: 'all', year: null, after: '', limit: 1 } })
    // The mouse five minutes after logging in, then nobody; another PC pushes every four minutes.
    office.minutesPass(5)
    expect((await asks(0)).ok).toBe(true)
    for (const minutes of [4, 8, 12]) {
      office.minutesPass(4)
      expect((await asks(minutes)).ok, `${minutes} minutes`).toBe(true)
    }
    office.minutesPass(4)
    expect(await codeOf(asks(16))).toBe('session-locked')
    await logIn(PIN)
    office.minutesPass(14)
    // Whoever gives a command is there.
    await office.counter.call(CLIENT, 'dossier.addNote', { commandId: randomUUID(), untouched: 14 * 60_000, input: {} })
    await asks(14)
    office.minutesPass(14)
    expect((await state()).locked).toBe(false)
    expect((await asks(Number.MAX_SAFE_INTEGER / 60_000 - 1)).ok, 'no clock is as old').toBe(true)
  })

  test('nor do papers and scans the page fetches; whoever hands a scan in is there', async () => {
    await office.ask('hendra', 'office.change', { office: { ...sampleOffice, policy: { ...sampleOffice.policy, idleMinutes: 15 } } })
    await logIn(PIN)
    office.minutesPass(10)
    await office.counter.bytes(CLIENT, { method: 'POST', path: '/attachments', fileName: 'ktp.pdf', body: new TextEncoder().encode('%PDF-1.7\n') })
    office.minutesPass(10)
    expect((await state()).locked).toBe(false)
    expect((await office.counter.bytes(CLIENT, { method: 'GET', path: `/papers/${randomUUID()}.pdf` })).status).toBe(404)
    office.minutesPass(6)
    expect((await state()).locked).toBe(true)
  })

  test('locked by hand it gives neither calls nor papers', async () => {
    await logIn(PIN)
    await office.raw(CLIENT, 'session.lock', {})
    expect(await codeOf(office.raw(CLIENT, 'desk.queues', {}))).toBe('session-locked')
    expect((await office.counter.bytes(CLIENT, { method: 'GET', path: `/papers/${randomUUID()}.pdf` })).status).toBe(401)
    expect(await codeOf(logIn('000000'))).toBe('wrong-secret')
    expect((await state()).locked).toBe(true)
  })
})

describe('whose window it is', () => {
  test('another officer logs in at the same window: what is done from then on is theirs', async () => {
    await logIn(PIN)
    await logIn(PIN, office.idOf('dewi'))
    expect((await state()).officer).toEqual({ id: office.idOf('dewi'), name: 'Dewi Lestari', desk: 'Back Office', roles: [STAFF.dewi.role] })
  })

  test('a failed change of officer leaves the one who was there', async () => {
    await logIn(PIN)
    await logIn('000000', office.idOf('dewi'))
    expect((await state()).officer?.name).toBe('Budi Santoso')
  })

  test('two windows are two sessions; logging out of one leaves the other', async () => {
    await logIn(PIN)
    await office.raw('window 2', 'session.logIn', { officer: office.idOf('rina'), secret: PIN })
    await office.raw(CLIENT, 'session.logOut', {})
    expect((await state()).officer).toBeNull()
    expect(await codeOf(office.raw(CLIENT, 'desk.queues', {}))).toBe('not-logged-in')
    expect((await state('window 2')).officer?.name).toBe('Rina Kartika')
  })

  test('a window that closes takes its session along, and a restart takes all', async () => {
    await logIn(PIN)
    office.counter.forget(CLIENT)
    expect((await state()).officer).toBeNull()
    await logIn(PIN)
    await office.reopen()
    expect((await state()).officer).toBeNull()
  })

  test('before the log-in nothing personal is shown: names and desks, no NIP, no roles', async () => {
    const shown = await state('a stranger')
    expect(shown.officers).toHaveLength(Object.keys(STAFF).length)
    expect(shown.officers[0] && Object.keys(shown.officers[0])).toEqual(['id', 'name', 'desk'])
  })
})

describe('the own PIN', () => {
  const change = (old: string, fresh: string) => office.reply('budi', 'session.changeSecret', { old, fresh })

  test('changes with the old one; the old one opens nothing any more', async () => {
    expect((await change(PIN, '719352')).ok).toBe(true)
    expect(await codeOf(logIn(PIN))).toBe('wrong-secret')
    expect((await logIn('719352')).ok).toBe(true)
  })

  test('a wrong old one is told at its field and counts as a guess', async () => {
    const refused = refusalIn(await change('000000', '719352'))
    expect(refused).toMatchObject({ code: 'wrong-secret', fields: [{ path: 'old' }] })
    for (let attempt = 2; attempt <= 4; attempt += 1) await change('000000', '719352')
    expect(refusalIn(await change('000000', '719352')).code).toBe('locked-out')
  })

  test('an easy one is refused with a reason', async () => {
    for (const easy of ['123456', '111111', '121212', '12345', 'katasandi', 'pendek']) {
      const refused = refusalIn(await change(PIN, easy))
      expect(refused, easy).toMatchObject({ code: 'invalid-input', fields: [{ path: 'fresh' }] })
    }
  })

  test('a fresh PIN from the admin ends the waiting', async () => {
    for (let attempt = 1; attempt <= 5; attempt += 1) await logIn('000000')
    const { officers } = await office.ask('hendra', 'officer.list', {})
    const budi = officers.find((officer) => officer.id === office.idOf('budi'))
    if (!budi) throw new Error('Budi works here')
    await office.ask('hendra', 'officer.save', { officer: { ...budi, desk: 'Loket 2' }, secret: '' })
    expect(await codeOf(logIn(PIN)), 'only the desk was changed').toBe('locked-out')
    await office.ask('hendra', 'officer.save', { officer: budi, secret: '719352' })
    expect((await logIn('719352')).ok).toBe(true)
  })

  test('who left is offered at no window any more, and sits at none', async () => {
    await logIn(PIN)
    const { officers } = await office.ask('hendra', 'officer.list', {})
    const budi = must(officers.find((officer) => officer.id === office.idOf('budi')), 'Budi works here')
    await office.ask('hendra', 'officer.save', { officer: { ...budi, active: false }, secret: '' })
    const shown = await state()
    expect([shown.officer, shown.locked, shown.officers.map(({ name }) => name).includes(budi.name)]).toEqual([null, false, false])
  })
})
