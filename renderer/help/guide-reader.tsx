import { useEffect, useRef, useState, type ReactNode } from 'react'
import { asGuidePageId, type GuidePageId } from './guide-groups.ts'
import { GuideContents } from './guide-contents.tsx'
import { Markdown } from './guide-markdown.tsx'
import classes from './guide.module.css'
import { guidePage } from './guide.ts'

interface Place {
  readonly page: GuidePageId
  /** "" for the top. */
  readonly anchor: string
}

interface GuideReaderProps {
  /** Where it opens. */
  readonly page: GuidePageId
  /** "" for the page's top. */
  readonly anchor: string
  /** Stands over the page it opens at: what helps just now. */
  readonly first?: ReactNode
  /** Stands under the page it opens at. */
  readonly last?: ReactNode
}

/** The user guide: contents beside, the page to read, links between pages and a way back. */
export function GuideReader({ page: opening, anchor: heading, first, last }: GuideReaderProps) {
  const [places, setPlaces] = useState<readonly Place[]>([{ page: opening, anchor: heading }])
  const { page, anchor } = places.at(-1) ?? { page: opening, anchor: '' }
  const go = (next: GuidePageId, to: string): void => setPlaces([...places, { page: next, anchor: to }])
  const follow = (href: string): void => {
    const [file = '', to = ''] = href.split('#')
    go(asGuidePageId(file.replace(/\.md$/, '')) ?? page, to)
  }
  const { title, body } = guidePage(page)
  const article = useArticleFocus(places.length, anchor)
  const here = page === opening
  return (
    <div className={classes.guide}>
      <GuideContents page={page} onGo={go} />
      <article ref={article} className={classes.article} tabIndex={0} aria-label={title} data-autofocus>
        {places.length === 1 ? null : (
          <button type="button" className={classes.link} onClick={() => setPlaces(places.slice(0, -1))}>
            ← Kembali ke halaman sebelumnya
          </button>
        )}
        {here ? first : null}
        <h2>{title}</h2>
        <Markdown tokens={body} onFollow={follow} />
        {here ? last : null}
      </article>
    </div>
  )
}

/** The page has the focus, so that the arrow keys scroll it; a heading that was asked for stands at its top. */
function useArticleFocus(visit: number, anchor: string) {
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    const box = article.current
    if (box === null) return
    const heading = anchor === '' ? null : box.querySelector<HTMLElement>(`#panduan-${CSS.escape(anchor)}`)
    box.scrollTop = 0
    box.focus({ preventScroll: true })
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'start' })
  }, [visit, anchor])
  return article
}
