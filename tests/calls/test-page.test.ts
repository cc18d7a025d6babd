import { afterAll, beforeAll, expect, test } from 'vitest'
import { OpenOffice } from './open-office.ts'

let office: OpenOffice
beforeAll(async () => { office = await OpenOffice.established() })
afterAll(() => office.counter.close())

test('each kind of sheet has its test page, for whoever is logged in; the admin sets the printers up', async () => {
  for (const sheet of ['slip', 'letter', 'book']) {
    const { status, mediaType, body } = await office.bytes('hendra', `/papers/uji-${sheet}.pdf`)
    expect([status, mediaType, Buffer.from(body).subarray(0, 5).toString()], sheet).toEqual([200, 'application/pdf', '%PDF-'])
  }
  expect((await office.bytes('budi', '/papers/uji-lain.pdf')).status).toBe(404)
  expect((await office.counter.bytes('a stranger', { method: 'GET', path: '/papers/uji-slip.pdf' })).status).toBe(401)
})
