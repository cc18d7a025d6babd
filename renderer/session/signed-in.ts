import { createContext, useContext } from 'react'
import { must } from '#domain/must.ts'
import { ROLES, type RoleId } from '#domain/officer/role.ts'
import type { SignedIn } from './session-state.ts'

export const SignedInContext = createContext<SignedIn | null>(null)

/** The officer at this screen. */
export const useSignedIn = (): SignedIn => must(useContext(SignedInContext), 'an officer signed in around this component')

const has = (officer: SignedIn, role: RoleId): boolean => officer.roles.includes(role)
/** Only what is shown depends on these; the counter checks every call itself. */
export const isAdmin = (officer: SignedIn): boolean => has(officer, ROLES.admin)
export const isSupervisor = (officer: SignedIn): boolean => has(officer, ROLES.supervisor)
/** Looks after what officers see and take out. */
export const isOverseer = (officer: SignedIn): boolean => isAdmin(officer) || isSupervisor(officer) || has(officer, ROLES.headOfOffice)
/** Works on dossiers: an admin alone only reads. */
export const hasDesk = (officer: SignedIn): boolean => officer.roles.some((role) => role !== ROLES.admin)
