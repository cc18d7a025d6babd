import { randomBytes } from 'node:crypto'
import type { Attachment } from '#domain/dossier/events.ts'
import type { DeviceId, DossierId } from '#domain/ids.ts'
import { headInput } from '#domain/log/head-input.ts'
import { must } from '#domain/must.ts'
import { serverDevice } from '#domain/stream/server-device.ts'
import { streamHeadInput } from '#domain/stream/stream-head.ts'
import type { SignedStreamHead } from '#protocol/sync/stream-state.ts'
import { readDeviceKey } from '#store/device/device-key.ts'
import { PullLane } from '../../electron/sync/engine/pull-lane.ts'
import { PushLane } from '../../electron/sync/engine/push-lane.ts'
import type { SyncParts } from '../../electron/sync/engine/sync-parts.ts'
import { enrol, type Enrolled } from '../../electron/sync/http/enrol.ts'
import { httpScans } from '../../electron/sync/http/http-scans.ts'
import { HttpWire } from '../../electron/sync/http/http-wire.ts'
import { ScanLane } from '../../electron/sync/lanes/scan-lane.ts'
import type { ScanWire } from '../../electron/sync/lanes/scan-wire.ts'
import { verifies } from '../../server/node-crypto.ts'
import type { ServedOffice } from '../server/served-office.ts'
import { newFolders, OFFICE, OfficeOnDisk } from '../store/support/office-on-disk.ts'

const never = new AbortController().signal
const keys = new Map<DeviceId, string>()

/** A PC of an office with its real store, and the lanes over its line to the real server. The first one founds the office there. */
export class DeskOverTls {
  readonly desk: OfficeOnDisk
  readonly wire: HttpWire
  readonly #serverKey: string

  private constructor(desk: OfficeOnDisk, wire: HttpWire, serverKey: string) {
    this.desk = desk
    this.wire = wire
    this.#serverKey = serverKey
  }

  static async joined(served: ServedOffice, name: string, first = false): Promise<DeskOverTls> {
    const desk = new OfficeOnDisk(newFolders(), first ? {} : { joined: true })
    desk.reopen({ joined: true })
    const { device } = desk.store
    const key = must(readDeviceKey(desk.folders.keys, device), 'the key of the device')
    const enrolled: Enrolled = await enrol(await served.code(name), { device, key, worksFor: { office: OFFICE.id, officeKey: served.officeKey } })
    keys.set(device, key.publicKey)
    keys.set(serverDevice(enrolled.serverKey), enrolled.serverKey)
    return new DeskOverTls(desk, new HttpWire({ place: enrolled.place, office: OFFICE.id, device, serverKey: enrolled.serverKey, sign: (text) => key.sign(text) }), enrolled.serverKey)
  }

  get store() {
    return this.desk.store
  }

  get scans() {
    return must(this.store.scans, 'a joined store')
  }

  /** Sends all there is and takes all there is. */
  async catchesUp(): Promise<void> {
    const store = must(this.store.sync, 'a joined store')
    const verifyHead = ({ head, signature }: SignedStreamHead): boolean => verifies(this.#serverKey, streamHeadInput(head), signature)
    const parts: SyncParts = { office: OFFICE.id, store, wire: this.wire, vouching: { verify: (device, head, signature) => verifies(keys.get(device) ?? '', headInput(head), signature) }, verifyHead }
    const [push, pull] = [new PushLane(parts), new PullLane(parts)]
    while ((await push.step(never)).did !== 'nothing');
    while ((await pull.step(0, never)).did !== 'nothing');
  }

  lane(wire: ScanWire = httpScans(this.wire)): ScanLane {
    return new ScanLane(this.scans, wire)
  }

  /** A dossier with such scans. */
  receives(name: string, attachments: readonly Attachment[]): DossierId {
    return this.desk.receives({ name, attachments }, 'to-check')
  }

  /** On the disk before any event names it. */
  scanned(name: string, size: number): Attachment {
    const bytes = randomBytes(size)
    return { ...this.store.attachments.put(bytes), name, mediaType: 'application/pdf' }
  }

  close(): void {
    this.wire.close()
    this.store.close()
  }
}

/** Steps on until there is nothing to do at once; what the last step said. */
export async function runs(lane: { step(abort: AbortSignal): Promise<{ readonly did: string }> }): Promise<{ readonly did: string }> {
  for (;;) {
    const step = await lane.step(never)
    if (step.did !== 'more') return step
  }
}
