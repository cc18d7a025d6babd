import { describe, expect, test } from 'vitest'
import type { RegisterPageFacts } from '#documents/facts.ts'
import { renderPaper } from '#documents/render-paper.ts'
import { readPdf } from './read-pdf.ts'
import { registerFacts, registerRow } from './sample-facts.ts'

const yearOf = (rows: number): RegisterPageFacts => ({ ...registerFacts, rows: Array.from({ length: rows }, (_, index) => registerRow(index + 1)) })

describe('a long register is set some rows at a time', () => {
  test('and reads as one book: every number once and in order, full pages, one count of pages', async () => {
    const { pages, text } = await readPdf(await renderPaper(yearOf(230), { emblem: null }))
    expect([...text.matchAll(/^(\d+) 0/gm)].map(([, no]) => Number(no))).toEqual(Array.from({ length: 230 }, (_, index) => index + 1))
    const rowsOn = pages.map((page) => [...page.text.matchAll(/^\d+ 0/gm)].length)
    expect(new Set(rowsOn.slice(1, -1)).size).toBe(1)
    expect(pages.map((page) => page.text.match(/Halaman \d+ dari \d+/)?.[0])).toEqual(pages.map((_, index) => `Halaman ${index + 1} dari ${pages.length}`))
    for (const page of pages) expect(page.text).toContain('Nomor register')
  })

  test('rows of very different heights lose nothing either', async () => {
    const rows = Array.from({ length: 230 }, (_, index) => registerRow(index + 1, { remarks: 'catatan '.repeat((index * 7) % 40) }))
    const { text } = await readPdf(await renderPaper({ ...registerFacts, rows }, { emblem: null }))
    expect([...text.matchAll(/^(\d+) 0\d{3}\/SIKRO/gm)].map(([, no]) => Number(no))).toEqual(rows.map((row) => row.no))
    expect(text.match(/catatan/g)?.length).toBe(rows.reduce((sum, row) => sum + (row.remarks.match(/catatan/g)?.length ?? 0), 0))
  })

  test('it tells how far it is', async () => {
    const told: number[] = []
    await renderPaper(yearOf(230), { emblem: null }, { onProgress: (rows) => told.push(rows) })
    expect(told.length).toBeGreaterThan(2)
    expect(told.at(-1)).toBe(230)
  })

  test('it can be stopped', async () => {
    const stop = new AbortController()
    await expect(renderPaper(yearOf(1_000), { emblem: null }, { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toMatchObject({ name: 'AbortError' })
  })
})
