import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LogReader } from '../log/reader.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { CHUNK, type ChunkDigests, chunkDigests } from './dossier-chunks.ts'
import { eventsAt, foldDossiers } from './folded-dossiers.ts'
import { isAsFolded } from './is-as-folded.ts'
import { keptPages } from './kept-pages.ts'
import { letGo } from './let-go.ts'
import { SCRATCH } from './register-faults.ts'
import { type Applied, appliedIn, type RegisterSeal, SEAL_VERSION, sealOf } from './register-seal.ts'
import type { RegisterSurvey } from './register-survey.ts'
import { isSameSeries, lastRow } from './series.ts'

/** Where more of the log than this is to be folded again, all of it is. */
const MOST_FOLDED = 0.75

/**
 * Whether register.db is the fold of the log, judged by what a seal knows: the rows of dossiers without a newer event are byte for byte what they were, the others
 * are folded again. Gives back the seal of today. Null is no verdict: then all is folded and compared, which names what differs. `survey`: of the moment that is read.
 */
export function sealedRegister(folder: CheckedFolder, seal: RegisterSeal, scratch: string | undefined, survey: RegisterSurvey | null = null): RegisterSeal | null {
  const { register } = folder
  const applied = register && appliedIn(register)
  if (!register || !applied || applied.g > 0 || applied.streamHash !== null || seal.version !== SEAL_VERSION || !isOfThisLog(folder, seal, applied)) return null
  const kept = keptPages(register, seal, survey)
  if (kept.all) return seal
  if (register.prepare('select 1 from unreadable union all select 1 from waiting limit 1').get() !== undefined) return null
  if (!isSameSeries(register, 'dossier_event', seal.history, kept.history) || !isSameSeries(register, 'hand_over', seal.handOvers, kept.handOvers)) return null
  const chunks = chunkDigests(register, kept)
  const chosen = chunks && toFold(folder, seal, applied, chunks)
  if (chunks === null || chosen === null) return null
  const aside = mkdtempSync(join(scratch ?? tmpdir(), SCRATCH))
  try {
    const beside = join(aside, 'register.db')
    foldDossiers(beside, new LogReader(folder.log, folder.trusted.device), eventsAt(folder.rawLog, chosen.places))
    return isAsFolded(folder, beside, { seal, applied, compared: chosen.compared, chunks }) ? sealOf(register, applied, chunks, seal, survey) : null
  } finally {
    letGo(register)
    rmSync(aside, { recursive: true, force: true })
  }
}

function isOfThisLog({ rawLog }: CheckedFolder, seal: RegisterSeal, applied: Applied): boolean {
  const at = rawLog.prepare<[number], { device: string; hash: Buffer }>('select device, hash from event where place = ?')
  const now = at.get(applied.place)
  return seal.place <= applied.place && at.get(seal.place)?.hash.toString('hex') === seal.hash && now?.device === applied.device && now.hash.equals(applied.hash)
}

interface Chosen {
  /** Ascending: of all settings and of the dossiers folded again. */
  readonly places: Iterable<number>
  /** Chunks whose dossiers are held against that fold. */
  readonly compared: ReadonlySet<number>
}

/**
 * The dossiers of every chunk that is another one now or has a newer event; and, since the newest permit of a person is the one in force, whoever shares their NIK and service.
 * Null where a dossier with a newer event has no row, or where it is too many. They stay in `temp.compared` (held against the fold) and `temp.folded`.
 */
function toFold({ rawLog, register }: CheckedFolder, seal: RegisterSeal, applied: Applied, chunks: readonly ChunkDigests[]): Chosen | null {
  if (!register) return null
  const compared = new Set(chunks.flatMap(({ rows, words }, index) => (seal.chunks[index]?.[0] === rows && seal.chunks[index]?.[1] === words ? [] : [index])))
  if (chunks.length < seal.chunks.length) return null
  const placeOf = register.prepare<[string], number>('select place from dossier where id = ?').pluck()
  const newer = rawLog.prepare<[number, number], string>("select distinct substr(aggregate, 9) from event where place > ? and place <= ? and aggregate like 'dossier:%'").pluck()
  const isOld = rawLog.prepare<[string, number], number>('select 1 from event where aggregate = ? and place <= ? limit 1').pluck()
  let dossiers = seal.dossiers
  for (const id of newer.all(seal.place, applied.place)) {
    const place = placeOf.get(id)
    if (place === undefined) return null
    compared.add(Math.floor((place - 1) / CHUNK))
    if (isOld.get(`dossier:${id}`, seal.place) === undefined) dossiers += 1
  }
  if (dossiers !== lastRow(register, 'dossier')) return null
  for (const table of ['compared', 'folded']) register.exec(`create temp table ${table} (id text primary key) without rowid`)
  const compare = register.prepare('insert into temp.compared select id from dossier where place > ? and place <= ?')
  for (const chunk of compared) compare.run(chunk * CHUNK, (chunk + 1) * CHUNK)
  register.exec("insert into temp.folded select id from temp.compared union select other.id from temp.compared cross join dossier one using (id) cross join dossier other indexed by dossier_by_nik on other.nik = one.nik and other.nik <> '' and other.unreadable = 0 where other.service = one.service")
  const places = placesOf(rawLog, register.prepare<[], string>('select id from temp.folded').pluck().all(), applied.place)
  return places.length > MOST_FOLDED * applied.place ? null : { places, compared }
}

function placesOf(log: CheckedFolder['rawLog'], dossiers: readonly string[], upTo: number): Float64Array {
  const of = log.prepare<[string, number], number>('select place from event where aggregate = ? and place <= ?').pluck()
  const settings = ["aggregate < 'dossier:'", "aggregate >= 'dossier;'"].flatMap((which) => log.prepare<[number], number>(`select place from event indexed by event_by_aggregate where ${which} and place <= ?`).pluck().all(upTo))
  return Float64Array.from([...settings, ...dossiers.flatMap((id) => of.all(`dossier:${id}`, upTo))]).sort()
}
