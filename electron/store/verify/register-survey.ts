import { oneShotSha256 } from '../files/one-shot-sha256.ts'
import { attempt } from './attempt.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { CHUNK } from './dossier-chunks.ts'
import { groupsOf, type KnownTrees, rootOf, surveyOf, treesOf } from './log-survey.ts'
import { SIZE } from './series.ts'
import { fileDigest, treeDigest } from './tree-digests.ts'
import type { SurveyedTrees } from './trees/kept-trees.ts'

/** Digests of register.db's pages at one moment. */
export interface RegisterSurvey {
  /** Which one. */
  readonly moment: string
  readonly whole: string
  /** As many rows to each as to a digest of their series. */
  readonly history: readonly string[]
  readonly handOvers: readonly string[]
  /** As many dossiers to each as to a chunk. */
  readonly dossiers: readonly string[]
  /** Of all that is searched. */
  readonly words: string
  /** Of the whole file; null where its pages do not make up trees. */
  readonly trees: SurveyedTrees | null
}

/** Tables of register.db that are only added to, and held against the seal row by row. */
const ADDED = ['dossier_event', 'hand_over']

/** Null where its pages are not to be read past SQLite, or not to be understood. */
export const surveyRegister = (folder: Pick<CheckedFolder, 'register' | 'handles' | 'moments'>, known: KnownTrees | null = null): RegisterSurvey | null => attempt(() => surveyed(folder, known))

function surveyed({ register, handles, moments }: Pick<CheckedFolder, 'register' | 'handles' | 'moments'>, known: KnownTrees | null): RegisterSurvey | null {
  const survey = register && surveyOf(register, handles.register?.file, moments.register)
  if (!register || !survey || moments.register === null) return null
  const whole = fileDigest(survey)
  const [history, handOvers, dossiers] = [groupsOf(register, survey, 'dossier_event', SIZE), groupsOf(register, survey, 'hand_over', SIZE), groupsOf(register, survey, 'dossier', CHUNK)]
  const words = treeDigest(survey, rootOf(register, 'dossier_text_data'))
  const settings = register.prepare<[], string>("select group_concat(concat_ws(',', quote(k), quote(v)), ';' order by k) from dossier_text_config").pluck().get() ?? ''
  return history === null || handOvers === null || dossiers === null || words === null ? null : { moment: moments.register.name, whole, history, handOvers, dossiers, words: oneShotSha256(`${words} ${settings}`), trees: treesOf(register, survey, ADDED, known, whole) }
}
