import type { MarkedToken, Token, Tokens } from 'marked'
import type { ReactNode } from 'react'
import { assertNever } from '#domain/assert-never.ts'
import classes from './guide.module.css'
import { pictureAt } from './guide.ts'
import { anchorOf, known, words } from './markdown.ts'

/** Goes where a link of the guide says: "berkas-baru.md", "#bila-gagal", "cetak.md#salinan". */
export type Follow = (href: string) => void

interface MarkdownProps {
  readonly tokens: readonly Token[]
  readonly onFollow: Follow
}

/** Markdown as elements of ours. Raw HTML in it is not shown, an address outside the guide is only words. */
export function Markdown({ tokens, onFollow }: MarkdownProps) {
  // A page is read, never edited: a token's place names it.
  return known(tokens).map((token, index) => <Part key={`${token.type} ${index}`} token={token} onFollow={onFollow} />)
}

interface PartProps<Kind extends MarkedToken> {
  readonly token: Kind
  readonly onFollow: Follow
}

/** What stands on lines of its own. */
function Part({ token, onFollow }: PartProps<MarkedToken>): ReactNode {
  const within = (tokens: readonly Token[]) => <Markdown tokens={tokens} onFollow={onFollow} />
  switch (token.type) {
    case 'heading':
      return <Heading token={token}>{within(token.tokens)}</Heading>
    case 'paragraph':
      return isPicture(token) ? within(token.tokens) : <p>{within(token.tokens)}</p>
    case 'blockquote':
      return <div className={classes.remark}>{within(token.tokens)}</div>
    case 'list':
      return <List token={token} within={within} />
    case 'list_item':
      return within(token.tokens)
    case 'table':
      return <TableOf token={token} within={within} />
    case 'code':
      return <pre>{token.text}</pre>
    case 'hr':
      return <hr />
    case 'html':
    case 'def':
    case 'space':
    case 'checkbox':
      return null
    default:
      return <Inline token={token} onFollow={onFollow} />
  }
}

type InlineToken = Extract<MarkedToken, { type: 'strong' | 'em' | 'del' | 'codespan' | 'link' | 'image' | 'text' | 'escape' | 'br' }>

/** What stands within a line. */
function Inline({ token, onFollow }: PartProps<InlineToken>): ReactNode {
  const within = (tokens: readonly Token[]) => <Markdown tokens={tokens} onFollow={onFollow} />
  switch (token.type) {
    case 'strong':
      return <strong>{within(token.tokens)}</strong>
    case 'em':
      return <em>{within(token.tokens)}</em>
    case 'del':
      return <s>{within(token.tokens)}</s>
    case 'codespan':
      return isKey(token.text) ? <kbd>{token.text}</kbd> : <code>{token.text}</code>
    case 'link':
      return <GuideLink token={token} onFollow={onFollow} />
    case 'image':
      return <Picture token={token} />
    case 'text':
      return 'tokens' in token && token.tokens !== undefined ? within(token.tokens) : token.text
    case 'escape':
      return token.text
    case 'br':
      return <br />
    default:
      return assertNever(token)
  }
}

type Within = (tokens: readonly Token[]) => ReactNode

const isPicture = ({ tokens }: Tokens.Paragraph): boolean => tokens.length === 1 && tokens[0]?.type === 'image'

const KEY = /^((Shift\+)?F\d+|((Ctrl|Shift|Alt)\+)?(Enter|Tab|Esc|Insert|Delete|PgUp|PgDn|Spasi|[A-Z0-9?+−↑↓←→]))$/
const isKey = (text: string): boolean => KEY.test(text)

function Heading({ token, children }: { readonly token: Tokens.Heading; readonly children: ReactNode }) {
  const id = `panduan-${anchorOf(words(known(token.tokens)))}`
  return token.depth <= 2 ? (
    <h3 id={id} tabIndex={-1}>
      {children}
    </h3>
  ) : (
    <h4 id={id} tabIndex={-1}>
      {children}
    </h4>
  )
}

function List({ token, within }: { readonly token: Tokens.List; readonly within: Within }) {
  const items = token.items.map((item) => <li key={item.raw}>{within(item.tokens)}</li>)
  return token.ordered ? <ol start={token.start === '' ? 1 : token.start}>{items}</ol> : <ul>{items}</ul>
}

function TableOf({ token, within }: { readonly token: Tokens.Table; readonly within: Within }) {
  return (
    <table>
      <thead>
        <tr>
          {token.header.map((cell) => (
            <th key={cell.text} scope="col">
              {within(cell.tokens)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {token.rows.map((row) => (
          <tr key={row.map((cell) => cell.text).join(' | ')}>
            {row.map((cell, column) => (
              <td key={`${token.header[column]?.text}`}>{within(cell.tokens)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const INSIDE = /^([a-z-]+\.md)?(#.+)?$/

function GuideLink({ token, onFollow }: { readonly token: Tokens.Link; readonly onFollow: Follow }) {
  const label = <Markdown tokens={token.tokens} onFollow={onFollow} />
  if (!INSIDE.test(token.href)) return label
  return (
    <button type="button" className={classes.link} onClick={() => onFollow(token.href)}>
      {label}
    </button>
  )
}

function Picture({ token }: { readonly token: Tokens.Image }) {
  const address = pictureAt(token.href)
  return address === '' ? null : <img src={address} alt={token.text} />
}
