import { addDays } from '#domain/calendar/iso-date.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { IsoInstant } from '#domain/ids.ts'
import type { CallOutput } from '#protocol/calls.ts'
import type { OfficeClock } from '../session/office-clock.ts'
import type { Standing } from '../sync/sync-words.ts'

type Unheard = CallOutput<'sync.unheard'>['computers']

/** What may be missing in what is shown, in sentences; none where every PC was heard of lately. */
export function unheardWords(computers: Unheard, { state, since }: Pick<Standing, 'state' | 'since'>, clock: OfficeClock): readonly string[] {
  const cutOff = state === 'offline' && since !== null ? `Komputer ini luring sejak ${dayWords(since, clock)}: yang dikerjakan di komputer lain sejak itu belum tampak di sini.` : ''
  const silent = computers.map(({ name, lastAct, enrolled }) => (lastAct === null ? `${name}: belum ada pekerjaan sejak bergabung, ${dayWords(enrolled, clock)}` : `${name}: terakhir ada kabar ${dayWords(lastAct, clock)}`)).join('; ')
  return [cutOff, silent === '' ? '' : `${silent}. ${WHAT_TO_DO}`].filter((words) => words !== '')
}

const WHAT_TO_DO =
  'Bila ada yang bekerja di sana tanpa jaringan kantor, pekerjaannya belum tampak di sini. Bila komputernya sedang tidak dipakai, tidak ada yang perlu dilakukan: baris ini hilang begitu ada pekerjaan dari sana. Bila tidak akan dipakai lagi, minta admin mencabutnya di Pengaturan, Komputer.'

/** "kemarin 15.10"; else as everywhere. */
const dayWords = (instant: IsoInstant, clock: OfficeClock): string => (localDate(instant, clock.zone) === addDays(clock.today(), -1) ? `kemarin ${clock.time(instant)}` : clock.moment(instant))
