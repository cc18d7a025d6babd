import type { IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { CallRequest, Reply } from '#protocol/call.ts'
import type { BytesAnswer, BytesRequest, ClientId } from '#protocol/port.ts'
import { type CallName, calls } from '#protocol/calls.ts'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Chance } from '../../electron/sample/chance.ts'
import type { BackupUnderFire } from './backup-under-fire.ts'
import type { Kills } from './kills.ts'
import { isActOf, Memory } from './memory.ts'
import { Killed, OfficeInProcess, type Premises } from './office-in-process.ts'
import type { OfficeAtWork } from './office-at-work.ts'
import type { Question, Told } from './office-messages.ts'

/** How such an office is treated. */
export interface Treatment {
  /** Of a hundred acts, how many are cut down; of a hundred openings. */
  readonly acts: number
  readonly openings: number
  /** Other PCs work on the same dossiers: an act that was cut down before it left anything may be refused when it is asked again. */
  readonly amongOthers: boolean
}

type Asked = Extract<Question, { readonly t: 'call' }>

const TORTURE: Treatment = { acts: 40, openings: 15, amongOthers: false }
/** A backup has many more moments than an act. */
const CUT_BACKUP = 75

/** A counter whose process dies inside its acts. Whoever asks does not notice: it is opened anew, compared with what it has said, and asked again under the same command id. */
export class CrashingOffice implements OfficeAtWork {
  readonly #premises: Premises
  readonly memory = new Memory()
  now: IsoInstant
  readonly #chance: Chance
  readonly #kills: Kills
  readonly #treatment: Treatment
  /** By client: the log-in to be done again after a crash. */
  readonly #logIns = new Map<ClientId, CallRequest>()
  #office: OfficeInProcess | null = null
  #backup: BackupUnderFire | null = null

  constructor(premises: Premises, now: IsoInstant, chance: Chance, kills: Kills, treatment = TORTURE) {
    this.#treatment = treatment
    this.#premises = premises
    this.now = now
    this.#chance = chance
    this.#kills = kills
  }

