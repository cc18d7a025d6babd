import { type After, FROM_THE_START } from '../log/after.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { type Finding, finding } from './finding.ts'

/**
 * Answers held against the events of their command: whose it is must be who acted. A command that wrote no event (a PIN, a draft) has nothing to be held against;
 * what an answer says is not in the log.
 */
export function* answerFaults({ rawLog }: CheckedFolder, { place, row }: After = FROM_THE_START): Generator<Finding, void, undefined> {
  const unreadable = rawLog.prepare<[number], number>("select count(*) from answer where rowid > ? and (not json_valid(answer) or json_type(answer, '$.call') is not 'text')").pluck().get(row) ?? 0
  if (unreadable > 0) yield finding('answers', 0, `${unreadable} jawaban yang disimpan tidak terbaca.`)
  for (const told of oddAnswers(rawLog, { place, row })) yield finding('answers', told, `Jawaban yang disimpan untuk catatan nomor ${told} menyebut petugas lain.`)
}

/** Places of the first events of commands whose answer names somebody else. Events are gone through from the beginning only where an answer has none among the newer ones. */
function oddAnswers(log: CheckedFolder['rawLog'], { place, row }: After): readonly number[] {
  const acted = 'select command_id, min(place) as place, max(actor) as actor from event where place > @place and (@row = 0 or command_id in (select command from answer where rowid > @row)) group by command_id'
  const isElder = log.prepare<After, number>(`select exists (select 1 from answer where rowid > @row and command not in (select command_id from event where place > @place))`).pluck().get({ place, row }) === 1
  return log.prepare<After, number>(`
    select acted.place from answer join (${acted}) acted
    on acted.command_id = answer.command where answer.rowid > @row and json_valid(answer.answer) and json_extract(answer.answer, '$.officer') is not acted.actor`).pluck().all({ place: isElder ? 0 : place, row })
}
