import { lexer, type MarkedToken, type Token } from 'marked'

/** All that a page's markdown says, token by token; none of it is ever HTML to us. */
export const markdown = (source: string): readonly MarkedToken[] => known(lexer(source))

/** Without extensions every token is one the library itself names. */
export const known = (tokens: readonly Token[]): readonly MarkedToken[] => tokens as readonly MarkedToken[]

/** The words of tokens, without marks, pictures and anything that looks like HTML. */
export const words = (tokens: readonly MarkedToken[]): string => tokens.map(wordsOf).join('').replaceAll(/\s+/g, ' ').trim()

function wordsOf(token: MarkedToken): string {
  switch (token.type) {
    case 'image':
    case 'html':
      return ''
    case 'list':
      return token.items.map((item) => wordsWithin(item.tokens)).join('')
    case 'table':
      return [token.header, ...token.rows].flat().map((cell) => wordsWithin(cell.tokens)).join('')
    case 'paragraph':
    case 'heading':
    case 'blockquote':
      return wordsWithin(token.tokens)
    default:
      if ('tokens' in token && token.tokens !== undefined) return known(token.tokens).map(wordsOf).join('')
      return 'text' in token ? token.text : ' '
  }
}

const wordsWithin = (tokens: readonly Token[]): string => `${known(tokens).map(wordsOf).join('')} `

/** The name a heading is linked by: "Bila gagal?" is "bila-gagal". */
export const anchorOf = (heading: string): string => heading.toLowerCase().replaceAll(/[^\p{L}\p{N} -]/gu, '').trim().replaceAll(' ', '-')
