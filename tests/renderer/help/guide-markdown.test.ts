import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Markdown } from '../../../renderer/help/guide-markdown.tsx'
import { markdown, words } from '../../../renderer/help/markdown.ts'

const shown = (source: string): string => renderToStaticMarkup(createElement(Markdown, { tokens: markdown(source), onFollow: () => undefined }))

test('HTML in a page is not shown and never runs', () => {
  expect(shown('Satu <script>alert(1)</script> dua')).toBe('<p>Satu alert(1) dua</p>')
  expect(shown('<img src=x onerror=alert(1)>\n\nTeks')).toBe('<p>Teks</p>')
})

test('an address outside the guide is only words', () => {
  expect(shown('[tautan](https://example.invalid/x)')).toBe('<p>tautan</p>')
  expect(shown('[tautan](javascript:alert)')).toBe('<p>tautan</p>')
  expect(shown('[tautan](../../README.md)')).toBe('<p>tautan</p>')
  expect(shown('![gambar](https://example.invalid/x.png)')).toBe('')
  expect(shown('[cetak](cetak.md#salinan)')).toMatch(/<button[^>]*>cetak<\/button>/)
})

test('keys look like keys, all other code like code', () => {
  for (const key of ['F10', 'Shift+F1', 'Ctrl+Enter', 'Shift+Tab', 'A', '?', 'Ctrl++', '↓']) expect(shown(`\`${key}\``)).toBe(`<p><kbd>${key}</kbd></p>`)
  for (const code of ['{urut:3}', '17/3/26', 'hari ini']) expect(shown(`\`${code}\``)).toBe(`<p><code>${code}</code></p>`)
})

test('a heading can be gone to, a remark stands out, a list counts on', () => {
  expect(shown('## Bila ada masalah')).toContain('id="panduan-bila-ada-masalah"')
  expect(shown('> **Penting.** Satu buku.')).toMatch(/<div[^>]*><p><strong>Penting\.<\/strong> Satu buku\.<\/p><\/div>/)
  expect(shown('3. tiga\n4. empat')).toContain('<ol start="3">')
})

test('words of a page, without marks', () => {
  expect(words(markdown('## A **b**\n\n- `F2` baru\n- dua\n\n| x | y |\n|---|---|\n| 1 | 2 |\n'))).toBe('A b F2 baru dua x y 1 2')
})
