import type { EventTable } from '../schema/event.ts'
import type { SettingTable } from '../schema/setting.ts'
import { WitnessFile } from './witness-file.ts'

/** What a register folded from the whole log still tells of an event. */
export interface Remembered {
  readonly seq: number
  readonly at: string
  readonly type: string
  readonly dossier: string
  readonly number: string | null
  readonly name: string | null
}

/** register.db as a witness of what log.db had; says nothing where it is not there or broken itself. */
export class FormerRegister {
  readonly #file: WitnessFile

  constructor(file: string) {
    this.#file = new WitnessFile(file)
  }

  /** The end of the stream as it was folded; 0 where it cannot say. */
  get end(): number {
    return this.#file.asked((database) => database.prepare<[], number>('select place from applied').pluck().get()) ?? 0
  }

  /** The last place of the office's stream that was folded; 0 on a PC that works alone, and where it cannot say. */
  get g(): number {
    return this.#file.asked((database) => database.prepare<[], number>('select g from applied').pluck().get()) ?? 0
  }

  /** What its body may be: an event of a dossier as its author wrote it, or the newest settings of its kind. To be tried against the event's hash. */
  bodiesOf({ device, seq, type, type_version: version, aggregate }: EventTable): readonly Uint8Array[] {
    const text = this.#file.asked((database) => database.prepare<[string, number], string>('select event from dossier_event where device = ? and seq = ?').pluck().get(device, seq))
    const before = `{"type":${JSON.stringify(type)},"version":${version},"body":`
    if (text?.startsWith(before)) return [Buffer.from(text.slice(before.length, -1))]
    const settings = this.#file.asked((database) => database.prepare<[string], string>('select body from setting where kind = ?').pluck().all(aggregate.split(':')[0] ?? ''))
    return settings?.map((body) => Buffer.from(body)) ?? []
  }

  /** Events of a device's chain from one number to another. */
  remembered(device: string, first: number, last: number): readonly Remembered[] {
    return this.#file.asked((database) => database.prepare<[string, number, number], Remembered>(REMEMBERED).all(device, first, last)) ?? []
  }

  /** Numbers that were given or recorded according to lost events. */
  numbers(device: string, first: number, last: number): readonly { readonly run: string; readonly no: number }[] {
    return this.#file.asked((database) => database.prepare<[string, number, number], { run: string; no: number }>(NUMBERS).all(device, first, last)) ?? []
  }

  settings(): readonly Pick<SettingTable, 'kind' | 'id' | 'body'>[] {
    return this.#file.asked((database) => database.prepare<[], Pick<SettingTable, 'kind' | 'id' | 'body'>>('select kind, id, body from setting order by first_place').all()) ?? []
  }

  close(): void {
    this.#file.close()
  }
}

const REMEMBERED = `select seq, dossier_event.at, json_extract(event, '$.type') as type, dossier, json_extract(state, '$.registerNumber.text') as number, json_extract(state, '$.applicant.name') as name
  from dossier_event left join dossier on dossier.id = dossier_event.dossier where device = ? and seq between ? and ? order by seq`

const NUMBERS = `select json_extract(event, '$.body.number.run') as run, json_extract(event, '$.body.number.no') as no
  from dossier_event where device = ? and seq between ? and ? and json_extract(event, '$.type') = 'number.given'`
