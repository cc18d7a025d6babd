import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { MarkedToken } from 'marked'
import { describe, expect, test } from 'vitest'
import { guidePage, guidePages, pictureAt, type GuidePage } from '../../../renderer/help/guide.ts'
import { GUIDE_PAGE_IDS } from '../../../renderer/help/guide-groups.ts'
import { anchorOf, known, words } from '../../../renderer/help/markdown.ts'

const folder = path.join(import.meta.dirname, '../../../docs/panduan')

/** Every token of a page, those inside others too. */
function everyToken(tokens: readonly MarkedToken[]): readonly MarkedToken[] {
  return tokens.flatMap((token) => {
    const inside = token.type === 'table' ? [token.header, ...token.rows].flat().flatMap((cell) => cell.tokens) : token.type === 'list' ? token.items.flatMap((item) => item.tokens) : 'tokens' in token ? (token.tokens ?? []) : []
    return [token, ...everyToken(known(inside))]
  })
}

const of = <Type extends MarkedToken['type']>(page: GuidePage, type: Type) => everyToken(page.body).filter((token): token is Extract<MarkedToken, { type: Type }> => token.type === type)
const anchors = (page: GuidePage): readonly string[] => of(page, 'heading').map((heading) => anchorOf(words(known(heading.tokens))))

test('every page of docs/panduan stands once in the table of contents', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -3))
  expect([...GUIDE_PAGE_IDS].toSorted()).toEqual(files.toSorted())
})

test('every page begins with its title, says something, and no two titles are the same', () => {
  for (const { id, title, body } of guidePages) {
    expect(title, id).not.toBe(id)
    expect(words(body).length, id).toBeGreaterThan(150)
  }
  expect(new Set(guidePages.map(({ title }) => title)).size).toBe(guidePages.length)
})

describe.each(guidePages.map((page) => [page.id, page] as const))('%s', (_, page) => {
  test('links only to pages and headings that are there', () => {
    const dead = of(page, 'link').filter(({ href }) => {
      const [file = '', anchor = ''] = href.split('#')
      const target = file === '' ? page : guidePages.find(({ id }) => `${id}.md` === file)
      return target === undefined || (anchor !== '' && !anchors(target).includes(anchor))
    })
    expect(dead.map(({ href }) => href)).toEqual([])
  })

  test('shows only pictures that are there, each with words for who cannot see it', () => {
    const pictures = of(page, 'image')
    expect(pictures.filter(({ href }) => pictureAt(href) === '').map(({ href }) => href)).toEqual([])
    expect(pictures.filter(({ text }) => text.length < 8)).toEqual([])
  })

  test('holds no HTML and no signs written as entities', () => {
    expect(of(page, 'html').map(({ text }) => text)).toEqual([])
    expect(of(page, 'text').filter(({ text }) => /&\w+;/.test(text))).toEqual([])
  })

  test('speaks as the screen does', () => {
    const said = `${page.title} ${words(page.body)}`
    expect(said).not.toMatch(/\b(submit|error|invalid|sync|null|klik di sini|user|login|logout|password|backup|restore|file)\b/i)
  })
})

test('a page that is not a beginning is reached from another page, too', () => {
  const linked = new Set(guidePages.flatMap((page) => of(page, 'link').map(({ href }) => href.split('#')[0])))
  const opened = ['mulai', 'pasang', 'masuk', 'berkas-baru', 'gangguan', 'komputer-rusak', 'istilah']
  expect(GUIDE_PAGE_IDS.filter((id) => !linked.has(`${id}.md`) && !opened.includes(id))).toEqual([])
  expect(guidePage('mulai').title).toBe('Mulai dari sini')
})
