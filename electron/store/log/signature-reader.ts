import type { DeviceId } from '#domain/ids.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

type Place = { readonly device: string; readonly seq: number }

/** Reads the signatures of the own chain. */
export class SignatureReader {
  readonly #device: DeviceId
  readonly #beyond: Statement<Place, { seq: number }>

  constructor(connection: Connection<LogSchema>, device: DeviceId) {
    this.#device = device
    this.#beyond = connection.statement((db, arg: Arg<Place>) => db.selectFrom('batch_signature').select('seq').where('device', '=', arg('device')).where('seq', '>', arg('seq')).orderBy('seq').compile())
  }

  /** Places after `seq` that are signed. */
  beyond(seq: number): readonly number[] {
    return this.#beyond.all({ device: this.#device, seq }).map((row) => row.seq)
  }
}
