import type { Tone } from '../../ui/state-badge.tsx'
import type { Letter } from './of-letter.ts'

export interface LetterState {
  readonly tone: Tone
  readonly words: string
}

/** How far a letter is, in words. */
export function letterState({ content, letter, unsigned, signed, signatures, number, asked, prepared, initials, may }: Letter): LetterState {
  const unfinished = letter === 'permit' || letter === 'refusal-letter' ? signed === '' : unsigned.length > 0
  if (number !== null) return unfinished ? { tone: 'wait', words: 'Bernomor, belum ditandatangani' } : { tone: 'ok', words: 'Ditandatangani dan bernomor' }
  if (asked !== null) return { tone: 'wait', words: unfinished ? 'Nomor menyusul, belum ditandatangani' : 'Nomor menyusul' }
  if (letter !== 'permit' && content === null) return { tone: may.includes('draft') ? 'wait' : 'plain', words: 'Belum ditulis' }
  if (signed !== '') return { tone: 'info', words: 'Ditandatangani, belum bernomor' }
  if (signatures.length > 0 && unsigned.length > 0) return { tone: 'wait', words: `Menunggu tanda tangan ${unsigned.join(', ')}` }
  if (signatures.length > 0) return may.includes('number') ? { tone: 'wait', words: 'Ditandatangani, belum bernomor' } : { tone: 'ok', words: 'Ditandatangani' }
  if (initials.length > 0) return { tone: 'info', words: 'Sedang diparaf' }
  if (unsigned.length > 0) return { tone: 'wait', words: 'Ditulis, belum ditandatangani' }
  return prepared === null ? { tone: 'info', words: 'Ditulis' } : { tone: 'info', words: 'Disiapkan' }
}
