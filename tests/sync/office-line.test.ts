import { afterAll, expect, test } from 'vitest'
import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import type { SyncStore } from '#store/contract/sync-store.ts'
import { keyFromSecret } from '#store/device/device-key.ts'
import { OfficeLine } from '../../electron/sync/office/office-line.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway, temporaryFolder } from '../store/support/temporary-folder.ts'

afterAll(clearAway)

const nothing = (): void => {}

test('S-22 after each part of a rewind the standing is told to be another one, and behind the last that the register is', () => {
  const told: string[] = []
  let folded = (_through: boolean): void => {}
  const store: Partial<SyncStore> = { chainOf: () => [], onFoldedAgain: (listener) => { folded = listener } }
  new OfficeLine({
    membership: { device: 'loket-1' as DeviceId, office: OFFICE.id, host: '127.0.0.1', port: 1, fingerprint: '0'.repeat(64), serverKey: '', code: 'A', name: 'PC', joined: '' as IsoInstant, contact: null, serves: false },
    record: { office: OFFICE.id, officeKey: '', terms: [] },
    store: store as SyncStore,
    scans: null,
    verifiers: null,
    key: keyFromSecret(new Uint8Array(32)),
    keys: temporaryFolder(),
    now: () => '' as IsoInstant,
    ports: { after: () => nothing, clock: () => 0, random: () => 0 },
    taken: () => { told.push('taken') },
    moved: () => { told.push('moved') },
    level: nothing, touch: nothing, forked: nothing, recoded: nothing, followed: nothing, fault: nothing,
  })
  folded(false)
  expect(told).toEqual(['moved'])
  folded(true)
  expect(told).toEqual(['moved', 'taken'])
})
