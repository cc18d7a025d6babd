import { randomUUID } from 'node:crypto'
import { cpSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { DossierId } from '#domain/ids.ts'
import { OpenOffice, sitisForm } from '../calls/open-office.ts'

async function atWork() {
  const office = await OpenOffice.established()
  const form = await sitisForm(office)
  const takesIn = (dossier: DossierId) => office.reply('budi', 'intake.receive', { ...form, dossier })
  return { office, takesIn, data: path.join(office.root, 'data') }
}
const aDossier = () => randomUUID() as string as DossierId

// Not on Windows, either of them: it lets nobody move or remove a folder whose files are open.
test.skipIf(process.platform === 'win32')('the stick with the data pulled out at work: nothing is acknowledged that would be lost, the officer is told, and with the stick back the office goes on', async () => {
  const { office, takesIn, data } = await atWork()
  const kept = aDossier()
  expect(await takesIn(kept)).toMatchObject({ ok: true })
  renameSync(data, `${data}-di-saku`)
  const refused = await takesIn(aDossier())
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'disk', message: expect.stringMatching(/tidak ada lagi di tempatnya.*belum tersimpan.*aman.*Pasang lagi disknya/) } })
  expect(await office.reply('budi', 'draft.save', { id: randomUUID(), title: 'Bambang', content: '{}' })).toMatchObject({ ok: false, refusal: { code: 'disk' } })
  renameSync(`${data}-di-saku`, data)
  expect(await takesIn(aDossier())).toMatchObject({ ok: true })
  await office.reopen()
  expect((await office.ask('budi', 'dossier.open', { dossier: kept })).row.registerNumber).not.toBe('')
  await office.counter.close()
})

test.skipIf(process.platform === 'win32')('a data folder deleted under a running Loket, or put back as another one, takes no act either', async () => {
  const { office, takesIn, data } = await atWork()
  cpSync(data, `${data}-salinan`, { recursive: true })
  rmSync(data, { recursive: true })
  expect(await takesIn(aDossier())).toMatchObject({ ok: false, refusal: { code: 'disk' } })
  cpSync(`${data}-salinan`, data, { recursive: true })
  expect(await takesIn(aDossier())).toMatchObject({ ok: false, refusal: { code: 'disk' } })
  await office.counter.close()
})
