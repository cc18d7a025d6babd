import type { MarkedToken } from 'marked'
import { must } from '#domain/must.ts'
import { GUIDE_PAGE_IDS, type GuidePageId } from './guide-groups.ts'
import { known, markdown, words } from './markdown.ts'

const SOURCES = import.meta.glob<string>('../../docs/panduan/*.md', { query: '?raw', import: 'default', eager: true })
const PICTURES = import.meta.glob<string>('../../docs/panduan/gambar/*.png', { query: '?url&no-inline', import: 'default', eager: true })

export interface GuidePage {
  readonly id: GuidePageId
  readonly title: string
  /** What stands under the title, as markdown's tokens. */
  readonly body: readonly MarkedToken[]
}

export const guidePages: readonly GuidePage[] = GUIDE_PAGE_IDS.map(read)

export const guidePage = (id: GuidePageId): GuidePage => must(guidePages.find((page) => page.id === id), `the guide's page ${id}`)

/** Address of a picture by the name a page gives it ("gambar/masuk.png"); "" if there is none. */
export const pictureAt = (href: string): string => PICTURES[`../../docs/panduan/${href}`] ?? ''

function read(id: GuidePageId): GuidePage {
  const [title, ...body] = markdown(must(SOURCES[`../../docs/panduan/${id}.md`], `docs/panduan/${id}.md`)).filter((token) => token.type !== 'space')
  return { id, title: title?.type === 'heading' ? words(known(title.tokens)) : id, body }
}
