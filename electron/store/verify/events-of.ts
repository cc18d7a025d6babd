import type Database from 'better-sqlite3'

export interface ReadEvent {
  readonly place: number
  readonly type: string
  readonly aggregate: string
  readonly body: Readonly<Record<string, unknown>>
}

interface Row {
  readonly place: number
  readonly type: string
  readonly aggregate: string
  readonly body: string | null
}

/** Events of these types behind a place, in stream order. A body that was tampered with may be anything: it counts as empty, the chain tells of it. */
export function* eventsOf(log: Database.Database, types: readonly string[], after = 0): Generator<ReadEvent, void, undefined> {
  const rows = log.prepare<(string | number)[], Row>(`select place, type, aggregate, cast(body as text) as body from event where place > ? and type in (${types.map(() => '?').join(', ')}) order by place`)
  for (const row of rows.iterate(after, ...types)) yield { ...row, body: parsed(row.body) }
}

export function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
