import type { SessionState } from './session-state.ts'

const PLACE = 'loket.petugas-terakhir'

/** Who logged in last on this PC, if still an officer here; else "". */
export function lastOfficer(officers: SessionState['officers']): string {
  const kept = window.localStorage.getItem(PLACE) ?? ''
  return officers.some((officer) => officer.id === kept) ? kept : ''
}

export const rememberOfficer = (id: string): void => window.localStorage.setItem(PLACE, id)
