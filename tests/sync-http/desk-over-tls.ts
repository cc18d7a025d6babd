import { randomBytes } from 'node:crypto'
import type { Attachment } from '#domain/dossier/events.ts'
import type { DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { type DeviceKey, readDeviceKey } from '#store/device/device-key.ts'
import { letterboxKey } from '#store/device/letterbox-key.ts'
import type { StoreOptions } from '#store/store-options.ts'
import { OfficeTrust } from '../../electron/sync/engine/office-trust.ts'
import { PullLane } from '../../electron/sync/engine/pull-lane.ts'
import { PushLane } from '../../electron/sync/engine/push-lane.ts'
import type { SyncParts } from '../../electron/sync/engine/sync-parts.ts'
import { enrol, type Enrolled } from '../../electron/sync/http/enrol.ts'
import { httpScans } from '../../electron/sync/http/http-scans.ts'
import { httpVerifiers } from '../../electron/sync/http/http-verifiers.ts'
import { HttpWire } from '../../electron/sync/http/http-wire.ts'
import { ScanLane } from '../../electron/sync/lanes/scan-lane.ts'
import type { ScanWire } from '../../electron/sync/lanes/scan-wire.ts'
import { VerifierLane } from '../../electron/sync/lanes/verifier-lane.ts'
import type { VerifierWire } from '../../electron/sync/lanes/verifier-wire.ts'
import type { ServedOffice } from '../server/served-office.ts'
import { newFolders, OFFICE, OfficeOnDisk } from '../store/support/office-on-disk.ts'

const never = new AbortController().signal

/** A PC of an office with its real store, and the lanes over its line to the real server. The first one founds the office there. */
export class DeskOverTls {
  readonly desk: OfficeOnDisk
  readonly wire: HttpWire
  readonly trust: OfficeTrust

  private constructor(desk: OfficeOnDisk, enrolled: Enrolled) {
    this.desk = desk
    this.wire = new HttpWire({ place: enrolled.place, office: OFFICE.id, device: desk.store.device, serverKey: enrolled.serverKey, sign: (text) => this.key.sign(text) })
    this.trust = new OfficeTrust({ record: enrolled.known, store: this.sync, kept: () => {} })
  }

  /** `first`: with an office of its own. */
  static async joined(served: ServedOffice, name: string, { first = false, ...more }: { readonly first?: boolean } & Partial<StoreOptions> = {}): Promise<DeskOverTls> {
    const desk = new OfficeOnDisk(newFolders(), first ? {} : { joined: true, ...more }, null)
    desk.reopen({ joined: true, ...more })
    const { device } = desk.store
    const key = must(readDeviceKey(desk.folders.keys, device), 'the key of the device')
    return new DeskOverTls(desk, await enrol(await served.code(name), { device, key, worksFor: { office: OFFICE.id, officeKey: served.officeKey } }))
  }

  get store() {
    return this.desk.store
  }

  get key(): DeviceKey {
    return must(readDeviceKey(this.desk.folders.keys, this.store.device), 'the key of the device')
  }

  get sync() {
    return must(this.store.sync, 'a joined store')
  }

  get scans() {
    return must(this.store.scans, 'a joined store')
  }

  /** Sends all there is and takes all there is. */
  async catchesUp(): Promise<void> {
    const parts: SyncParts = { office: OFFICE.id, store: this.sync, wire: this.wire, vouching: this.trust, verifyHead: this.trust.verifyHead }
    const [push, pull] = [new PushLane(parts), new PullLane(parts)]
    while ((await push.step(never)).did !== 'nothing');
    while ((await pull.step(0, never)).did !== 'nothing');
  }

  lane(wire: ScanWire = httpScans(this.wire)): ScanLane {
    return new ScanLane(this.scans, wire)
  }

  verifierLane(wire: VerifierWire = httpVerifiers(this.wire)): VerifierLane {
    const { device } = this.store
    const store = must(this.store.officeVerifiers, 'a joined store')
    return new VerifierLane({ office: OFFICE.id, device, sign: (text) => this.key.sign(text), letterbox: letterboxKey(this.desk.folders.keys, device), devices: () => this.trust.devices, store, wire })
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
