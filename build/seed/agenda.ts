import { isWorkingDay } from '#domain/calendar/working-days.ts'
import { fromDayNumber, weekdayOf } from '#domain/calendar/iso-date.ts'
import { defaultCalendar } from '#domain/calendar/shipped-holidays.ts'
import { must } from '#domain/must.ts'
import type { Chance } from '../../electron/sample/chance.ts'
import type { LifeModel } from './life-model.ts'
import { nextPerson, person } from './people.ts'
import { Relived } from './relive.ts'

/** Up to here every dossier has a full life; beyond, the many live the shortest there is, for the disk's sake. */
export const FULL_LIVES = 100_000
/** Lives begun in the last days may be anything; older ones have ended, but for one in so many. */
const RECENT_DAYS = 45
const FORGOTTEN_IN = 400
const SHORT_EVENTS = 9
const DAY = 86_400_000

export interface Turn {
  readonly life: Relived
  readonly index: number
  /** Milliseconds since 1970. */
  readonly at: number
}

export interface AgendaOptions {
  readonly models: readonly LifeModel[]
  readonly dossiers: number
  /** So many of them have a full life. */
  readonly full: number
  /** Day numbers, both counted. */
  readonly from: number
  readonly until: number
  readonly chance: Chance
}

/** The acts of every dossier in the order of their moments, day by day; nothing after the last day's morning. */
export function* agenda({ models, dossiers, full, from, until, chance }: AgendaOptions): Generator<Turn, void, undefined> {
  const days = Array.from({ length: until - from }, (_, index) => from + index).filter((day) => isWorkingDay(fromDayNumber(day), defaultCalendar))
  const choose = chooser(models, Math.min(1, full / dossiers), until, chance)
  const waiting = new Map<number, Turn[]>()
  let [begun, met] = [0, 0]
  for (let day = from; day < until; day += 1) {
    const begunBy = Math.round((days.findLastIndex((open) => open <= day) + 1) * (dossiers / days.length))
    for (; begun < begunBy; begun += 1) {
      const who = nextPerson(chance, met)
      met = Math.max(met, who)
      enter(waiting, new Relived(choose(day), { day, person: person(who), chance }))
    }
    yield* (waiting.get(day) ?? []).toSorted((one, other) => one.at - other.at || one.index - other.index)
    waiting.delete(day)
  }
}

function enter(waiting: Map<number, Turn[]>, life: Relived): void {
  for (let index = 0; index < life.acts; index += 1) {
    const at = life.at(index)
    const day = Math.floor(at / DAY)
    const turns = waiting.get(day)
    if (turns) turns.push({ life, index, at })
    else waiting.set(day, [{ life, index, at }])
  }
}

/** Picks a model that began on the same day of the week, so that most of its acts fall on working days. */
function chooser(models: readonly LifeModel[], fullShare: number, until: number, chance: Chance): (day: number) => LifeModel {
  const ended = models.filter((model) => model.ended)
  const [short, full] = [ended.filter((model) => model.events <= SHORT_EVENTS), ended.filter((model) => model.events > SHORT_EVENTS)]
  return (day) => {
    const anything = day > until - RECENT_DAYS || chance.between(1, FORGOTTEN_IN) === 1
    const suited = anything ? models : chance.next() < fullShare ? (fullShare === 1 ? ended : full) : short
    const sameWeekday = suited.filter((model) => weekdayOf(model.day) === weekdayOf(day))
    const [first, ...others] = sameWeekday.length > 0 ? sameWeekday : suited.length > 0 ? suited : models
    return chance.oneOf([must(first, 'a life to live again'), ...others])
  }
}
