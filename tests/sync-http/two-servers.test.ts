import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import { termInput } from '#domain/stream/term.ts'
import { readOfficeRecord, writeOfficeRecord } from '#store/device/office-record.ts'
import { foundingKey } from '../../electron/sync/http/office-key.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
import { OpenOffice, sitisForm } from '../calls/open-office.ts'
import { joins } from './let-in.ts'
import { level, PATIENT, standingOf } from './levelling.ts'
import { ServerProgram } from './server-program.ts'

const offices: OpenOffice[] = []
const programs: ServerProgram[] = []
afterEach(async () => {
  for (const { counter } of offices.splice(0)) await counter.close()
  for (const program of programs.splice(0)) await program.close()
}, 180_000)

/** Another server of the same office, named by its key for that term from the stream's start on; written beside the PC's keys, as one that was heard of. */
function hearsOfAnother(office: OpenOffice, n: number): void {
  const keys = path.join(office.root, 'keys')
  const record = must(readOfficeRecord(keys), 'the office’s record')
  const term = { ...must(record.terms[0], 'its first term').term, n, serverKey: signingKey(newKeyPem()).publicKey }
  writeOfficeRecord(keys, { ...record, terms: [{ term, signature: must(foundingKey(keys, record.office), 'the office’s key').sign(termInput(term)) }] })
}

test('S-31 a PC that has heard of two servers for one term says so and what to do, at each start, until a later one was named; its work goes on and is sent', { timeout: 200_000 }, async () => {
  const server = new ServerProgram()
  programs.push(server)
  await server.start()
  const office = await OpenOffice.established()
  offices.push(office)
  await joins(office, await server.code('PC Loket 1'))
  await level(office)

  hearsOfAnother(office, 1)
  for (const start of ['first', 'second']) {
    await office.reopen()
    const { state, problem } = await standingOf(office)
    expect([state, problem.includes('Dua server sama-sama ditunjuk'), problem.includes('Ganti server sekali lagi')], start).toEqual(['stopped', true, true])
  }
  await office.ask('budi', 'intake.receive', await sitisForm(office))
  await expect.poll(async () => (await standingOf(office)).acts, PATIENT).toMatchObject({ kept: 0, sent: 0 })
  expect(await standingOf(office)).toMatchObject({ state: 'stopped', problem: expect.stringContaining('Dua server') as string })

  hearsOfAnother(office, 2)
  await office.reopen()
  expect((await standingOf(office)).problem).toContain('sudah pindah ke komputer lain')
})
