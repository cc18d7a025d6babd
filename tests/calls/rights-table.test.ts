import type { Access } from '#protocol/call.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cheapSecrets } from './cheap-secrets.ts'
import { OpenOffice, type Person, refusalIn, STAFF } from './open-office.ts'
import { callsFor, WHOSE } from './whose-calls.ts'

/** Who of the office is turned away from what is for whom. */
const TURNED_AWAY: Readonly<Record<Exclude<Access, 'anyone' | 'officer'>, readonly Person[]>> = {
  desk: ['hendra'],
  oversight: ['budi', 'dewi', 'rina', 'bambang', 'nurul'],
  supervisor: ['budi', 'dewi', 'rina', 'bambang', 'nurul', 'ratna', 'hendra'],
  admin: ['budi', 'dewi', 'rina', 'bambang', 'nurul', 'ratna', 'wati'],
}

describe('asked past the screen, whatever is in it', () => {
  let office: OpenOffice
  beforeAll(async () => { office = await OpenOffice.established(undefined, undefined, undefined, undefined, cheapSecrets) })
  afterAll(() => office.counter.close())

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
