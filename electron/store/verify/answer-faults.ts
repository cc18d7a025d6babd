import { type After, FROM_THE_START } from '../log/after.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { type Finding, finding } from './finding.ts'

/**
 * Answers held against the events of their command: whose it is must be who acted. A command that wrote no event (a PIN, a draft) has nothing to be held against;
 * what an answer says is not in the log.
 */
export function* answerFaults({ rawLog }: CheckedFolder, { row }: After = FROM_THE_START): Generator<Finding, void, undefined> {
  const unreadable = rawLog.prepare<[number], number>("select count(*) from answer where rowid > ? and (not json_valid(answer) or json_type(answer, '$.call') is not 'text')").pluck().get(row) ?? 0
  if (unreadable > 0) yield finding('answers', 0, `${unreadable} jawaban yang disimpan tidak terbaca.`)
  const odd = rawLog.prepare<{ row: number }, number | null>(`
    select acted.place from answer join (select command_id, min(place) as place, max(actor) as actor from event where @row = 0 or command_id in (select command from answer where rowid > @row) group by command_id) acted
    on acted.command_id = answer.command where answer.rowid > @row and json_valid(answer.answer) and json_extract(answer.answer, '$.officer') is not acted.actor`).pluck()
  for (const place of odd.iterate({ row })) yield finding('answers', place ?? 0, `Jawaban yang disimpan untuk catatan nomor ${place ?? 0} menyebut petugas lain.`)
}
