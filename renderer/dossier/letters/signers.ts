import type { Examiner } from '#domain/dossier/letter-content.ts'
import { NOBODY } from './letter-form.ts'
import type { Letter } from './of-letter.ts'

/** The examiners who have not signed yet; null for a letter with one signer, whoever that is. */
export const signersOf = ({ content, unsigned }: Pick<Letter, 'content' | 'unsigned'>): readonly Examiner[] | null => (content?.letter === 'minutes' ? content.examiners.filter(({ name }) => unsigned.includes(name)) : null)

interface Around {
  readonly head: { readonly name: string; readonly title: string; readonly nip: string }
  readonly everyone: readonly Examiner[]
  /** Name of the officer at this screen. */
  readonly officer: string
}

/** Who signs as a rule: the next examiner; the head of office under what leaves the office; the team's own officer under what the team gives. */
export function usualSigner(letter: Pick<Letter, 'letter' | 'content' | 'unsigned'>, { head, everyone, officer }: Around): Examiner {
  const examiners = signersOf(letter)
  if (examiners !== null) return examiners[0] ?? NOBODY
  if (letter.letter === 'request-letter' || letter.letter === 'assignment-letter') return { name: head.name, nip: head.nip, title: head.title }
  return everyone.find(({ name }) => name === officer) ?? NOBODY
}
