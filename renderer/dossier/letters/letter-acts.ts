import type { DossierView } from '../view.ts'
import type { Letter } from './of-letter.ts'

export type LetterAct = Letter['may'][number]

const ORDER: readonly LetterAct[] = ['draft', 'sign', 'number']

/** What is to be done next at the letters of this step: the first that is not written, signed or numbered; null when none waits. A letter that is written is not written again by itself. */
export function nextLetterAct({ documents }: Pick<DossierView, 'documents'>): { readonly letter: Letter; readonly act: LetterAct } | null {
  for (const letter of documents) {
    const act = ORDER.find((one) => letter.may.includes(one) && (one !== 'draft' || letter.content === null))
    if (act !== undefined) return { letter, act }
  }
  return null
}

/** A numbered letter is not changed: after a return it is written again, as a new one. */
export const actWords = (act: LetterAct, { content, number }: Pick<Letter, 'content' | 'number'>): string => ({ draft: content === null ? 'Tulis' : number === null ? 'Ubah' : 'Tulis lagi', sign: 'Catat tanda tangan', number: 'Beri nomor' })[act]

export const ACT_WINDOWS = { draft: 'letter-draft', sign: 'letter-sign', number: 'letter-number' } as const
