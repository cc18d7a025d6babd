import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import type { CallInput, CallName, CallOutput } from '#protocol/calls.ts'
import type { Reply } from '#protocol/call.ts'
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Backups } from '../../electron/backup/backups.ts'
import { type Counter, openCounter } from '../../electron/counter.ts'
import { PIN } from '../calls/open-office.ts'

export const BACKUP_THREAD = path.join(import.meta.dirname, '../../electron/backup/backup-thread.ts')

/** A PC on which Loket was opened for the first time. */
export class NewComputer {
  readonly data: string
  readonly #keys: string
  #counter: Counter
  #asked = false

  private constructor(root: string) {
    this.data = path.join(root, 'data')
    this.#keys = path.join(root, 'keys')
    this.#counter = this.#open()
  }

  static bought(): NewComputer {
    return new NewComputer(mkdtempSync(path.join(tmpdir(), 'loket-baru-')))
  }

  reply(name: CallName, input: unknown): Promise<Reply<unknown>> {
    return this.#counter.call('window', name, { commandId: randomUUID(), input })
  }

  async ask<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    const reply = await this.reply(name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`)
    return reply.value as CallOutput<Name>
  }

  /** Begins a restore and waits for what comes of it. */
  async restored(folder: string, passPhrase: string): Promise<CallOutput<'restore.state'>> {
    await this.ask('restore.begin', { folder, passPhrase })
    for (;;) {
      const state = await this.ask('restore.state', {})
      if (state.state !== 'running') return state
      await wait(50)
    }
  }

  async logsIn(officer: OfficerId): Promise<void> {
    await this.ask('session.logIn', { officer, secret: PIN })
  }

  async reopenedAsAsked(): Promise<void> {
    if (!this.#asked) throw new Error('nobody asked for the counter to be opened anew')
    await this.#counter.close()
    this.#counter = this.#open()
  }

  close(): Promise<void> {
    return this.#counter.close()
  }

  #open(): Counter {
    const start = { data: this.data, keys: this.#keys, sample: false, version: '0.0.0-test' }
    const counter = openCounter(start, { now: () => '2026-05-05T03:00:00.000Z' as IsoInstant, backups: (parts) => new Backups({ ...start, ...parts, entry: BACKUP_THREAD }) })
    counter.onReopen(() => { this.#asked = true })
    return counter
  }
}
