import { oneShotSha256 } from '../files/one-shot-sha256.ts'
import { attempt } from './attempt.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { CHUNK } from './dossier-chunks.ts'
import { groupsOf, rootOf, surveyOf } from './log-survey.ts'
import { SIZE } from './series.ts'
import { fileDigest, treeDigest } from './tree-digests.ts'

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
}

/** Null where its pages are not to be read past SQLite, or not to be understood. */
export const surveyRegister = (folder: Pick<CheckedFolder, 'register' | 'handles' | 'moments'>): RegisterSurvey | null => attempt(() => surveyed(folder))

function surveyed({ register, handles, moments }: Pick<CheckedFolder, 'register' | 'handles' | 'moments'>): RegisterSurvey | null {
  const survey = register && surveyOf(register, handles.register?.file, moments.register)
  if (!register || !survey || moments.register === null) return null
  const [history, handOvers, dossiers] = [groupsOf(register, survey, 'dossier_event', SIZE), groupsOf(register, survey, 'hand_over', SIZE), groupsOf(register, survey, 'dossier', CHUNK)]
  const words = treeDigest(survey, rootOf(register, 'dossier_text_data'))
  const settings = register.prepare<[], string>("select group_concat(concat_ws(',', quote(k), quote(v)), ';' order by k) from dossier_text_config").pluck().get() ?? ''
  return history === null || handOvers === null || dossiers === null || words === null ? null : { moment: moments.register.name, whole: fileDigest(survey), history, handOvers, dossiers, words: oneShotSha256(`${words} ${settings}`) }
}
