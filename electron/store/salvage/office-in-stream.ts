import { existsSync } from 'node:fs'
import type { ChainPoint } from '#domain/log/device-event.ts'
import { WitnessFile } from './witness-file.ts'

/** What stream.db tells of the office's settings: on a PC of several they come from the office's server, whoever made them. Says nothing where the file is not there or broken. */
export class OfficeInStream {
  readonly #file: WitnessFile
  readonly #isJoined: () => boolean

  constructor(file: string, isMember: () => boolean) {
    this.#file = new WitnessFile(file)
    this.#isJoined = () => existsSync(file) || isMember()
  }

  /** Whether this PC is one of several. */
  get joined(): boolean {
    return this.#isJoined()
  }

  /** Whether it has all up to a place of the office's stream. */
  reaches(g: number): boolean {
    return (this.#file.asked((database) => database.prepare<[], number>('select max(g) from stream_event').pluck().get()) ?? 0) >= g
  }

  /** Whether anybody ever said that of a setting; there is one calendar, whatever it is called. */
  tells(aggregate: string, body: string): boolean {
    const [first, last] = aggregate.startsWith('calendar:') ? ['calendar:', 'calendar;'] : [aggregate, aggregate]
    return this.#file.asked((database) => database.prepare<[string, string, string], number>('select 1 from stream_event where aggregate between ? and ? and cast(body as text) = ?').pluck().get(first, last, body)) === 1
  }

  /** Whether it has that very event, so that the office's server had it. */
  has({ device, seq, hash }: Pick<ChainPoint, 'device' | 'seq' | 'hash'>): boolean {
    return this.#file.asked((database) => database.prepare<[string, number, string], number>('select 1 from stream_event where device = ? and seq = ? and lower(hex(hash)) = ?').pluck().get(device, seq, hash)) === 1
  }

  /** Aggregates of all officers it knows. */
  officers(): readonly string[] {
    return this.#file.asked((database) => database.prepare<[], string>("select distinct aggregate from stream_event where aggregate > 'officer:' and aggregate < 'officer;'").pluck().all()) ?? []
  }

  /** Devices the office's server let in and did not revoke. */
  pcs(): readonly string[] {
    return this.#file.asked((database) => database.prepare<[], string>(`${TOLD_OF} and type = 'device.enrolled' except ${TOLD_OF} and type = 'device.revoked'`).pluck().all()) ?? []
  }

  close(): void {
    this.#file.close()
  }
}

const TOLD_OF = "select json_extract(cast(body as text), '$.device') from stream_event where device like 'server-%'"
