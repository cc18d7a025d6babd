import type { CommandId, IsoInstant } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import { callRequest, type CallRequest, type CallSpec, type Reply } from '#protocol/call.ts'
import { type CallName, calls } from '#protocol/calls.ts'
import type { Topic } from '#protocol/changes.ts'
import type { ClientId } from '#protocol/port.ts'
import type { Store } from '#store/store.ts'
import { missingRight } from './access.ts'
import { AnsweredCommands } from './answered-commands.ts'
import { diskTrouble } from './disk-trouble.ts'
import { FAULT_TEXT } from './fault-text.ts'
import type { Answer, Handlers } from './handler.ts'
import { inputRefusal } from './input/input-refusal.ts'
import type { Journal } from './journal.ts'
import { idleMinutesOf } from './session/idle-minutes.ts'
import type { Sessions } from './session/sessions.ts'
import { TOPICS_OF, UNATTENDED } from './topics.ts'

export interface RegistrarParts {
  readonly store: Store
  readonly sessions: Sessions
  readonly handlers: Handlers
  readonly journal: Journal
  readonly now: () => IsoInstant
  readonly changed: (topics: readonly Topic[]) => void
}

/** Any handler, seen without its call's types: what reaches it was parsed by that call's own schema. */
type AnyHandler = (input: unknown, caller: AnyCaller) => Answer<unknown> | Promise<Answer<unknown>>

interface AnyCaller {
  readonly name: CallName
  readonly client: ClientId
  readonly officer: Officer | null
  readonly command: CommandId | null
  readonly now: IsoInstant
}

/** The one door for both hosts: name, shape, session, right, input, command id; then the handler. */
export class Registrar {
  readonly #parts: RegistrarParts
  readonly #answered: AnsweredCommands

  constructor(parts: RegistrarParts) {
    this.#parts = parts
    this.#answered = new AnsweredCommands((command) => parts.store.answerOf(command as CommandId))
  }

  async call(client: ClientId, name: string, request: CallRequest): Promise<Reply<unknown>> {
    try {
      return await this.#open(client, name, request)
    } catch (error) {
      const reference = this.#parts.journal.fault(error, Object.hasOwn(calls, name) ? name : 'unknown call')
      const trouble = diskTrouble(error)
      return trouble ? refused(trouble) : { ok: false, fault: { message: FAULT_TEXT, reference } }
    }
  }

  async #open(client: ClientId, name: string, request: unknown): Promise<Reply<unknown>> {
    if (!isCallName(name)) return refused(refusal('not-found', 'Loket tidak mengenal permintaan ini. Muat ulang layar (F5).'))
    const spec: CallSpec = calls[name]
    const shaped = callRequest.safeParse(request)
    if (!shaped.success) return refused(refusal('invalid-input', 'Permintaan ini tidak terbaca. Muat ulang layar (F5), lalu ulangi.'))
    const now = this.#parts.now()
    const who = this.#whoAsks(client, name, shaped.data, now)
    if ('code' in who) return refused(who)
    const input = spec.input.safeParse(shaped.data.input, { reportInput: true })
    if (!input.success) return refused(inputRefusal(input.error))
    const { commandId } = shaped.data
    const run = (command: CommandId | null) => this.#run(input.data, { name, client, officer: who.officer, command, now })
    if (spec.kind === 'query') return run(null)
    if (commandId === undefined) return refused(refusal('invalid-input', 'Permintaan ini tidak bernomor perintah. Muat ulang layar (F5), lalu ulangi.'))
    return this.#answered.once({ command: commandId, call: name, officer: who.officer?.id ?? null }, () => run(commandId as CommandId))
  }

  #whoAsks(client: ClientId, name: CallName, { untouched = 0 }: CallRequest, now: IsoInstant): { readonly officer: Officer | null } | Refusal {
    const { store, sessions } = this.#parts
    const { access, kind }: CallSpec = calls[name]
    const session = sessions.of(client, now, idleMinutesOf(store))
    const officer = session && store.settings.officer(session.officer)
    if (!UNATTENDED.has(name)) sessions.touch(client, kind === 'command' ? now : earlier(now, untouched))
    if (access === 'anyone') return { officer }
    if (!store.settings.office()) return refusal('not-established', 'Kantor ini belum disiapkan. Selesaikan dahulu persiapan awal.')
    if (!session || !officer?.active) return refusal('not-logged-in', 'Anda belum masuk. Pilih nama Anda dan tulis PIN; yang sudah diketik tetap ada.')
    if (session.locked) return refusal('session-locked', 'Layar terkunci. Tulis PIN Anda untuk melanjutkan; yang sudah diketik tetap ada.')
    const missing = missingRight(officer, access)
    return missing === '' ? { officer } : refusal('no-right', missing)
  }

  /** What is not found may only not be in the register yet. */
  #notReadableYet({ code }: Refusal): Refusal | null {
    const { behind } = this.#parts.store
    return behind && code === 'not-found' ? diskTrouble(behind) : null
  }

  async #run(input: unknown, caller: AnyCaller): Promise<Reply<unknown>> {
    const { handlers, changed } = this.#parts
    const { name } = caller
    const answer = await (handlers[name] as AnyHandler)(input, caller)
    if (!answer.ok) return refused(this.#notReadableYet(answer.refusal) ?? answer.refusal)
    const topics = TOPICS_OF[name]
    if (topics) changed(topics)
    setImmediate(() => { this.#holdToItsTable(name, answer.value) })
    return answer
  }

  /** Once the answer is on its way: an answer that is not as the table says is written down, but no reason to withhold what is done. */
  #holdToItsTable(name: CallName, value: unknown): void {
    const { journal } = this.#parts
    try {
      const drift = outputDrift(name, value)
      if (drift !== '') journal.fault(new Error(`answer beside its schema at ${drift}`), name)
    } catch (error) {
      journal.fault(error, name)
    }
  }
}

/** So many milliseconds before; of a number no clock knows, as long ago as there are clocks. */
const earlier = (now: IsoInstant, milliseconds: number): IsoInstant => new Date(Math.max(0, Date.parse(now) - milliseconds)).toISOString() as IsoInstant

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name)

/** Where an answer is not as the table says it; "" where it is. */
function outputDrift(name: CallName, value: unknown): string {
  const parsed = (calls[name] as CallSpec).output.safeParse(value)
  return parsed.success ? '' : parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')} (${issue.code})`).join(', ')
}

const refused = (told: Refusal): Reply<unknown> => ({ ok: false, refusal: told })
