import { readdirSync } from 'node:fs'

const ASIDE = /^(?:log|register|stream)\.db(\.rusak-[0-9TZ]+)$/

/** What was put aside when this PC was emptied and still lies in its data folder, names only. What a salvage puts aside has the list of what was lost beside it, and a warning of its own. */
export function leftOfEmptied(data: string): readonly string[] {
  const names = readdirSync(data)
  const isOfSalvage = (time: string): boolean => names.includes(`log.db${time}.txt`) && !names.includes(`stream.db${time}`)
  const isLeft = (name: string): boolean => {
    const time = ASIDE.exec(name)?.[1]
    return time !== undefined && !isOfSalvage(time)
  }
  return names.filter(isLeft).toSorted()
}
