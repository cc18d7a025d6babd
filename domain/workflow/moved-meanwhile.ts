import { longDate } from '../calendar/indonesian-date.ts'
import { localDate, localTime } from '../calendar/office-time.ts'
import type { Dossier, Move } from '../dossier/state.ts'
import type { EventRef, IsoInstant, TimeZone } from '../ids.ts'
import { transitionApplies } from '../log/transition-applies.ts'
import { type Refusal, refusal } from '../refusal.ts'

/** Null while `base` is still the last transition; else who did what meanwhile. */
export function movedMeanwhile(dossier: Dossier, base: EventRef, now: IsoInstant, zone: TimeZone): Refusal | null {
  const { lastTransition, lastMove } = dossier
  if (transitionApplies(base, lastTransition)) return null
  const day = localDate(lastMove.at, zone)
  const when = `${day === localDate(now, zone) ? '' : `tanggal ${longDate(day)} `}pukul ${localTime(lastMove.at, zone)}`
  return refusal('moved-meanwhile', `Berkas ini sudah ${DONE_BY[lastMove.how]} ${lastMove.officerName} ${when}. Catatan Anda disimpan sebagai draf, belum berlaku.`)
}

const DONE_BY: Readonly<Record<Move, string>> = {
  received: 'diterima',
  accepted: 'dinyatakan lengkap oleh',
  forward: 'diteruskan',
  advise: 'diberi pertimbangan oleh',
  return: 'dikembalikan ke pemohon oleh',
  refuse: 'ditolak',
  sendBack: 'dikembalikan ke langkah sebelumnya oleh',
  resubmitted: 'diterima kembali oleh',
  'handed-over': 'diserahkan',
  refused: 'ditolak',
  returned: 'dikembalikan',
  withdrawn: 'dicatat ditarik kembali oleh',
}
