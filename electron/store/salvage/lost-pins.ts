import type Database from 'better-sqlite3'

interface Told {
  readonly officer: string
  readonly name: string
  readonly active: number
}

/** Officers at work whose verifier was not read, by name; none in an office where nobody ever had one. */
export function lostPins(made: Database.Database): readonly string[] {
  const known = new Set(made.prepare<[], string>('select officer from verifier').pluck().all())
  const told = made.prepare<[], Told>(`select substr(aggregate, length('officer:') + 1) as officer, json_extract(cast(body as text), '$.name') as name, json_extract(cast(body as text), '$.active') as active
    from event where type in ('officer.registered', 'officer.changed') and body is not null order by place`).all()
  const officers = new Map(told.map((one) => [one.officer, one]))
  return known.size === 0 ? [] : [...officers.values()].flatMap(({ officer, name, active }) => (active === 1 && !known.has(officer) ? [name] : [])).toSorted()
}
