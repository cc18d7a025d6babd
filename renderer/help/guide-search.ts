import type { MarkedToken } from 'marked'
import type { GuidePage } from './guide.ts'
import type { GuidePageId } from './guide-groups.ts'
import { anchorOf, known, words } from './markdown.ts'

/** A part of a page: its opening, or one heading with what stands under it. */
interface Part {
  readonly page: GuidePageId
  readonly title: string
  /** "" for the opening. */
  readonly heading: string
  readonly text: string
}

export interface Found {
  readonly page: GuidePageId
  readonly title: string
  readonly heading: string
  /** As `anchorOf` names the heading; "" for the page's top. */
  readonly anchor: string
  /** Words around the first one found. */
  readonly excerpt: string
}

const MOST = 12
const BEFORE = 30
const EXCERPT = 110

/** Parts that hold the beginning of every word asked for; those with a word in the heading first. */
export function searchGuide(pages: readonly GuidePage[], asked: string): readonly Found[] {
  const wanted = plain(asked).split(' ').filter((word) => word !== '')
  if (wanted.length === 0) return []
  return pages
    .flatMap(partsOf)
    .map((part) => ({ part, rank: rankOf(part, wanted) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .slice(0, MOST)
    .map(({ part }) => found(part, wanted[0] ?? ''))
}

/** Lower case, one space between words, signs away: "Ctrl+Enter" is "ctrl enter". */
const plain = (text: string): string => text.toLowerCase().normalize('NFKD').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()

const holds = (text: string, word: string): boolean => ` ${plain(text)}`.includes(` ${word}`)

function rankOf({ title, heading, text }: Part, wanted: readonly string[]): number {
  const whole = `${title} ${heading} ${text}`
  if (!wanted.every((word) => holds(whole, word))) return 0
  const named = (name: string): number => wanted.filter((word) => holds(name, word)).length
  return 1 + named(heading) * 6 + named(title) * (heading === '' ? 5 : 1)
}

function found({ page, title, heading, text }: Part, word: string): Found {
  const at = Math.max(0, text.toLowerCase().indexOf(word))
  const from = at < BEFORE ? 0 : text.lastIndexOf(' ', at - BEFORE) + 1
  const rest = text.slice(from)
  const excerpt = rest.length <= EXCERPT ? rest : `${rest.slice(0, rest.lastIndexOf(' ', EXCERPT))} …`
  return { page, title, heading, anchor: anchorOf(heading), excerpt: from === 0 ? excerpt : `… ${excerpt}` }
}

function partsOf({ id, title, body }: GuidePage): readonly Part[] {
  const parts: { heading: string; tokens: MarkedToken[] }[] = [{ heading: '', tokens: [] }]
  for (const token of body) {
    if (token.type === 'heading') parts.push({ heading: words(known(token.tokens)), tokens: [] })
    else parts.at(-1)?.tokens.push(token)
  }
  return parts.map(({ heading, tokens }) => ({ page: id, title, heading, text: words(tokens) }))
}
