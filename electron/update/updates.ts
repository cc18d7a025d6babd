import type { Refusal } from '#domain/refusal.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { mkdirSync } from 'node:fs'
import { compareVersions } from './compare-versions.ts'
import { type Computer, fileFor } from './judge-release.ts'
import { dropKept, keptRelease, makeUpdateFolder } from './kept-update.ts'
import type { Offer } from './look-for-release.ts'
import type { Release } from './release.ts'
import { settleEarlier } from './settle-earlier.ts'
import { remember, type UpdateEntry, updateHistory } from './update-history.ts'
import { dropNote, readNote, readOrder, writeNote, writeOrder } from './update-notes.ts'
import type { UpdatePorts } from './update-ports.ts'
import type { UpdateWork } from './update-task.ts'
import { updateRefusal } from './update-words.ts'

type Outcome = Result<Readonly<Record<string, never>>, Refusal>
interface Offered {
  readonly version: string
  readonly released: string
  readonly notes: string
  readonly size: number
}

/** This computer's updates: what was found, copied and ordered. What may hang runs in threads beside the counter. */
export class Updates {
  readonly #ports: UpdatePorts
  #offer: Offer | null = null
  #address: string
  #ready: Release | null
  #work: UpdateWork<unknown> | null = null
  #done = 0
  #total = 0
  #refusal: Refusal | null = null

  constructor(ports: UpdatePorts) {
    this.#ports = ports
    settleEarlier(ports)
    this.#address = readNote(ports.folder, 'address')
    this.#ready = keptRelease(ports.folder, ports.publishers)
  }

  get standing() {
    const { folder, version, obstacle } = this.#ports
    const ordered = this.#ready !== null && readOrder(folder, 'order')?.version === this.#ready.version
    return {
      version,
      obstacle,
      source: this.#address,
      state: this.#total > 0 ? ('taking' as const) : this.#ready === null ? ('idle' as const) : ordered ? ('ordered' as const) : ('ready' as const),
      done: this.#done,
      total: this.#total,
      refusal: this.#refusal,
      offer: this.#offer && this.#told(this.#offer.release),
      ready: this.#ready && this.#told(this.#ready),
      history: updateHistory(folder),
    }
  }

  async look(address: string): Promise<Result<Offered, Refusal>> {
    if (this.#work !== null) return refuse(updateRefusal('busy'))
    this.#offer = null
    const { run, publishers } = this.#ports
    const work = run({ task: 'look', address, publishers, here: this.#computer() }, () => {})
    this.#work = work
    const found = await work.outcome.catch((error: unknown) => {
      // Stopped by `drop` or the counter's end: nobody waits for what it found.
      if (this.#work !== work) return refuse(updateRefusal('other'))
      throw error
    }).finally(() => { if (this.#work === work) this.#work = null })
    if (!found.ok) return found
    this.#offer = found.value
    this.#address = address
    this.#noteFound(found.value.release)
    return accept(this.#told(found.value.release))
  }

  take(version: string, officer: string): Outcome {
    const offer = this.#offer
    if (this.#work !== null) return refuse(updateRefusal('busy'))
    if (offer === null || offer.release.version !== version) return refuse(updateRefusal('other'))
    const { run, folder, obstacle } = this.#ports
    const file = fileFor(offer.release, this.#ports)
    if (obstacle !== '' || file === null) return refuse(updateRefusal('platform'))
    this.#ready = null
    this.#refusal = null
    dropNote(folder, 'order')
    this.#shown(0, file.size)
    const work = run({ task: 'take', address: this.#address, manifest: offer.manifest, file, folder }, (done, total) => { this.#shown(done, total) })
    this.#work = work
    void work.outcome.then(
      (taken) => { if (this.#work === work) this.#taken(taken, version, officer) },
      (error: unknown) => { this.#broke(work, error) },
    )
    return accept({})
  }

  order(version: string, officer: string, withoutBackup: boolean): Outcome {
    const { folder, obstacle } = this.#ports
    if (obstacle !== '' || this.#work !== null || this.#ready?.version !== version) return refuse(updateRefusal('gone'))
    writeOrder(folder, 'order', { version, officer, withoutBackup })
    this.#remember('ordered', version, officer, withoutBackup)
    return accept({})
  }

  async drop(officer: string): Promise<void> {
    const { folder } = this.#ports
    const version = this.#ready?.version ?? (this.#total > 0 ? this.#offer?.release.version : undefined)
    const work = this.#work
    this.#work = null
    await work?.stop()
    this.#shown(0, 0)
    this.#ready = null
    this.#refusal = null
    dropNote(folder, 'order')
    dropKept(folder)
    if (version !== undefined) this.#remember('cancelled', version, officer)
  }

  async closing(fresh: () => Promise<boolean>): Promise<boolean> {
    const order = this.#ready === null ? null : readOrder(this.#ports.folder, 'order')
    if (order === null || order.version !== this.#ready?.version) return false
    if (order.withoutBackup || (await fresh())) return true
    this.#remember('held', order.version, '')
    return false
  }

  letGo(): void {
    const order = readOrder(this.#ports.folder, 'order')
    if (order !== null) writeOrder(this.#ports.folder, 'go', order)
  }

  async close(): Promise<void> {
    const work = this.#work
    this.#work = null
    await work?.stop()
  }

  #computer(): Computer {
    const { version, data, kind, arch, folder } = this.#ports
    return { version, data, kind, arch, newestSeen: readNote(folder, 'newest') }
  }

  /** An older manifest is not believed any more once a newer one was seen, however it comes back. */
  #noteFound({ version }: Release): void {
    const { folder, kind } = this.#ports
    makeUpdateFolder(folder)
    writeNote(folder, 'address', this.#address)
    const newest = readNote(folder, 'newest')
    if (kind !== null && (newest === '' || compareVersions(version, newest) > 0)) writeNote(folder, 'newest', version)
  }

  #taken(taken: Outcome, version: string, officer: string): void {
    this.#work = null
    if (taken.ok) {
      this.#ready = keptRelease(this.#ports.folder, this.#ports.publishers)
      this.#offer = null
      this.#remember('taken', version, officer)
    } else this.#refusal = taken.refusal
    this.#shown(0, 0)
  }

  #broke(work: UpdateWork<unknown>, error: unknown): void {
    if (this.#work !== work) return
    this.#work = null
    this.#refusal = updateRefusal('copy')
    this.#ports.fault(error)
    this.#shown(0, 0)
  }

  #shown(done: number, total: number): void {
    const told = total === 0 || done === 0 || Math.floor((100 * done) / total) > Math.floor((100 * this.#done) / total)
    this.#done = done
    this.#total = total
    if (told) this.#ports.changed()
  }

  #remember(what: UpdateEntry['what'], version: string, officer: string, withoutBackup = false): void {
    mkdirSync(this.#ports.folder, { recursive: true, mode: 0o700 })
    remember(this.#ports.folder, { at: this.#ports.now(), what, version, officer, withoutBackup })
    this.#ports.changed()
  }

  #told(release: Release): Offered {
    const { version, released, notes } = release
    return { version, released, notes, size: fileFor(release, this.#ports)?.size ?? 0 }
  }
}
