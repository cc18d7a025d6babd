import type { IsoInstant } from '#domain/ids.ts'
import type { LostEvent, PlaceRange } from '#domain/log/device-event.ts'
import type Database from 'better-sqlite3'
import type { FormerRegister } from './former-register.ts'
import { offsetsOf } from './stream.ts'

/** So many are told one by one; of all others their places. */
const MOST_TOLD = 60

interface Clue {
  readonly at: string | null
  readonly type: string
  readonly about: string
}

/** What half-read rows, indexes and the former register tell of the events in the holes. */
export function lostEvents(staging: Database.Database, register: FormerRegister, holes: readonly PlaceRange[]): readonly LostEvent[] {
  const told: LostEvent[] = []
  for (const hole of holes) {
    const clues = new Map([...fromIndexes(staging, hole), ...fromHalves(staging, hole), ...fromRegister(staging, register, hole)])
    let before = lastBefore(staging, hole.first) ?? begun(staging)
    for (let place = hole.first; place <= hole.last; place += 1) {
      if (told.length === MOST_TOLD) return told
      const { at = null, type = '', about = '' } = clues.get(place) ?? {}
      told.push({ place, at: at as IsoInstant | null, notBefore: before as IsoInstant | null, type, about })
      before = at ?? before
    }
  }
  return told
}

const lastBefore = (staging: Database.Database, place: number): string | null =>
  staging.prepare<[number], string>('select wall_time from placed join event on event.rowid = placed.row where placed.place < ? order by placed.place desc limit 1').pluck().get(place) ?? null

/** When the register was begun: nothing in it is older. */
function begun(staging: Database.Database): string | null {
  const opened = staging.prepare<[], unknown>('select opened from incarnation where ordinal = 1').pluck().get()
  return isInstant(opened) ? opened : null
}

type Clues = readonly (readonly [place: number, clue: Clue])[]

const fromIndexes = (staging: Database.Database, { first, last }: PlaceRange): Clues =>
  staging.prepare<[number, number], { place: number; aggregate: string }>("select place, aggregate from known_aggregate where place between ? and ? and instr(aggregate, ':') > 0").all(first, last).map(({ place, aggregate }) => [place, { at: null, type: '', about: aboutOf(aggregate) }])

function fromHalves(staging: Database.Database, { first, last }: PlaceRange): Clues {
  const rows = staging.prepare<[number, number], { place: number; type: unknown; aggregate: unknown; at: unknown }>('select place, type, aggregate, at from half_event where place between ? and ?').all(first, last)
  return rows.map(({ place, type, aggregate, at }) => [place, { at: isInstant(at) ? at : null, type: typeof type === 'string' ? type : '', about: typeof aggregate === 'string' ? aboutOf(aggregate) : '' }])
}

/** Of each stretch of the hole the device whose chain lies there. */
function fromRegister(staging: Database.Database, register: FormerRegister, { first, last }: PlaceRange): Clues {
  return chainsIn(staging, { first, last }).flatMap(({ device, distance }) =>
    register.remembered(device, first - distance, last - distance).map(({ seq, at, type, dossier, number, name }) => [seq + distance, { at, type, about: `${number === null ? `berkas ${dossier.slice(0, 8)}` : `berkas ${number}`}${name === null ? '' : ` (${initials(name)})`}` }] as const),
  )
}

/** Numbers known to have been given by events in the holes. */
export const lostNumbers = (staging: Database.Database, register: FormerRegister, holes: readonly PlaceRange[]): readonly { readonly run: string; readonly no: number }[] =>
  holes.flatMap((hole) => chainsIn(staging, hole).flatMap(({ device, distance }) => register.numbers(device, hole.first - distance, hole.last - distance)))

const chainsIn = (staging: Database.Database, { first, last }: PlaceRange): ReturnType<typeof offsetsOf> => {
  const all = offsetsOf(staging)
  return all.filter(({ distance }, index) => distance < last && (all[index + 1]?.distance ?? Number.MAX_SAFE_INTEGER) >= first)
}

const WORDS: Readonly<Record<string, string>> = { dossier: 'berkas', officer: 'petugas', book: 'buku nomor', office: 'kantor', service: 'layanan', procedure: 'alur', calendar: 'kalender', device: 'perangkat' }

function aboutOf(aggregate: string): string {
  const [kind = '', id = ''] = aggregate.split(':')
  return `${WORDS[kind] ?? kind} ${id.slice(0, 8)}`
}

const initials = (name: string): string => name.split(/\s+/u).filter((word) => word !== '').map((word) => `${Array.from(word)[0]?.toLocaleUpperCase('id') ?? ''}.`).join(' ')

const isInstant = (at: unknown): at is string => typeof at === 'string' && !Number.isNaN(Date.parse(at))
