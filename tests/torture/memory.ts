import type { CallRequest, Reply } from '#protocol/call.ts'
import type { BytesAnswer, BytesRequest } from '#protocol/port.ts'
import { isDeepStrictEqual } from 'node:util'
import type { Told } from './office-messages.ts'

export interface Acknowledged {
  readonly command: string
  readonly name: string
  readonly value: unknown
}

/** What these answer is the office's server's word, or waits for it: this counter keeps another answer, or none. */
const SERVERS_WORD: ReadonlySet<string> = new Set(['sync.code', 'sync.rename', 'sync.revoke', 'server.change', 'dossier.take'])

/** Whether what a command of that name does is kept as an act with its answer. */
export const isActOf = (name: string): boolean => !name.startsWith('session.') && !name.endsWith('.join') && !SERVERS_WORD.has(name)

/** How much was heard by some moment. */
export interface HeardSoFar {
  readonly commands: number
  readonly attachments: number
  readonly papers: number
  readonly drafts: ReadonlyMap<string, string>
  readonly looks: ReadonlyMap<string, number>
}

/** What was heard and is in no folder any more. */
export interface Gone {
  readonly commands: readonly Acknowledged[]
  readonly scans: readonly string[]
}

/** What the office was heard to say: everything of it must be there whatever happens to its process. */
export class Memory {
  readonly commands: Acknowledged[] = []
  readonly attachments: { readonly hash: string; readonly body: Uint8Array }[] = []
  readonly papers: string[] = []
  readonly drafts = new Map<string, string>()
  /** By dossier: how often its NIK was shown. Each time is in the view log. */
  readonly looks = new Map<string, number>()
  readonly lost: string[] = []
  readonly doubled: string[] = []
  /** Numbers heard, and in which command each. */
  readonly #numbers = new Map<string, string>()
  #compared = 0

  /** How much of it the backup said it has. */
  backedUp: { readonly commands: number; readonly attachments: number } | null = null

  get acknowledged(): number {
    return this.commands.length + this.attachments.length + this.drafts.size
  }

  hear(name: string, { commandId, input }: CallRequest, reply: Reply<unknown>): void {
    if (reply.ok && name === 'dossier.reveal') this.#hearLook((input as { readonly dossier: string }).dossier)
    if (!reply.ok || commandId === undefined || !isActOf(name)) return
    this.commands.push({ command: commandId, name, value: reply.value })
    if (name === 'intake.receive') this.#hearNumber((reply.value as { readonly registerNumber: string }).registerNumber, commandId)
    if (name === 'paper.issue') this.papers.push((reply.value as { readonly paper: string }).paper)
  }

  hearAttachment(request: BytesRequest, { status, body }: BytesAnswer): void {
    if (request.method === 'POST' && status === 200) this.attachments.push({ hash: (JSON.parse(Buffer.from(body).toString()) as { readonly hash: string }).hash, body: request.body })
  }

  /** What was heard since the last comparison, or all of it. */
  toCompare(all: boolean): readonly Acknowledged[] {
    const some = this.commands.slice(all ? 0 : this.#compared)
    this.#compared = this.commands.length
    return some
  }

  get heardSoFar(): HeardSoFar {
    const { commands, attachments, papers, drafts, looks } = this
    return { commands: commands.length, attachments: attachments.length, papers: papers.length, drafts: new Map(drafts), looks: new Map(looks) }
  }

  /** Its folders are again what they were then. */
  goesBackTo({ commands, attachments, papers, drafts, looks }: HeardSoFar): Gone {
    const gone = { commands: this.commands.splice(commands), scans: this.attachments.splice(attachments).map(({ hash }) => hash) }
    this.papers.splice(papers)
    for (const [kept, was] of [[this.drafts, drafts], [this.looks, looks]] as const) {
      kept.clear()
      for (const [key, value] of was) (kept as Map<string, unknown>).set(key, value)
    }
    this.#compared = Math.min(this.#compared, commands)
    return gone
  }

  /** Nobody remembers what numbers were given since: one of them may be heard again. */
  forgetsNumbersOf({ commands }: Gone): void {
    const forgotten = new Set(commands.map(({ command }) => command))
    for (const [text, command] of this.#numbers) if (forgotten.has(command)) this.#numbers.delete(text)
  }

  /** The backup has said that it is level. */
  hearBackup(): void {
    this.backedUp = { commands: this.commands.length, attachments: this.attachments.length }
  }

  /** Holds what log.db has against what was heard. */
  compare(heard: readonly Acknowledged[], told: readonly Told[], where = ''): void {
    const found = new Map(told.map((one) => [one.command, one]))
    for (const { command, name: call, value } of heard) {
      const name = `${where} ${call}`.trim()
      const one = found.get(command)
      if (!one || one.answer === null) this.lost.push(`${name} ${command}: no answer kept`)
      else if (!isDeepStrictEqual((JSON.parse(one.answer) as { readonly value: unknown }).value, JSON.parse(JSON.stringify(value)))) this.lost.push(`${name} ${command}: another answer is kept`)
      else if (one.count === 0) this.lost.push(`${name} ${command}: no event`)
      else if (one.last - one.first + 1 !== one.count) this.doubled.push(`${name} ${command}: took effect twice`)
    }
  }

  compareLooks(written: ReadonlyMap<string, number>): void {
    for (const [dossier, times] of this.looks) if ((written.get(dossier) ?? 0) < times) this.lost.push(`view log: ${dossier} was shown ${times} times, written down are ${written.get(dossier) ?? 0}`)
  }

  #hearLook(dossier: string): void {
    this.looks.set(dossier, (this.looks.get(dossier) ?? 0) + 1)
  }

  #hearNumber(text: string, command: string): void {
    if (text === '') return
    const before = this.#numbers.get(text)
    if (before !== undefined && before !== command) this.doubled.push(`${text} was given twice`)
    this.#numbers.set(text, command)
  }
}
