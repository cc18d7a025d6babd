import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { SCREENS } from '../../../renderer/frame/screens.ts'
import { pageOfScreen } from '../../../renderer/help/page-of-screen.ts'
import { SECTIONS } from '../../../renderer/settings/sections.ts'

const routes = [...readFileSync(path.join(import.meta.dirname, '../../../renderer/frame/routes.tsx'), 'utf8').matchAll(/<Route path="([^"]+)"/g)].map(([, route]) => route ?? '')

test('every screen that has an address has its own page of the guide', () => {
  expect(routes.length).toBeGreaterThanOrEqual(SCREENS.length)
  const pages = routes.map((route) => pageOfScreen(route.replace(/:\w+\??$/, '0190c0de')))
  expect(routes.filter((_, index) => pages[index] === 'mulai')).toEqual([])
  expect(new Set(pages).size).toBe(routes.length)
})

test('every part of Pengaturan has its own page, and Pengaturan itself one of all parts', () => {
  const pages = SECTIONS.map(({ id }) => pageOfScreen(`/pengaturan/${id}`))
  expect(pages).toEqual(SECTIONS.map(({ id }) => `pengaturan-${id}`))
  expect(pageOfScreen('/pengaturan')).toBe('pengaturan')
  expect(pageOfScreen('/pengaturan/tidak-ada')).toBe('pengaturan')
})

test('an address that is none opens the first page', () => {
  for (const path of ['', '/', '/tidak-ada', '/constructor', '/__proto__']) expect(pageOfScreen(path)).toBe('mulai')
})
