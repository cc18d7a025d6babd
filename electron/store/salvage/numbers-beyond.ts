import type { NumberRange } from '#domain/numbering/run.ts'
import type Database from 'better-sqlite3'
import { beyondLog, type MarkedNumbers } from '../mark/marked-numbers.ts'
import { rangesOf } from './stream.ts'

interface Given {
  readonly run: string
  readonly no: number
}

/**
 * Numbers that were given and stand in no event that was read: told by the old ledger's rows and index, by the former register, and by the mark of use. `made` is the new log.
 * Of a run that neither the new log nor the mark knows, nothing is believed: a garbled name would be one, too.
 */
export function numbersBeyond(staging: Database.Database, made: Database.Database, told: readonly Given[], mark: MarkedNumbers): readonly NumberRange[] {
  const known = new Map(made.prepare<[], Given>('select run, max(no) as no from number group by run').all().map(({ run, no }) => [run, no]))
  const accounted = made.prepare<[string, number, string, number, string, number], number>('select 1 from number where run = ? and no = ? union all select 1 from number_gap where run = ? and ? between first and last union all select 1 from number_lost where run = ? and no = ?').pluck()
  const believed = ({ run, no }: Given): boolean => (known.has(run) || Object.hasOwn(mark.runs, run)) && no > 0 && no <= (mark.runs[run]?.[1] ?? Number.MAX_SAFE_INTEGER)
  const rows = staging.prepare<[], Given>("select run, no from main.number where typeof(no) = 'integer' union select name, no from known_pair where instr(name, '/') > 0 and typeof(no) = 'integer'").all()
  const numbers = made.prepare<[string], number>('select no from number where run = ? order by no').pluck()
  const ends = beyondLog(mark, { extentOf: (run) => extentOf(run, known.get(run)), rangesOf: (run) => rangesOf(numbers.all(run)) }).flatMap(({ run, first, last }) => upTo(run, first, last))
  const lost = new Map<string, Set<number>>()
  for (const one of [...rows, ...told, ...ends]) {
    if (!believed(one) || accounted.get(one.run, one.no, one.run, one.no, one.run, one.no) !== undefined) continue
    lost.set(one.run, (lost.get(one.run) ?? new Set()).add(one.no))
  }
  return [...lost].flatMap(([run, numbers]) => rangesOf([...numbers].toSorted((one, other) => one - other)).map((range) => ({ run, ...range })))
}

const extentOf = (run: string, last: number | undefined): NumberRange | null => (last === undefined ? null : { run, first: 1, last })

const upTo = (run: string, first: number, last: number): readonly Given[] => Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({ run, no: first + index }))
