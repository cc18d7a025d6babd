import type { DeviceId } from '#domain/ids.ts'
import type Database from 'better-sqlite3'
import type { CheckedFolder } from './checked-folder.ts'
import { eventTitle } from './event-titles.ts'
import { attempt } from './attempt.ts'
import { type Finding, finding } from './finding.ts'
import type { StreamKeys } from './stream-keys.ts'
import type { SequencedEvent } from './stream-rows.ts'

/** Says of which event of the office's stream a finding is: when it was written, what it tells, of which dossier, on which PC. */
export class StreamWords {
  readonly #keys: StreamKeys
  readonly #number: Database.Statement<[string], string | null> | null

  constructor({ register }: Pick<CheckedFolder, 'register'>, keys: StreamKeys) {
    this.#keys = keys
    this.#number = attempt(() => register?.prepare<[string], string | null>("select nullif(json_extract(state, '$.registerNumber.text'), '') from dossier where id = ?").pluck() ?? null)
  }

  /** `message`: the words that follow "Urutan kantor nomor 57". */
  finding({ g, envelope: { device, aggregate, type, wallTime } }: SequencedEvent, message: string): Finding {
    const [kind, id = ''] = aggregate.split(':', 2)
    const dossier = kind === 'dossier' ? `berkas ${attempt(() => this.#number?.get(id) ?? null) ?? 'tanpa nomor register'}` : ''
    return { ...finding('stream', 0, `Urutan kantor nomor ${g}${message}`), event: { at: wallTime, what: eventTitle(type), about: [dossier, `dari ${this.pc(device)}`].filter((part) => part !== '').join(', ') } }
  }

  /** As the office calls it. */
  pc(device: DeviceId): string {
    const name = this.#keys.nameOf(device)
    if (name !== '') return name
    return device.startsWith('server-') ? 'server kantor' : `komputer ${device.slice(0, 8)}`
  }
}
