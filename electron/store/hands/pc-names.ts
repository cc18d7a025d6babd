import type { DeviceId } from '#domain/ids.ts'
import { isServerDevice } from '#domain/stream/server-device.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { FoldableEvent } from '../log/foldable-event.ts'
import type { StreamReader } from '../stream/stream-reader.ts'

/** What the office calls its PCs, as its server says in the stream. */
export class PcNames {
  readonly #stream: StreamReader

  constructor(stream: StreamReader) {
    this.#stream = stream
  }

  /** "" for one that was never let in. */
  of(device: DeviceId): string {
    return this.#stream.ofAggregate(`device:${device}`, Number.MAX_SAFE_INTEGER).reduce(named, '')
  }
}

function named(name: string, { device, type, body }: FoldableEvent): string {
  if (!isServerDevice(device) || !NAMING.has(type) || body === null) return name
  return parseStored<{ readonly name: string }>(body).name
}

const NAMING: ReadonlySet<string> = new Set(['device.enrolled', 'device.renamed'])
