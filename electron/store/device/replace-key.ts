import { randomUUID } from 'node:crypto'
import type { CommandId, DeviceId, IsoInstant } from '#domain/ids.ts'
import type { DeviceEvent } from '#domain/log/device-event.ts'
import { ChainBatch } from '../act/chain-batch.ts'
import { LogReader } from '../log/reader.ts'
import { LogWriter } from '../log/writer.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { DeviceKey } from './device-key.ts'

/** Tells the chain that from here on another key signs it. An act of the machine itself. */
export function recordKeyReplaced(connection: Connection<LogSchema>, device: DeviceId, key: DeviceKey, previousKey: string, now: IsoInstant): void {
  const event: DeviceEvent = { type: 'device.key-replaced', version: 1, body: { publicKey: key.publicKey, previousKey } }
  const log = { reader: new LogReader(connection, device), writer: new LogWriter(connection, device) }
  connection.transaction(() => {
    const batch = new ChainBatch({ log, key }, { command: randomUUID() as string as CommandId, actor: null, role: null, now })
    batch.append({ ...event, aggregate: `device:${device}`, base: null, role: null })
    batch.seal(null)
  })
}
