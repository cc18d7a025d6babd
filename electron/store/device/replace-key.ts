import { randomUUID } from 'node:crypto'
import type { CommandId, IsoInstant } from '#domain/ids.ts'
import type { DeviceEvent } from '#domain/log/device-event.ts'
import type { ActResources } from '../act/act-resources.ts'
import { ChainBatch } from '../act/chain-batch.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'

/** Tells the chain that from here on another key signs it. An act of the machine itself. */
export function recordKeyReplaced(connection: Connection<LogSchema>, resources: ActResources, previousKey: string, now: IsoInstant): void {
  const event: DeviceEvent = { type: 'device.key-replaced', version: 1, body: { publicKey: resources.key.publicKey, previousKey } }
  connection.transaction(() => {
    const batch = new ChainBatch(resources, { command: randomUUID() as string as CommandId, actor: null, role: null, now })
    batch.append({ ...event, aggregate: `device:${resources.log.reader.device}`, base: null, role: null })
    batch.seal()
  })
}
