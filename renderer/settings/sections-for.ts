import { isAdmin, isOverseer } from '../session/signed-in.ts'
import type { SignedIn } from '../session/session-state.ts'
import { SECTIONS } from './sections.ts'

/** The parts of Pengaturan this officer is shown; Catatan akses is an overseer's, admin or not. */
export const sectionsFor = (officer: SignedIn): readonly (typeof SECTIONS)[number][] => SECTIONS.filter(({ id, admin }) => (id === 'akses' ? isOverseer(officer) : isAdmin(officer) || !admin))
