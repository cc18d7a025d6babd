import type { DossierId, IsoInstant } from '#domain/ids.ts'
import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type BackupKey, newBackupKey } from '../../electron/backup/backup-key.ts'
import { type BackupPlace, backUp } from '../../electron/backup/backup-round.ts'
import type { BackupSet } from '../../electron/backup/backup-set.ts'
import type { BackupSource } from '../../electron/backup/take-backup.ts'
import { BACKUP_THREAD } from './new-computer.ts'
import { type Intake, OpenOffice, sitisForm } from '../calls/open-office.ts'

/** An office at work, and a stick beside it. */
export class OfficeWithBackup {
  readonly office: OpenOffice
  readonly key: BackupKey
  readonly stick = mkdtempSync(path.join(tmpdir(), 'loket-stick-'))
  readonly #log: Database.Database
  readonly #form: Intake

  private constructor(office: OpenOffice, key: BackupKey, form: Intake) {
    this.office = office
    this.key = key
    this.#form = form
    this.#log = new Database(path.join(office.root, 'data/log.db'), { readonly: true })
  }

  /** `threads`: with the threads that keep a backup, as a running Loket has them. */
  static async established({ threads = false } = {}): Promise<OfficeWithBackup> {
    const office = await OpenOffice.established(undefined, undefined, undefined, threads ? BACKUP_THREAD : '')
    return new OfficeWithBackup(office, await newBackupKey(), await sitisForm(office))
  }

  get place(): BackupPlace {
    return { folder: this.stick, key: this.key, data: path.join(this.office.root, 'data') }
  }

  get source(): BackupSource {
    return { log: this.#log, temporary: path.join(this.office.root, 'data/cadangan'), recipient: this.key.recipient, now: () => this.office.now }
  }

  backUp(): Promise<BackupSet> {
    return backUp(this.source, this.place)
  }

  /** With a scan. Its register number. */
  async takesIn(name: string): Promise<{ readonly dossier: DossierId; readonly number: string }> {
    this.office.minutesPass(1)
    const scan = await this.office.upload('budi', 'ktp.pdf', new TextEncoder().encode(`%PDF-1.4\n% KTP ${name}\n%%EOF\n`))
    const attachment = JSON.parse(Buffer.from(scan.body).toString()) as Intake['attachments'][number]
    const dossier = randomUUID() as string as DossierId
    const { registerNumber } = await this.office.ask('budi', 'intake.receive', { ...this.#form, dossier, applicant: { ...this.#form.applicant, name }, attachments: [attachment] })
    return { dossier, number: registerNumber }
  }

  /** What a job of Hendra's says once it is done. */
  async saidBy({ id }: { readonly id: string }): Promise<string> {
    for (;;) {
      const job = (await this.office.ask('hendra', 'job.list', {})).find((one) => one.id === id)
      if (job && job.state !== 'running') return job.message
      await wait(50)
    }
  }

  hoursPass(hours: number): void {
    this.office.now = new Date(Date.parse(this.office.now) + hours * 3_600_000).toISOString() as IsoInstant
  }

  async close(): Promise<void> {
    this.#log.close()
    await this.office.counter.close()
  }
}
