import { createElement } from 'react'
import { expect, test } from 'vitest'
import { ROLES } from '#domain/officer/role.ts'
import { SyncNotice } from '../../../renderer/sync/sync-notice.tsx'
import { shownText } from '../shown.tsx'
import { ALONE } from './standing.ts'

const notice = createElement(SyncNotice)
const REFUSED = { ...ALONE, state: 'stopped', problem: 'Server kantor tidak menerima komputer ini. Minta admin memeriksa daftar komputer.' } as const

test('what keeps this PC from the server is told once, with whom to ask; an admin is led to the page', () => {
  expect(shownText(notice, { readings: { 'sync.standing': REFUSED }, roles: [ROLES.frontOffice] })).toBe(REFUSED.problem)
  expect(shownText(notice, { readings: { 'sync.standing': REFUSED }, roles: [ROLES.admin] })).toBe(`${REFUSED.problem} Buka Pengaturan, Komputer`)
})

test('a server without room for scans is told, though the line stands', () => {
  const problem = 'Di komputer server kantor hampir tidak ada ruang lagi.'
  expect(shownText(notice, { readings: { 'sync.standing': { ...ALONE, state: 'in-touch', problem } }, roles: [ROLES.frontOffice] })).toBe(problem)
})

test('being offline is nobody’s matter', () => {
  expect(shownText(notice, { readings: { 'sync.standing': { ...ALONE, state: 'offline' } } })).toBe('')
})
