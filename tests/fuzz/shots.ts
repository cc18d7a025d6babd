import { v5 as named } from 'uuid'
import { callRequest, type CallSpec } from '#protocol/call.ts'
import { type CallName, callNames, calls } from '#protocol/calls.ts'
import type { Chance } from '../../electron/sample/chance.ts'
import { exampleOf, type Pool } from './example-of.ts'
import { CANARY, HOSTILE_BODIES, HOSTILE_NAMES, toWire } from './hostile.ts'
import type { Special } from './forbidden.ts'
import { FIRST_START, refusedWith, type Seat, SEATS } from './seats.ts'
import { spoil } from './spoil.ts'
import { rawRequest } from './raw-shots.ts'
import type { Prey, Shot } from './target.ts'

/** A shot, and what must come of it: refused (with one of these codes, null = whichever) and nothing done; borne, whatever it does, without fault or leak; or repeated: answered once more, and nothing done. */
export interface Aimed {
  readonly seat: Seat
  readonly shot: Shot
  readonly must: 'refuse' | 'bear' | 'repeat'
  readonly codes: readonly string[] | null
}

/** They would log the seat out, or lock its officer out, rightly; an admin's rightful call may rightly close the office. */
const UPSETTING = /^session\.(logIn|logOut|lock|changeSecret)$/
const NAMESPACE = '5c3f1a52-7f7e-4c8e-9d3e-0a1b2c3d4e5f'

/** Makes shots from a seed: the same seed, the same shots. */
export class Shots {
  readonly #chance: Chance
  readonly #pool: Pool
  readonly #specials: readonly Special[]
  readonly #lines: boolean
  readonly #carried: (body: string) => string
  #commands = 0

  constructor(chance: Chance, { pool, specials, target }: Prey) {
    this.#chance = chance
    this.#pool = pool
    this.#specials = specials
    this.#lines = target.takesLines === true
    this.#carried = this.#lines ? (body) => body : (body) => asCarried(body, target.dropsProto === true)
  }

  next(): Aimed {
    const way = this.#chance.between(1, 100)
    if (way <= 3) return this.#refuse({ kind: 'call', name: this.#of(HOSTILE_NAMES), body: '{"input":{}}' })
    if (way <= 8) return this.#junk()
    if (way <= 12) return this.#look()
    if (way <= 14) return this.#upload()
    if (way <= 15 && this.#lines) return this.#refuse({ kind: 'raw', request: rawRequest(this.#chance) })
    if (way <= 18) return this.#of(this.#specials)(this.#commandId())
    const name = this.#of(callNames)
    if (way <= 42) return this.#unauthorised(name)
    return this.#call(name, this.#of(SEATS), way <= 92)
  }

  #junk(): Aimed {
    const name = this.#of(callNames)
    return this.#refuse({ kind: 'call', name, body: this.#of(HOSTILE_BODIES) })
  }

  /** A call that is right in everything but who sends it, or nearly so. */
  #unauthorised(name: CallName): Aimed {
    const seats = SEATS.filter((seat) => refusedWith(seat, name) !== null)
    return seats.length === 0 ? this.#call(name, this.#of(SEATS), true) : this.#call(name, this.#of(seats), this.#chance.happens(15))
  }

  #call(name: CallName, seat: Seat, spoiled: boolean): Aimed {
    const spec: CallSpec = calls[name]
    const example = exampleOf(spec.input, this.#chance, this.#pool)
    const input = toWire(spoiled ? spoil(example, this.#chance) : example)
    const id = spec.kind === 'command' && !(spoiled && this.#chance.happens(3)) ? `"commandId":"${this.#commandId()}",` : ''
    const body = input === '' ? '{}' : `{${id}"input":${input}}`
    const shot: Shot = { kind: 'call', name, body }
    const refused = refusedWith(seat, name)
    if (refused !== null) return { seat, shot, must: 'refuse', codes: shaped(body) ? [refused] : ['invalid-input', 'too-large', refused] }
    if (!readable(spec, this.#carried(body))) return { seat, shot, must: 'refuse', codes: ['invalid-input', 'too-large', 'already-established', 'not-established'] }
    return this.#rightful(name, seat, shot)
  }

  #rightful(name: CallName, seat: Seat, shot: Shot): Aimed {
    if (UPSETTING.test(name)) return this.#refuse({ kind: 'call', name, body: '{"input":[]}' }, seat)
    if (FIRST_START.test(name)) return { seat, shot, must: 'refuse', codes: ['already-established'] }
    if (calls[name].access === 'admin') return { seat: 'budi', shot, must: 'refuse', codes: ['no-right'] }
    return { seat, shot, must: 'bear', codes: null }
  }

  #look(): Aimed {
    const some = this.#of(this.#pool.byKey.get('hash') ?? [''])
    const path = this.#of(['/papers/', '/attachments/', '/exports/', '/papers/x.pdf', `/attachments/${String(some)}`, '/papers/00000000-0000-4000-8000-000000000000.pdf', '/exports/00000000-0000-4000-8000-000000000000.xlsx', '/attachments/..%2flog.db', '/papers/..%2f..%2flog.db', '/exports/%00', `/papers/${CANARY}.pdf`, `/attachments/${'a'.repeat(3000)}`, '/attachments/%2e%2e/log.db', `/attachments/${'0'.repeat(64)}`])
    const seat = path.endsWith(String(some)) ? this.#of(['nobody', 'gone', 'locked', 'left', 'hendra'] as const) : this.#of(SEATS)
    const kind = this.#chance.happens(15) ? 'print' : 'look'
    return { seat, shot: { kind, path }, must: 'refuse', codes: null }
  }

  #upload(): Aimed {
    const fileName = this.#of(['../../log.db', 'ktp.pdf', 'a\u0000.pdf', CANARY, '', '%', 'con', `${'a'.repeat(400)}.pdf`, '\u202efdp.exe'])
    const body = this.#of(['', 'MZ', `<html>${CANARY}`, '%PDF', 'PK\u0003\u0004', '\u0000'.repeat(2_000), 'GIF89a'])
    return { seat: this.#of(SEATS), shot: { kind: 'upload', fileName, body }, must: 'refuse', codes: null }
  }

  #refuse(shot: Shot, seat: Seat = this.#of(SEATS)): Aimed {
    return { seat, shot, must: 'refuse', codes: null }
  }

  #commandId(): string {
    this.#commands += 1
    return named(`${this.#commands} ${this.#chance.next()}`, NAMESPACE)
  }

  #of<Item>(items: readonly Item[]): Item {
    const item = items[this.#chance.between(0, items.length - 1)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

/** A page's values are looked at as JSON has them: 1e400 has become null. A bridge that sets each property anew loses one of this name; what is nested too deep for it is not carried at all. */
function asCarried(body: string, dropsProto: boolean): string {
  if (!dropsProto || !body.includes('"__proto__"')) return JSON.stringify(parsed(body))
  try {
    return JSON.stringify(parsed(body), (key, value: unknown) => (key === '__proto__' ? undefined : value))
  } catch (error) {
    if (error instanceof RangeError) return body
    throw error
  }
}

const shaped = (body: string): boolean => callRequest.safeParse(parsed(body)).success

/** Whether the call's own schema takes it: then it is no malformed call, however odd. */
function readable(spec: CallSpec, body: string): boolean {
  const request = callRequest.safeParse(parsed(body))
  if (!request.success || (spec.kind === 'command' && request.data.commandId === undefined)) return false
  try {
    return spec.input.safeParse(request.data.input).success
  } catch {
    return false
  }
}
