import { expect, test } from 'vitest'
import { hasDesk, hasRole, mayAdminister, maySupervise, titleIn } from '#domain/officer/rights.ts'
import { ROLES, type RoleId } from '#domain/officer/role.ts'
import { ROLE_TITLES, roleTitle } from '#domain/officer/role-title.ts'
import { people } from '../people.ts'

const { sari, mega, nina, agus } = people

test('an admin administers and has no desk; a supervisor supervises and has one', () => {
  expect([mayAdminister(nina), maySupervise(nina), hasDesk(nina)]).toEqual([true, false, false])
  expect([mayAdminister(mega), maySupervise(mega), hasDesk(mega)]).toEqual([false, true, true])
  expect([mayAdminister(sari), maySupervise(sari), hasDesk(sari)]).toEqual([false, false, true])
})

test('who has left has no right at all', () => {
  for (const officer of [nina, mega, sari]) {
    const left = { ...officer, active: false }
    expect([mayAdminister(left), maySupervise(left), hasDesk(left), hasRole(left, ROLES.frontOffice)]).toEqual([false, false, false, false])
  }
})

test('one officer holds several roles, each with the title signed under', () => {
  expect([hasRole(agus, ROLES.frontOffice), hasRole(agus, ROLES.backOffice), hasRole(agus, ROLES.secretary)]).toEqual([true, true, false])
  expect(titleIn(agus, ROLES.backOffice)).toBe('Pengolah Data')
  expect(titleIn(agus, ROLES.secretary)).toBe('')
})

test('every role Loket knows has an Indonesian title; an office’s own is called by its id', () => {
  expect([...ROLE_TITLES.keys()].sort()).toEqual(Object.values(ROLES).sort())
  expect(roleTitle(ROLES.supervisor)).toBe('Penyelia')
  expect(roleTitle('bagian-hukum' as RoleId)).toBe('bagian-hukum')
})
