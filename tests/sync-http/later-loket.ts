import type { OfficeId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { readEnrolmentCode } from '#protocol/sync/enrolment-code.ts'
import { enrol } from '../../electron/sync/http/enrol.ts'
import { HttpWire } from '../../electron/sync/http/http-wire.ts'
import { CounterDevice } from '../server/counter-device.ts'

/** A PC of the office with a Loket nobody has yet: it sends what no other reads. */
export class LaterLoket {
  readonly #device: CounterDevice
  readonly #wire: HttpWire

  private constructor(device: CounterDevice, wire: HttpWire) {
    this.#device = device
    this.#wire = wire
  }

  static async joined(code: string, office: OfficeId): Promise<LaterLoket> {
    const pc = new CounterDevice(office, 'loket-tahun-depan')
    const { place, serverKey } = await enrol(must(readEnrolmentCode(code), 'a code'), { device: pc.device, key: pc.key, worksFor: null })
    return new LaterLoket(pc, new HttpWire({ place, office, device: pc.device, serverKey, sign: (text) => pc.key.sign(text) }))
  }

  /** An act at a dossier; gives back what the server said of it. */
  async stamps(dossier: string): Promise<string> {
    const { seq } = this.#device.end()
    this.#device.tells([{ aggregate: `dossier:${dossier}`, type: 'dossier.stamped', typeVersion: 1, body: { stamp: 'tahun depan' } }])
    return (await this.#wire.push(this.#device.batch(seq), new AbortController().signal)).outcome
  }

  close(): void {
    this.#wire.close()
  }
}
