import type { OfficerId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { RoleId } from '#domain/officer/role.ts'
import type { RefusalCode } from '#domain/refusal.ts'
import type { CallRequest, Reply } from '#protocol/call.ts'
import { type CallInput, type CallName, type CallOutput, calls } from '#protocol/calls.ts'
import type { ClientId } from '#protocol/port.ts'
import { v4 as uuid } from 'uuid'
import type { Chance } from './chance.ts'
import { SAMPLE_PIN, type SamplePerson } from './people.ts'

/** The counter as its callers see it. */
export interface CallDoor {
  call(client: ClientId, name: string, request: CallRequest): Promise<Reply<unknown>>
}

/** The sample office's officers at their desks: each calls under a client of the own, logging in when asked to. Throws on anything but success. */
export class Staff {
  readonly #door: CallDoor
  readonly #chance: Chance
  readonly #people: readonly SamplePerson[]

  constructor(door: CallDoor, chance: Chance, people: readonly SamplePerson[]) {
    this.#door = door
    this.#chance = chance
    this.#people = people
  }

  /** Whoever of those who hold the role happens to be free. */
  holding(role: RoleId): SamplePerson {
    const [first, ...others] = this.#people.filter((person) => person.roles.some((held) => held.role === role))
    return this.#chance.oneOf([must(first, `someone with the role ${role}`), ...others])
  }

  async ask<Name extends CallName>(officer: OfficerId, name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    const client = clientOf(officer)
    let reply = await this.#send(client, name, input)
    if (isRefused(reply, 'not-logged-in', 'session-locked')) {
      await this.#logIn(officer)
      reply = await this.#send(client, name, input)
    }
    if (isRefused(reply, 'held-elsewhere')) {
      await this.#take(officer, input as CallInput<'dossier.take'>)
      reply = await this.#send(client, name, input)
    }
    if (reply.ok) return reply.value as CallOutput<Name>
    throw new Error(`${name}: ${JSON.stringify(reply)}`)
  }

  /** Another PC of the office holds the dossier; the papers are here. */
  async #take(officer: OfficerId, { dossier }: Pick<CallInput<'dossier.take'>, 'dossier'>): Promise<void> {
    await this.#send(clientOf(officer), 'dossier.take', { dossier, paperInHand: true })
  }

  async #logIn(officer: OfficerId): Promise<void> {
    const reply = await this.#send(clientOf(officer), 'session.logIn', { officer, secret: SAMPLE_PIN })
    if (!reply.ok) throw new Error(`session.logIn: ${JSON.stringify(reply)}`)
  }

  #send<Name extends CallName>(client: ClientId, name: Name, input: CallInput<Name>): Promise<Reply<unknown>> {
    const random = this.#chance.bytes(16)
    return this.#door.call(client, name, calls[name].kind === 'command' ? { commandId: uuid({ random }), input } : { input })
  }
}

const isRefused = (reply: Reply<unknown>, ...codes: readonly RefusalCode[]): boolean => !reply.ok && 'refusal' in reply && codes.includes(reply.refusal.code)

const clientOf = (officer: OfficerId): ClientId => `sample-${officer}`
