import { accept } from '#domain/result.ts'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Updates } from '../../electron/calls/update/updates.ts'
import { noUpdates } from '../../electron/calls/update/no-updates.ts'
import { openCounter } from '../../electron/counter.ts'
import { cheapSecrets } from './cheap-secrets.ts'
import { OpenOffice } from './open-office.ts'

/** Whatever is asked is done. */
const willing: Updates = { ...noUpdates, take: () => accept({}), order: () => accept({}), drop: () => Promise.resolve() }

test('who copied, ordered and cancelled which update, and without a backup, stands in the chain of Catatan akses', async () => {
  const office = await OpenOffice.established(undefined, undefined, undefined, undefined, cheapSecrets)
  await office.counter.close()
  office.counter = openCounter({ data: path.join(office.root, 'data'), keys: path.join(office.root, 'keys'), sample: false, version: '1.0.0' }, { now: () => office.now, secrets: cheapSecrets, updates: () => willing })
  office.minutesPass(300)
  await office.ask('hendra', 'update.take', { version: '1.2.0' })
  await office.ask('hendra', 'update.order', { version: '1.2.0', withoutBackup: true })
  await office.ask('hendra', 'update.drop', {})
  expect((await office.refusal('hendra', 'update.order', { version: '1.2.0', withoutBackup: false })).code).toBe('backup-missing')
  const { rows } = await office.ask('hendra', 'views.open', { what: 'update', after: '', limit: 10 })
  expect(rows.map(({ officerName, subject }) => `${officerName}: ${subject}`)).toEqual([
    'Hendra Wijaya: Pembaruan dibatalkan',
    'Hendra Wijaya: Versi 1.2.0 dipesan untuk dipasang tanpa cadangan terbaru',
    'Hendra Wijaya: Versi 1.2.0 disalin ke komputer ini',
  ])
  await office.counter.close()
})
