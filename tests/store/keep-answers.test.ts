import { keepAnswers } from '#store/salvage/keep-answers.ts'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'

test('an answer whose events may lie in a hole is not salvaged: asked again, its command is decided again; one that wrote none elsewhere is', () => {
  const staging = new Database(':memory:')
  staging.exec(`
    attach ':memory:' as made;
    create table made.answer (command primary key, answer);
    create table answer (place integer primary key, command, answer);
    create table placed (place integer primary key, command_id);
    insert into placed values (1, 'first'), (2, 'first'), (5, 'behind the hole'), (6, 'last');
    insert into answer values (1, 'first', '{}'), (2, 'in the hole', '{}'), (3, 'behind the hole', '{}'), (4, 'a PIN', '{}'), (5, 'last', '{}'), (6, 'garbled', '{')`)
  const kept = (holes: Parameters<typeof keepAnswers>[1]): readonly string[] => {
    staging.exec('delete from made.answer')
    keepAnswers(staging, holes)
    return staging.prepare<[], string>('select command from made.answer order by rowid').pluck().all()
  }
  expect(kept([{ first: 3, last: 4 }])).toEqual(['first', 'behind the hole', 'a PIN', 'last'])
  expect(kept([])).toEqual(['first', 'in the hole', 'behind the hole', 'a PIN', 'last'])
  expect(kept([{ first: 7, last: 8 }])).toEqual(['first', 'in the hole', 'behind the hole', 'a PIN', 'last'])
  staging.close()
})
