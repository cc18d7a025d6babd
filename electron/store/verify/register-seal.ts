import { registerMigrations } from '#migrations/counter/register/registry.ts'
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { FOLD_VERSION } from '../register/fold-version.ts'
import { CHUNK, type ChunkDigests } from './dossier-chunks.ts'
import { pagesBuild } from './pages-build.ts'
import type { RegisterSurvey } from './register-survey.ts'
import { sealedTrees } from './trees/sealed-trees.ts'
import { lastRow, series, seriesOf } from './series.ts'

/** What a witness holds of a register.db that was found to be the fold of the log up to `place`. */
export const registerSeal = z.object({
  place: z.int().positive(),
  /** Of the event there, hex. */
  hash: z.string(),
  /** Of the build that folded, and that sealed. */
  version: z.string(),
  dossiers: z.int().nonnegative(),
  history: series,
  handOvers: series,
  chunks: z.array(z.tuple([z.string(), z.string()])),
  pages: z
    .object({
      build: z.string(),
      whole: z.string(),
      trees: sealedTrees.exactOptional(),
      history: z.array(z.string()),
      handOvers: z.array(z.string()),
      /** Of each chunk the rows without the dispositions, and the pages they stand in. */
      dossiers: z.array(z.tuple([z.string(), z.string()])),
      words: z.string(),
    })
    .exactOptional(),
})

export type RegisterSeal = z.infer<typeof registerSeal>

/** Seals of another version are of other rows, or tell of them in another way. */
export const SEAL_VERSION = `1 ${FOLD_VERSION} ${registerMigrations.length} ${CHUNK}`

export interface Applied {
  readonly device: string
  readonly place: number
  readonly hash: Buffer
  /** The last place of the office's stream in it; 0 on a PC that works alone. */
  readonly g: number
  /** The stream's hash there; null at 0. */
  readonly streamHash: Buffer | null
}

export const appliedIn = (register: Database.Database): Applied | undefined => register.prepare<[], Applied>('select device, place, hash, g, stream_hash as streamHash from applied').get()

/** Of a register that was just found to be right. What an earlier seal has is taken over. `survey`: of the same moment, and made before the register was looked at. */
export function sealOf(register: Database.Database, { place, hash }: Applied, chunks: readonly ChunkDigests[], before: RegisterSeal | null, survey: RegisterSurvey | null): RegisterSeal {
  return {
    place,
    hash: hash.toString('hex'),
    version: SEAL_VERSION,
    dossiers: lastRow(register, 'dossier'),
    history: seriesOf(register, 'dossier_event', undefined, before?.history),
    handOvers: seriesOf(register, 'hand_over', undefined, before?.handOvers),
    chunks: chunks.map(({ rows, words }) => [rows, words]),
    ...(survey ? { pages: pagesOf(register, chunks, survey) } : {}),
  }
}

const pagesOf = (register: Database.Database, chunks: readonly ChunkDigests[], { whole, trees, history, handOvers, dossiers, words }: RegisterSurvey): RegisterSeal['pages'] & {} => ({
  build: pagesBuild(register),
  whole,
  ...(trees ? { trees: { groups: trees.groups, schema: trees.schema } } : {}),
  history: [...history],
  handOvers: [...handOvers],
  dossiers: chunks.map((chunk, index) => [chunk.dossiers, dossiers[index] ?? '']),
  words,
})
