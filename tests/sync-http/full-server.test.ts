import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import { canMount, SmallDisk } from '../bad-days/small-disk.ts'
import { OpenOffice, sitisForm } from '../calls/open-office.ts'
import { level, PATIENT, standingOf } from './levelling.ts'
import { ServerProgram } from './server-program.ts'

const mayMount = canMount()
if (!mayMount) console.warn('Skipped: this machine does not let a test mount a small disk, so a server whose disk is full is tested by its errors only.')

describe.skipIf(!mayMount)('a server whose disk is full', () => {
  let disk: SmallDisk
  let server: ServerProgram
  let office: OpenOffice
  afterEach(async () => {
    await office.counter.close()
    await server.close()
    disk.remove()
  })

  test('is told on the PC, whose work waits there; once there is room it goes on by itself', { timeout: 240_000 }, async () => {
    disk = must(SmallDisk.tryOf(24), 'a small disk')
    const folder = path.join(disk.folder, 'server')
    mkdirSync(folder)
    server = await new ServerProgram(folder).start()
    office = await OpenOffice.established()
    expect(await office.ask('hendra', 'sync.join', { code: await server.code('PC Loket 1') })).toMatchObject({ code: 'A' })
    await office.reopen()
    await level(office)
    disk.fill()
    for (let one = 0; one < 20; one += 1) await office.ask('budi', 'intake.receive', await sitisForm(office))
    await expect.poll(() => standingOf(office), PATIENT).toMatchObject({ state: 'stopped', problem: expect.stringMatching(/^Disk komputer server kantor penuh.*Minta admin/) })
    expect((await standingOf(office)).acts.kept).toBeGreaterThan(0)
    disk.clearUp()
    await level(office)
    expect((await standingOf(office)).problem).toBe('')
  })
})
