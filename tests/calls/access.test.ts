import type { OfficerId } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { ROLES, type RoleId } from '#domain/officer/role.ts'
import type { Access } from '#protocol/call.ts'
import { describe, expect, test } from 'vitest'
import { missingRight } from '../../electron/calls/access.ts'

describe('what an officer misses for a call', () => {
  const officer = (roles: readonly RoleId[], active = true): Officer => ({ id: 'o' as OfficerId, name: 'Budi', nip: '', rank: '', desk: '', roles: roles.map((role) => ({ role, title: '' })), active })
  const may = (who: Officer) => (['anyone', 'officer', 'desk', 'oversight', 'supervisor', 'admin'] satisfies Access[]).filter((access) => missingRight(who, access) === '')

  test('each role opens its own doors and no others', () => {
    expect(may(officer([]))).toEqual(['anyone', 'officer'])
    expect(may(officer([ROLES.frontOffice]))).toEqual(['anyone', 'officer', 'desk'])
    expect(may(officer([ROLES.supervisor]))).toEqual(['anyone', 'officer', 'desk', 'oversight', 'supervisor'])
    expect(may(officer([ROLES.admin]))).toEqual(['anyone', 'officer', 'oversight', 'admin'])
    expect(may(officer([ROLES.headOfOffice]))).toEqual(['anyone', 'officer', 'desk', 'oversight'])
    expect(may(officer([ROLES.admin, ROLES.supervisor], false))).toEqual(['anyone', 'officer'])
  })
})
