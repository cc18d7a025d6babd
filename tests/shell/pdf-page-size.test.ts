import { expect, test } from 'vitest'
import { pdfPageSize } from '../../electron/shell/pdf-page-size.ts'

test('the size of a paper is its first page’s, in microns', () => {
  expect(pdfPageSize(Buffer.from('%PDF-1.7\n1 0 obj<</Type/Page/MediaBox [0 0 595.28 841.89]>>'))).toEqual({ width: 210_002, height: 297_000 })
})

test('it is unknown where the file does not say it plainly', () => {
  expect(pdfPageSize(Buffer.from('%PDF-1.7\n<</MediaBox 5 0 R>>'))).toBeNull()
})
