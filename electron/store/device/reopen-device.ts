import { randomUUID } from 'node:crypto'
import type { CommandId, IsoInstant } from '#domain/ids.ts'
import type { DeviceEvent, DeviceReopened } from '#domain/log/device-event.ts'
import { runParts } from '#domain/numbering/run.ts'
import { chainPoint } from '../log/chain-point.ts'
import { ChainBatch, type EventOfAct } from '../act/chain-batch.ts'
import { LogReader } from '../log/reader.ts'
import { LogWriter } from '../log/writer.ts'
import { GapWriter } from '../numbers/gap-writer.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { carryOver } from './carry-over.ts'
import type { Fork } from './forks.ts'
import { Incarnations } from './incarnations.ts'
import { newDevice, type NewDevice } from './prepared-device.ts'

export type WhyReopened = Pick<DeviceReopened, 'reason' | 'marked' | 'beyond' | 'numbering' | 'salvaged'>

/** A new device takes over the data folder, and says from whom and why; numbers known to be gone become a gap; what forked chains have alone is carried over. `also`: what else it says. All of it or nothing. */
export function reopenDevice(log: Connection<LogSchema>, keys: string, now: IsoInstant, why: WhyReopened, also: readonly EventOfAct[] = [], forks: readonly Fork[] = [], { device, key, meanwhile }: NewDevice = newDevice(keys, now)): NewDevice {
  const reader = new LogReader(log, device)
  const last = reader.last()
  const predecessor = last && chainPoint(last)
  const event: DeviceEvent = { type: 'device.opened', version: 2, body: { publicKey: key.publicKey, predecessor, ...why } }
  log.transaction(() => {
    const incarnations = new Incarnations(log)
    if (meanwhile) incarnations.add(meanwhile, now)
    incarnations.add(device, now)
    const batch = new ChainBatch({ log: { reader, writer: new LogWriter(log, device) }, key }, { command: randomUUID() as string as CommandId, actor: null, role: null, now })
    batch.append({ ...event, aggregate: `device:${device}`, base: null, role: null })
    for (const one of also) batch.append(one)
    batch.seal(null)
    if (forks.length > 0) carryOver(log, { log: { reader, writer: new LogWriter(log, device) }, device, key }, forks, now)
    if (why.numbering === 'goes-on' || why.reason === 'log-damaged') openGaps(new GapWriter(log), why.beyond, now)
  })
  return { device, key }
}

function openGaps(writer: GapWriter, gaps: DeviceReopened['beyond'], now: IsoInstant): void {
  for (const { run, first, last } of gaps) writer.open({ run, first, last, book: runParts(run).book, why: 'restored', at: now })
}
