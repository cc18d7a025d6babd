import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { OfficeId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { codeAnswer } from '#protocol/sync/devices.ts'
import { type EnrolmentCode, readEnrolmentCode } from '#protocol/sync/enrolment-code.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { enrol, type Enrolled } from '../../electron/sync/http/enrol.ts'
import { HttpWire } from '../../electron/sync/http/http-wire.ts'
import { askRunning } from '../../server/ask-running.ts'
import { type HttpLimits, LIMITS } from '../../server/http/limits.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
import { type OpenServer, openServer } from '../../server/open-server.ts'
import type { CounterDevice } from './counter-device.ts'

export const office = 'kampar' as OfficeId

/** A LAN server on a port of its own, in a folder of its own, and the PCs that were let in. */
export class ServedOffice {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'loket-served-'))
  readonly officeKey = signingKey(newKeyPem())
  readonly #wires: HttpWire[] = []
  #server: OpenServer | null = null
  /** What the server's clock is ahead by: milliseconds. */
  ahead = 0

  get server(): OpenServer {
    return must(this.#server, 'an open server')
  }

  async open(limits: Partial<HttpLimits> = {}): Promise<this> {
    const now = (): Date => new Date(Date.parse('2026-11-02T01:00:00.000Z') + this.ahead)
    this.#server = await openServer({ data: this.folder, host: '127.0.0.1', port: 0, address: '127.0.0.1', now, limits: { ...LIMITS, ...limits } })
    return this
  }

  /** A fresh code, as it is typed. */
  async code(name: string): Promise<EnrolmentCode> {
    const { code } = codeAnswer.parse(await askRunning(this.server.running, SYNC_ROUTES.code, { name }))
    return must(readEnrolmentCode(code), 'a code that can be read')
  }

  /** The PC of somebody, let in; it says it works for the office already. */
  async enrolled(device: CounterDevice, name = device.device as string): Promise<Enrolled> {
    return enrol(await this.code(name), { device: device.device, key: device.key, worksFor: { office, officeKey: this.officeKey } })
  }

  wire(device: CounterDevice, { place, serverKey }: Pick<Enrolled, 'place' | 'serverKey'>): HttpWire {
    const wire = new HttpWire({ place: { ...place, port: this.server.running.port }, office, device: device.device, serverKey, sign: (text) => device.key.sign(text) })
    this.#wires.push(wire)
    return wire
  }

  /** Enrolled, with a line. */
  async joined(device: CounterDevice): Promise<HttpWire> {
    return this.wire(device, await this.enrolled(device))
  }

  async stop(): Promise<void> {
    for (const wire of this.#wires.splice(0)) wire.close()
    await this.#server?.close()
    this.#server = null
  }

  async close(): Promise<void> {
    await this.stop()
    rmSync(this.folder, { recursive: true })
  }
}