  async call(client: ClientId, name: string, request: CallRequest): Promise<Reply<unknown>> {
    const isAct = name === 'dossier.reveal' || (calls[name as CallName].kind === 'command' && isActOf(name))
    const reply = (await this.#survive({ t: 'call', client, name, request }, isAct ? name : null)) as Reply<unknown>
    if (name === 'session.logIn' && reply.ok) this.#logIns.set(client, request)
    this.memory.hear(name, request, reply)
    return reply
  }

  async bytes(client: ClientId, request: BytesRequest): Promise<BytesAnswer> {
    const answer = (await this.#survive({ t: 'bytes', client, request }, request.method === 'POST' ? 'attachment' : null)) as BytesAnswer
    this.memory.hearAttachment(request, answer)
    return answer
  }

  /** Brings the backup level; where that is cut down, what was backed up before is looked for first. */
  async backUp(backup: BackupUnderFire): Promise<void> {
    this.#backup = backup
    const { state, problem } = (await this.#survive({ t: 'backup' }, 'backup')) as { readonly state: string; readonly problem: string }
    if (state !== 'level') this.memory.lost.push(`backup: ${state} ${problem}`)
    this.memory.hearBackup()
  }

  /** Killed while nobody asks anything; then its register is gone and must be made anew, which is cut down too. */
  async loseRegister(): Promise<void> {
    await this.#office?.kill()
    this.#office = null
    for (const end of ['', '-wal', '-shm']) rmSync(path.join(this.#premises.data, `register.db${end}`), { force: true })
    await this.#open('rebuild')
  }

  /** The counter ends by itself, as it said, and is opened anew. */
  async opensAnew(): Promise<void> {
    await this.#office?.ended
    this.#office = null
    await this.#open('opening')
  }

  /** From outside, whatever it does: killed, paused or let go on. */
  signal(name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
    this.#office?.signal(name)
  }

  /** Nobody asks anything for so many milliseconds: it is cut down in what it does by itself, if that has so many moments. */
  async cutDownByItself(moment: number, milliseconds: number): Promise<void> {
    await this.#survive({ t: 'told', commands: [] }, null)
    const office = this.#office
    if (!office) return
    await office.ask({ t: 'told', commands: [] }, this.now, moment).catch(() => {})
    const said = await Promise.race([office.ended, delay(milliseconds, null)])
    if (said === null) return
    this.#office = null
    this.#kills.count('by itself', said)
  }

  /** Everything heard so far: kept answers, and each attachment, paper and draft as it was. */
  async compareAll(client: ClientId): Promise<void> {
    await this.#compare(true)
    await this.#logInAgain(client)
    const { memory } = this
    memory.compareLooks(new Map((await this.#ask({ t: 'looks' })) as readonly (readonly [string, number])[]))
    const bytesOf = async (at: string) => (await this.#ask({ t: 'bytes', client, request: { method: 'GET', path: at } })) as BytesAnswer
    for (const { hash, body } of memory.attachments) if (!Buffer.from((await bytesOf(`/attachments/${hash}`)).body).equals(body)) memory.lost.push(`attachment ${hash}`)
    for (const paper of memory.papers) if ((await bytesOf(`/papers/${paper}.pdf`)).status !== 200) memory.lost.push(`paper ${paper}`)
    for (const [id, content] of memory.drafts) {
      const reply = (await this.#ask({ t: 'call', client, name: 'draft.open', request: { input: { id } } })) as Reply<{ readonly content: string }>
      if (!reply.ok || reply.value.content !== content) memory.lost.push(`draft ${id}`)
    }
  }

  async close(): Promise<void> {
    await this.#office?.kill()
    this.#office = null
  }

  async end(): Promise<readonly string[]> {
    await this.close()
    return OfficeInProcess.verify(this.#premises, this.now)
  }

  /** Under the same command id as often as it takes: done before or not, it is answered as if nothing had happened. */
  async #survive(question: Question, act: string | null): Promise<unknown> {
    for (let again = false; ; again = true) {
      try {
        const office = this.#office ?? (await this.#open('opening'))
        if (again) await this.#logInAgain('client' in question ? question.client : '')
        const value = again ? await this.#ask(question) : await this.#askOnce(office, question, act)
        if (again && act !== null && question.t === 'call') await this.#mayAnswerSo(act, question, value as Reply<unknown>)
        return value
      } catch (error) {
        if (!(error instanceof Killed)) throw error
        this.#office = null
        this.#kills.count(act ?? question.t, error.moment)
        if (question.t === 'backup') await this.#backup?.compare(this.memory)
      }
    }
  }

  async #askOnce(office: OfficeInProcess, question: Question, act: string | null): Promise<unknown> {
    if (act !== null && this.#chance.happens(act === 'backup' ? CUT_BACKUP : this.#treatment.acts)) return this.#cutDown(office, question, act)
    const { value, moments } = await office.ask(question, this.now)
    if (act !== null) this.#kills.learn(act, moments)
    return value
  }

  /** What was asked again. Whoever never logged in is refused each time. */
  async #mayAnswerSo(act: string, { client, request: { commandId } }: Asked, reply: Reply<unknown>): Promise<void> {
    if (reply.ok) return
    const command = String(commandId)
    const mayBeRefused = this.#treatment.amongOthers || (!this.#logIns.has(client) && 'refusal' in reply && reply.refusal.code === 'not-logged-in')
    const [told] = mayBeRefused ? ((await this.#ask({ t: 'told', commands: [command] })) as readonly Told[]) : []
    if (told?.count !== 0) this.memory.doubled.push(`${act} ${command}: asked again it was refused: ${JSON.stringify(reply)}`)
  }

  /** At one of its moments, or whenever the clock says. */
  async #cutDown(office: OfficeInProcess, question: Question, act: string): Promise<unknown> {
    const moments = this.#kills.momentsOf(act)
    if (moments === 0 || this.#chance.happens(15)) {
      const asked = office.ask(question, this.now)
      void delay(this.#chance.next() * 12).then(() => office.kill())
      const { value } = await asked
      return value
    }
    const { value } = await office.ask(question, this.now, this.#chance.between(1, moments))
    return value
  }

  /** Until it stands: now and then it is cut down while it opens. */
  async #open(what: 'opening' | 'rebuild'): Promise<OfficeInProcess> {
    for (;;) {
      const known = this.#kills.momentsOf(what)
      const killAt = known > 0 && this.#chance.happens(what === 'rebuild' ? 60 : this.#treatment.openings) ? this.#chance.between(1, known) : null
      try {
        const { office, moments } = await OfficeInProcess.open(this.#premises, this.now, killAt)
        this.#kills.learn(what, moments)
        this.#office = office
        await this.#compare(false)
        return office
      } catch (error) {
        if (!(error instanceof Killed)) throw error
        this.#kills.count(what, error.moment)
      }
    }
  }

  async #compare(all: boolean): Promise<void> {
    const { memory } = this
    const heard = memory.toCompare(all)
    memory.compare(heard, (await this.#ask({ t: 'told', commands: heard.map(({ command }) => command) })) as readonly Told[])
  }

  async #logInAgain(client: ClientId): Promise<void> {
    const request = this.#logIns.get(client)
    if (request) await this.#ask({ t: 'call', client, name: 'session.logIn', request })
  }

  async #ask(question: Question): Promise<unknown> {
    const { value } = await must(this.#office, 'an open office').ask(question, this.now)
    return value
  }
}
