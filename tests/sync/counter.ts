import { randomUUID } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DossierCommand } from '#domain/dossier/commands.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { CommandId, DossierId, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import { readDeviceKey } from '#store/device/device-key.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { decideInAct } from '../../electron/calls/dossier/decide-in-act.ts'
import { perform } from '../../electron/calls/perform.ts'
import { PullLane } from '../../electron/sync/engine/pull-lane.ts'
import { PushLane } from '../../electron/sync/engine/push-lane.ts'
import type { SyncParts } from '../../electron/sync/engine/sync-parts.ts'
import { upkeep } from '../../electron/sync/upkeep/upkeep.ts'
import type { Wire } from '../../electron/sync/wire.ts'
import { temporaryFolder } from '../store/support/temporary-folder.ts'
import { foldedDump, listed } from './same-registers.ts'
import type { Line, OfficeServer } from './office-server.ts'

const never = new AbortController().signal

/** One PC of the office: its real store and its steps of sync, over a line of its own to the server. */
export class Counter {
  readonly name: string
  readonly folder = temporaryFolder()
  line: Line
  store: Store
  now: () => IsoInstant
  readonly #server: OfficeServer
  readonly #code: string
  #push: PushLane
  #pull: PullLane

  constructor(name: string, server: OfficeServer, now: () => IsoInstant, code = '') {
    this.#code = code
    this.name = name
    this.now = now
    this.#server = server
    this.store = this.#open()
    this.line = this.#letIn()
    ;[this.#push, this.#pull] = this.#lanes()
  }

  get data(): string {
    return join(this.folder, 'data')
  }

  get sync(): NonNullable<Store['sync']> {
    return must(this.store.sync, 'a joined store')
  }

  /** The PC is switched off and on again; one of its files may be gone meanwhile. */
  reopen({ without }: { readonly without?: 'register.db' | 'stream.db' } = {}): void {
    this.store.close()
    if (without) for (const part of [without, `${without}-wal`, `${without}-shm`]) rmSync(join(this.data, part), { force: true })
    this.store = this.#open()
    ;[this.#push, this.#pull] = this.#lanes()
  }

  /** The data as they are now, put aside. */
  copyOfData(): string {
    const copy = join(temporaryFolder(), 'salinan')
    this.store.close()
    cpSync(this.data, copy, { recursive: true })
    this.store = this.#open()
    ;[this.#push, this.#pull] = this.#lanes()
    return copy
  }

  /** Older data take the place of what is there; whoever the PC is then is let in. */
  putBack(copy: string): void {
    this.store.close()
    rmSync(this.data, { recursive: true })
    cpSync(copy, this.data, { recursive: true })
    this.store = this.#open()
    this.line = this.#letIn()
    ;[this.#push, this.#pull] = this.#lanes()
  }

  pushes = () => this.#push.step(never)
  pulls = () => this.#pull.step(0, never)

  /** Sends and takes until neither has anything to do; throws where one is refused. */
  async catchesUp(): Promise<void> {
    await this.sendsAll()
    await this.takesAll()
    if (this.keepsUp() > 0) await this.sendsAll()
  }

  /** What the PC does about numbers by itself; how many events that were. */
  keepsUp(): number {
    return upkeep(this.store, { now: this.now(), command: newCommand() })
  }

  sendsAll = () => this.#untilIdle(this.pushes)
  takesAll = () => this.#untilIdle(this.pulls)

  async #untilIdle(step: () => Promise<{ readonly did: string }>): Promise<void> {
    for (;;) {
      const done = await step()
      if (done.did === 'stopped' || done.did === 'differs') throw new Error(`${this.name}: ${JSON.stringify(done)}`)
      if (done.did === 'nothing' || done.did === 'failed') return
    }
  }

  act<Value>(officer: Officer | null, work: (tx: Transaction) => Value): Value {
    return this.store.transact({ command: newCommand(), actor: officer?.id ?? null, role: officer?.roles[0]?.role ?? null, now: this.now() }, work)
  }

  /** What the officer's desk asks of a dossier; one that another PC holds is taken first, with the paper in hand. Gives back the refusal, or null. */
  tries(officer: Officer, dossier: DossierId, command: DossierCommand): string | null {
    const refused = this.asks(officer, dossier, command)
    return refused?.startsWith('held-elsewhere') ? (this.asks(officer, dossier, { do: 'take', paperInHand: true }) ?? this.asks(officer, dossier, command)) : refused
  }

  /** Decided and recorded as the calls do it, and no more. Gives back the refusal, or null. */
  asks(officer: Officer, dossier: DossierId, command: DossierCommand): string | null {
    const caller = { name: 'dossier.act', officer, command: newCommand(), now: this.now() }
    const answer = perform(this.store, caller, (tx) => {
      const decided = decideInAct(this.store, tx, caller, dossier, command)
      return decided.ok ? { ok: true, value: {} } : decided
    })
    return answer.ok ? null : `${answer.refusal.code}: ${answer.refusal.message}`
  }

  does(officer: Officer, dossier: DossierId, command: DossierCommand): void {
    const refused = this.tries(officer, dossier, command)
    if (refused !== null) throw new Error(`${officer.name} at ${this.name}: ${refused}`)
  }

  state(dossier: DossierId): Dossier {
    return must(this.store.dossiers.state(dossier), `dossier ${dossier} at ${this.name}`)
  }

  folded(): ReturnType<typeof foldedDump> {
    // Whoever reads finds all that was answered for.
    this.store.settings.office()
    return { ...foldedDump(this.data), ...listed(this.store) }
  }

  partsOver(wire: Wire): SyncParts {
    return { office: this.#server.office, store: this.sync, wire, vouching: { verify: this.#server.verify }, verifyHead: this.#server.verifyHead }
  }

  #letIn(): Line {
    const { device } = this.store
    this.#server.enrol(device, must(readDeviceKey(join(this.folder, 'keys'), device), `${this.name}’s key`).publicKey, this.name)
    return this.#server.lineOf(device)
  }

  #lanes(): [PushLane, PullLane] {
    const parts = this.partsOver(this.line)
    return [new PushLane(parts), new PullLane(parts)]
  }

  #open(): Store {
    return openStore({ data: this.data, keys: join(this.folder, 'keys'), now: () => this.now(), code: () => this.#code, joined: true })
  }
}

const newCommand = (): CommandId => randomUUID() as string as CommandId
