import type { CheckedFolder } from './checked-folder.ts'
import { type Finding, finding } from './finding.ts'

interface Odd {
  readonly command: string
  readonly call: string | null
  readonly place: number | null
}

/**
 * Answers held against the events of their command: whose it is must be who acted. A command that wrote no event (a PIN, a draft) has nothing to be held against;
 * what an answer says is not in the log.
 */
export function* answerFaults({ rawLog }: CheckedFolder): Generator<Finding, void, undefined> {
  const unreadable = rawLog.prepare<[], string>("select command from answer where not json_valid(answer) or json_type(answer, '$.call') is not 'text'").pluck()
  for (const command of unreadable.iterate()) yield finding('answers', 0, `Jawaban untuk perintah ${command} tidak terbaca.`)
  const odd = rawLog.prepare<[], Odd>(`
    select answer.command, json_extract(answer.answer, '$.call') as call, acted.place from answer join (select command_id, min(place) as place, max(actor) as actor from event group by command_id) acted
    on acted.command_id = answer.command where json_valid(answer.answer) and json_extract(answer.answer, '$.officer') is not acted.actor`)
  for (const { command, place } of odd.iterate()) yield finding('answers', place ?? 0, `Jawaban untuk perintah ${command} (catatan nomor ${place ?? 0}) menyebut petugas lain.`)
}
