import type { EventRef, OfficeId } from '#domain/ids.ts'
import type { DeviceEvent } from '#domain/log/device-event.ts'
import { headInput } from '#domain/log/head-input.ts'
import { must } from '#domain/must.ts'
import type { RoleId } from '#domain/officer/role.ts'
import type { LoggedEvent } from '../log/logged-event.ts'
import type { ChainHead } from '../log/reader.ts'
import type { EventToLog } from '../log/writer.ts'
import type { Act } from '../contract/transaction.ts'
import type { ActResources } from './act-resources.ts'

/** What an act says of an event; the rest follows from the act. */
export type EventOfAct = Pick<EventToLog, 'type' | 'version' | 'body' | 'aggregate' | 'base'> & { readonly role: RoleId | null }

type BatchResources = Pick<ActResources, 'log' | 'key'> & Partial<Pick<ActResources, 'settings' | 'seen'>>

/** The events of one act, chained one after the other and signed once. */
export class ChainBatch {
  readonly #resources: BatchResources
  readonly #act: Act
  readonly #events: LoggedEvent[] = []
  #head: ChainHead

  /** `head` = the chain's, where it is known already. */
  constructor(resources: BatchResources, act: Act, head: ChainHead | null = null) {
    this.#resources = resources
    this.#act = act
    this.#head = head ?? resources.log.reader.head()
  }

  /** Where the next event goes. */
  get head(): ChainHead {
    return this.#head
  }

  get events(): readonly LoggedEvent[] {
    return this.#events
  }

  /** A log belongs to one office from its first event on: the office's establishment, or the first act of a PC that joined it. */
  append(event: EventOfAct, establishes: OfficeId | null = null): EventRef {
    const { actor, command, now } = this.#act
    const { log, settings, seen } = this.#resources
    const of = must(this.#head.office ?? establishes ?? settings?.office()?.id, 'office.established as the first event of a log')
    const logged = log.writer.append(this.#head, { ...event, office: of, seen: seen?.() ?? 0, actor, wallTime: now, commandId: command })
    const { device, seq, hash, office } = logged.envelope
    this.#events.push(logged)
    this.#head = { place: logged.place, seq, hash, office }
    return { device, seq }
  }

  /** Signs the last event. The first act of a chain also tells what its device says of itself; null where it has said so. */
  seal(introduction: DeviceEvent | null): void {
    const first = this.#events[0]?.envelope
    if (!first) return
    if (first.seq === 1 && introduction) this.append({ ...introduction, aggregate: `device:${first.device}`, base: null, role: null })
    const { seq, hash } = this.#head
    this.#resources.log.writer.keepSignature(seq, this.#resources.key.sign(headInput({ device: first.device, seq, hash })))
  }
}
