import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NEWS, newsFor } from '../../../renderer/news/news.ts'
import { isNews, newsRead } from '../../../renderer/news/news-store.ts'

const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../package.json'), 'utf8')) as { version: string }

test('this version says what it brought, in one to five short lines', () => {
  expect(Object.keys(NEWS)).toContain(version)
  for (const lines of Object.values(NEWS).flatMap(({ desk, admin }) => [desk, admin])) {
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.length).toBeLessThanOrEqual(5)
    expect(lines.filter((line) => line.length > 90)).toEqual([])
  }
})

test('an admin reads of every page of Pengaturan that is for admins alone and new; a clerk of what stands at the desk', () => {
  for (const page of ['Cadangan', 'Pemeriksaan data', 'Pembaruan', 'Catatan akses']) {
    expect(newsFor('0.1.0', true).join(' '), page).toContain(`Pengaturan, ${page}`)
    expect(newsFor('0.1.0', false).join(' '), page).not.toContain(`Pengaturan, ${page}`)
  }
  expect(newsFor('9.9.9', true)).toEqual([])
})

describe('told once for each version and officer', () => {
  beforeEach(() => {
    const kept = new Map<string, string>()
    vi.stubGlobal('window', { localStorage: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) } })
  })
  afterEach(() => vi.unstubAllGlobals())

  test('to a newcomer nothing is new; to who knew the version before it is, until it is read', () => {
    expect(isNews('budi', '0.1.0')).toBe(false)
    expect(isNews('budi', '0.1.0')).toBe(false)
    expect(isNews('budi', '0.2.0')).toBe(true)
    expect(isNews('budi', '0.2.0')).toBe(true)
    newsRead('budi', '0.2.0')
    expect(isNews('budi', '0.2.0')).toBe(false)
    expect(isNews('dewi', '0.2.0')).toBe(false)
  })
})
