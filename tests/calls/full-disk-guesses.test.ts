import { afterEach, describe, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import { canMount, SmallDisk } from '../bad-days/small-disk.ts'
import { OpenOffice, PIN, refusalIn } from './open-office.ts'

const mayMount = canMount()
if (!mayMount) console.warn('Skipped: this machine does not let a test mount a small disk, so guessing on a full one is tested by its errors only.')

describe.skipIf(!mayMount)('guessing a PIN where the disk is full', () => {
  let disk: SmallDisk
  let office: OpenOffice
  afterEach(async () => {
    await office.counter.close()
    disk.remove()
  })
  const logIn = (secret: string) => office.raw('a window', 'session.logIn', { officer: office.idOf('budi'), secret })

  test('is waited for as ever; the right PIN lets in, also after a wrong one', async () => {
    disk = must(SmallDisk.tryOf(24), 'a small disk')
    office = await OpenOffice.established(undefined, undefined, disk.folder)
    await logIn('000000')
    disk.fill()
    expect((await logIn(PIN)).ok).toBe(true)
    for (let attempt = 1; attempt <= 4; attempt += 1) expect(refusalIn(await logIn('000000')).code, `${attempt}`).toBe('wrong-secret')
    expect(refusalIn(await logIn('000000')).code).toBe('locked-out')
    expect(refusalIn(await logIn(PIN)).code).toBe('locked-out')
    disk.clearUp()
    office.minutesPass(2)
    expect((await logIn(PIN)).ok).toBe(true)
  })
})
