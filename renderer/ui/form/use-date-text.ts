import { useState } from 'react'
import { shortDate } from '#domain/calendar/indonesian-date.ts'
import { addDays } from '#domain/calendar/iso-date.ts'
import { parseDate } from '#domain/calendar/parse-date.ts'
import type { IsoDate } from '#domain/ids.ts'
import { useToday } from './today.ts'

export const isIsoDate = (value: string): value is IsoDate => /^\d{4}-\d{2}-\d{2}$/.test(value)
const shown = (value: string): string => (isIsoDate(value) ? shortDate(value) : value)

export interface DateText {
  readonly text: string
  /** What the text says; null while it says no date. */
  readonly date: IsoDate | null
  readonly today: IsoDate
  /** Why it is no date, once the field was left; "" else. */
  readonly problem: string
  readonly type: (text: string) => void
  readonly choose: (date: IsoDate) => void
  /** A day on or back; today where there is no date yet. */
  readonly step: (days: 1 | -1) => void
  readonly leave: () => void
}

/** A date field's text beside its value, which is `YYYY-MM-DD` as soon as the text can be read and the text itself until then. */
export function useDateText(value: string, onChange: (value: string) => void, pivot: 'past' | 'future'): DateText {
  const today = useToday()
  const [text, setText] = useState(shown(value))
  const [given, setGiven] = useState(value)
  const [left, setLeft] = useState(value !== '')
  if (value !== given) {
    setGiven(value)
    setText(shown(value))
  }
  const reading = text.trim() === '' ? null : parseDate(text, { today, pivot })
  const date = reading?.ok === true ? reading.value : null
  const take = (typed: string): void => {
    const read = parseDate(typed, { today, pivot })
    const next = read.ok ? read.value : typed
    setText(typed)
    setGiven(next)
    onChange(next)
  }
  const choose = (chosen: IsoDate): void => take(shortDate(chosen))
  return {
    text,
    date,
    today,
    problem: left && reading?.ok === false ? reading.refusal : '',
    choose,
    step: (days) => choose(date === null ? today : addDays(date, days)),
    type: (typed) => {
      setLeft(false)
      take(typed)
    },
    leave: () => {
      setLeft(true)
      if (date !== null) setText(shortDate(date))
    },
  }
}
