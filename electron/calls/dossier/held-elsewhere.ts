import { localDate, localTime } from '#domain/calendar/office-time.ts'
import { longDate } from '#domain/calendar/indonesian-date.ts'
import type { DossierCommand } from '#domain/dossier/commands.ts'
import type { Hold } from '#domain/dossier/state.ts'
import { isTransition } from '#domain/dossier/transition.ts'
import type { EventRef, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import type { DraftEvent } from '#domain/workflow/decide.ts'
import type { Store } from '#store/store.ts'
import { pcName } from '../numbering/number-obstacle.ts'

type Office = Pick<Store, 'hands' | 'sync' | 'device' | 'settings'>

/** How this PC stands to a dossier: `free` where nobody holds it, or one that belongs to the office no more; `asked` while its own take has no place yet. */
export type HoldStanding = 'free' | 'here' | 'asked' | 'elsewhere'

/** Of a PC that works alone all are free. */
export function holdStanding({ hands, sync, device }: Office, hold: Hold | undefined): HoldStanding {
  if (!hold || !hands || !sync) return 'free'
  if (hold.device === device) return hold.asked && sync.standingOf(hold.since) !== 'applied' ? 'asked' : 'here'
  return hands.computers().some((pc) => pc.device === hold.device && !pc.revoked) ? 'elsewhere' : 'free'
}

/** The PC that has it in hand, as the office calls it; "" where none has. */
export const holdingPc = (office: Office, hold: Hold | undefined): string => (hold && holdStanding(office, hold) !== 'free' ? pcName(office, hold.device) : '')

/** The take of this PC that has no place yet; null where none is. */
export const askedTake = (office: Office, hold: Hold | undefined): EventRef | null => (hold && holdStanding(office, hold) === 'asked' ? hold.since : null)

/** Why what was decided is not done at this PC, before it takes the dossier; null where it may be. */
export function heldElsewhere(office: Office, command: DossierCommand, decided: readonly DraftEvent[], hold: Hold | undefined, now: IsoInstant): Refusal | null {
  // A void number is void whoever has the papers.
  if (command.do === 'voidNumber' || !decided.some(({ event }) => isHolders(event.type))) return null
  switch (holdStanding(office, hold)) {
    case 'free':
    case 'here':
      return null
    case 'asked':
      return refusal('held-elsewhere', 'Berkas ini sudah diminta ke komputer ini, tetapi server kantor belum menjawab. Tunggu sebentar, lalu ulangi. Yang Anda ketik tetap tersimpan.')
    case 'elsewhere':
      return refusal('held-elsewhere', `Berkas ini dipegang ${holdWords(office, must(hold, 'a hold'), now)}. Ambil dahulu berkasnya ke komputer ini, lalu ulangi. Yang Anda ketik tetap tersimpan.`)
  }
}

/** "Loket 1 sejak pukul 09.12 (Sari)". */
export function holdWords(office: Office, { device, at, officerName }: Hold, now: IsoInstant): string {
  const { timeZone } = must(office.settings.office(), 'an office')
  const day = localDate(at, timeZone)
  const since = `${day === localDate(now, timeZone) ? '' : `tanggal ${longDate(day)} `}pukul ${localTime(at, timeZone)}`
  return `${pcName(office, device)} sejak ${since}${officerName === '' ? '' : ` (${officerName})`}`
}

/** What only the PC that holds a dossier does: it moves it, and gives its letters numbers. */
const isHolders = (type: DraftEvent['event']['type']): boolean => type === 'number.given' || type === 'number.asked' || (isTransition(type) && type !== 'dossier.received')
