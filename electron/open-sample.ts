import { existsSync } from 'node:fs'
import path from 'node:path'
import type { IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { CounterStart } from '#protocol/port.ts'
import { readDeviceKey } from '#store/device/device-key.ts'
import { openStore } from '#store/open-store.ts'
import { prepareSample, type SampleSize } from './sample/prepare-sample.ts'
import { sampleTurn } from './sample/sample-turn.ts'
import { type Steward, stewardOf } from './sync/http/steward.ts'
import { wasServed } from './sync/office/founders-key.ts'
import { joinOffice } from './sync/office/join-office.ts'
import { WireFault } from './sync/wire.ts'

/** The sample office; where its server runs on this machine, the first PC brings the office there, and a further one gets it. */
export async function openSample(start: CounterStart, now: () => IsoInstant, size?: SampleSize): Promise<void> {
  const steward = start.sampleServer === undefined ? null : stewardOf(start.sampleServer)
  if (!steward || start.sampleServer === undefined) return prepareSample(start, now(), size)
  const turn = await sampleTurn(start.sampleServer)
  try {
    const pcs = await countOf(steward)
    if (pcs === null) return await prepareSample(start, now(), size)
    const isNew = !existsSync(path.join(start.data, 'log.db'))
    if (!isNew || pcs === 0) await prepareSample(start, now(), size)
    await join(start, steward, `PC Loket ${pcs + 1}`, now)
  } finally {
    turn.release()
    steward.close()
  }
}

/** Null where the server that once said it runs does not answer any more. */
const countOf = (steward: Steward): Promise<number | null> => orNull(async () => (await steward.devices()).length)

async function orNull<Value>(ask: () => Promise<Value>): Promise<Value | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof WireFault) return null
    throw error
  }
}

async function join({ data, keys }: CounterStart, steward: Steward, name: string, now: () => IsoInstant): Promise<void> {
  const store = openStore({ data, keys, now })
  try {
    const code = store.membership.read() ? null : await orNull(async () => (await steward.code(name)).code)
    if (code === null) return
    const { device } = store
    const joined = await joinOffice(code, { device, key: must(readDeviceKey(keys, device), 'the device’s key'), keys, office: store.settings.office()?.id ?? null, served: wasServed(store), now: now() })
    if (joined.ok) store.membership.keep(joined.value)
    else console.error(`Kantor contoh ini bekerja sendiri. ${joined.refusal.message}`)
  } finally {
    store.close()
  }
}
