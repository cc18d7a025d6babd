import type { PlaceRange } from '#domain/log/device-event.ts'
import type Database from 'better-sqlite3'

interface Answered {
  readonly place: number
  readonly command: string
  readonly answer: string
  /** Of the first of its events; null where none is there. */
  readonly event: number | null
}

/**
 * Answers to commands that took effect. One whose events may lie in a hole is left out: asked again, the command is decided again instead of being told it was done.
 * Answers stand in the order of the acts, so that an answer's neighbours tell where its events would lie.
 */
export function keepAnswers(staging: Database.Database, holes: readonly PlaceRange[]): void {
  const answers = staging.prepare<[], Answered>(`select answer.place, command, answer, event from main.answer left join (select command_id, min(place) as event from placed group by command_id) on command_id = command
    where json_valid(answer) order by answer.place`).all()
  const keep = staging.prepare('insert or ignore into made.answer (rowid, command, answer) values (?, ?, ?)')
  const next = nextEvents(answers)
  let before = 0
  for (const [index, { place, command, answer, event }] of answers.entries()) {
    before = event ?? before
    const after = next[index] ?? Number.MAX_SAFE_INTEGER
    if (event !== null || !holes.some(({ first, last }) => last > before && first < after)) keep.run(place, command, answer)
  }
}

/** Of each answer, the first event of the next one that has any. */
function nextEvents(answers: readonly Answered[]): readonly (number | null)[] {
  let next: number | null = null
  return answers.toReversed().map(({ event }) => (next = event ?? next)).toReversed()
}
