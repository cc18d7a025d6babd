import { EDGE } from './search-text.ts'

/** What was typed, as FTS5 questions. Whatever it is, they are well formed. */
export interface MatchQuery {
  /** Finds each word whole. */
  readonly whole: string
  /** Finds each word as the beginning of one. */
  readonly begun: string
}

/** Nothing is gained by reading more. */
const LONGEST = 200
const MOST_WORDS = 8

/**
 * Null where nothing of it can be searched for (signs only). Each word is a quoted phrase, so `012/SIKRO` means 012 beside SIKRO and no word is an operator;
 * all must be found, in any column. Digits that look like one telephone number are also sought closed up.
 */
export function matchQuery(text: string): MatchQuery | null {
  const readable = text.slice(0, LONGEST).replaceAll(UNREADABLE, ' ').toWellFormed().replaceAll(EDGE, ' ')
  const words = readable
    .split(/\s+/)
    .filter((word) => SEARCHABLE.test(word))
    .slice(0, MOST_WORDS)
  if (words.length === 0) return null
  const phone = phoneDigits(readable)
  return { whole: either(words.map(quoted), phone && quoted(phone)), begun: either(words.map(begun), phone && begun(phone)) }
}

const SEARCHABLE = /[\p{L}\p{N}]/u
const UNREADABLE = /[\p{Cc}\p{Cf}]/gu

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`
const begun = (word: string): string => `${quoted(word)} *`
const either = (phrases: readonly string[], phone: string | null): string => (phone === null ? phrases.join(' AND ') : `(${phrases.join(' AND ')}) OR ({phone} : ${phone})`)

/** The digits of a text that is nothing but a telephone number, written nationally; null for anything else or too short to be one. */
function phoneDigits(text: string): string | null {
  if (!/^[+()\d\s./-]+$/.test(text)) return null
  const digits = text.replaceAll(/\D/g, '')
  return digits.length < SHORTEST_PHONE ? null : digits.replace(/^62/, '0')
}
const SHORTEST_PHONE = 6
