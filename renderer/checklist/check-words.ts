import type { CheckState } from '#domain/requirement/requirement.ts'

/** The five states in words, in the order of their number keys. "Nobody looked" and "looked, missing" read differently. */
export const CHECK_WORDS: readonly { readonly state: CheckState; readonly key: string; readonly words: string }[] = [
  { state: 'unchecked', key: '1', words: 'Belum diperiksa' },
  { state: 'fits', key: '2', words: 'Ada, sesuai' },
  { state: 'unfit', key: '3', words: 'Ada, tidak sesuai' },
  { state: 'absent', key: '4', words: 'Tidak ada' },
  { state: 'not-applicable', key: '5', words: 'Tidak berlaku' },
]

export const checkWords = (state: CheckState): string => CHECK_WORDS.find((entry) => entry.state === state)?.words ?? state

export const stateOfKey = (key: string): CheckState | null => CHECK_WORDS.find((entry) => entry.key === key)?.state ?? null
