import { isAdmin, isSupervisor } from '../session/signed-in.ts'
import type { SignedIn } from '../session/session-state.ts'
import type { Account, RunRow } from './run-row.ts'

/** Why what this officer could do with a run's numbers cannot be done here or now; a sentence each, none where all can. */
export function whyNot(row: RunRow, { computers }: Pick<Account, 'computers'>, officer: SignedIn): readonly string[] {
  const own = row.held.some((one) => one.own)
  const reasons = isSupervisor(officer) ? [giving(row, own, computers.some((pc) => !pc.own), isAdmin(officer)), row.open.length > 0 ? '' : 'Tidak ada nomor hilang yang perlu ditutup dengan berita acara.'] : []
  return [...reasons, isAdmin(officer) ? givenUp(row) : ''].filter((words) => words !== '')
}

/** Whether a PC that has numbers of it may be given up as lost; one that numbers with its own code only once it is let in no more, since nobody goes on for it. */
export const mayBeLost = ({ held, mark }: Pick<RunRow, 'held' | 'mark'>): boolean => held.some(({ own, revoked }) => !own && (mark === '' || revoked))

function givenUp(row: RunRow): string {
  const { held, mark } = row
  if (held.length === 0 || mayBeLost(row)) return ''
  if (held.every(({ own }) => own)) return 'Komputer hilang berlaku untuk nomor yang dipegang komputer lain.'
  return mark === '' ? '' : 'Bila komputer itu tidak akan kembali, cabut dulu di Pengaturan, Komputer; lalu pilih Komputer hilang.'
}

/** What keeps numbers of it from being handed on, or stopped, here. */
function giving({ held, mark }: RunRow, own: boolean, hasOthers: boolean, admin: boolean): string {
  if (mark !== '') return 'Nomor berkode loket hanya diberikan komputernya sendiri, jadi tidak diserahkan.'
  if (own) return hasOthers ? '' : 'Belum ada komputer lain yang bisa menerima nomor.'
  const names = (of: RunRow['held']): string => [...new Set(of.map(({ name }) => name))].join(', ')
  const there = held.filter(({ revoked }) => !revoked)
  if (there.length > 0) return `Menyerahkan dan berhenti dilakukan di komputer pemegangnya: ${names(there)}.`
  return held.length === 0 ? '' : `${names(held)} sudah dicabut dan tidak memberi nomor lagi. ${admin ? 'Pilih' : 'Minta admin memilih'} Komputer hilang agar komputer lain meneruskannya.`
}
