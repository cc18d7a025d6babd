import { type Mutant, planted } from '../mutant.ts'

const RUNNER = 'electron/store/act/act-runner.ts'
const LEDGER = 'migrations/counter/log/0001-events-and-ledger.ts'
const PERFORM = 'electron/calls/perform.ts'

/** What makes an act less than all or nothing, once. */
export const actMutants: readonly Mutant[] = [
  planted('ledger-without-its-run-key', 'tests/store/log-keys.test.ts', { file: LEDGER, from: '    unique (run, no),\n', to: '' }, { file: LEDGER, from: '    foreign key (run, no) references number (run, no)\n', to: '    check (no > 0)\n' }),
  planted('ledger-without-its-text-key', 'tests/store/log-keys.test.ts', { file: LEDGER, from: '    unique (run, no),\n    unique (book, year, text)', to: '    unique (run, no)' }),
  planted('ledger-may-be-rewritten', 'tests/store/log-keys.test.ts', { file: LEDGER, from: `...appendOnly('number'), ...appendOnly('number_void')`, to: `...appendOnly('number_void')` }),
  planted('events-may-be-rewritten', 'tests/store/log-keys.test.ts', { file: 'migrations/counter/log/0002-incarnations.ts', from: `...placed, ...appendOnly('event'), `, to: '...placed, ' }),
  planted('answers-without-their-key', 'tests/store/log-keys.test.ts', { file: LEDGER, from: '    command text primary key,', to: '    command text not null,' }),
  planted('number-given-outside-the-act', 'tests/store/numbers.test.ts', {
    file: 'electron/store/act/act-transaction.ts',
    from: '    this.#account.give(number)\n',
    to: '    this.#account.give(number)\n    this.#resources.ledger.writer.settle()\n',
  }, {
    file: 'electron/store/numbers/writer.ts',
    from: '  /** Throws `NumberTaken`. */\n',
    to: '  settle(): void {\n    this.#connection.commit()\n    this.#connection.begin()\n  }\n\n  /** Throws `NumberTaken`. */\n',
  }, { file: 'electron/store/numbers/writer.ts', from: '  readonly #next: NextNumber\n', to: '  readonly #next: NextNumber\n  readonly #connection: Connection<LogSchema>\n' },
  { file: 'electron/store/numbers/writer.ts', from: '    this.#next = new NextNumber(connection)\n', to: '    this.#next = new NextNumber(connection)\n    this.#connection = connection\n' }),
  planted('hooks-run-before-commit', 'tests/store/acts.test.ts', { file: RUNNER, from: '      connection.commit()\n', to: '      for (const hook of transaction.end()) this.#guarded(hook)\n      connection.commit()\n' }),
  planted('answer-not-kept', 'tests/calls/reopened.test.ts > after a power cut', { file: PERFORM, from: '      tx.keepAnswer(writeAnswer({ call: name, officer: officer?.id ?? null, value: answer.value }))\n', to: '' }),
  planted('answer-kept-is-not-looked-up', 'tests/calls/reopened.test.ts > after a power cut', { file: 'electron/calls/answered-commands.ts', from: 'const kept = this.#kept(command)', to: 'const kept = this.#kept(command) === null ? null : null' }),
  planted('command-done-twice-at-once', 'tests/calls/setup.test.ts > the same click twice', { file: 'electron/calls/answered-commands.ts', from: 'if (given) return', to: 'if (given && asked.call.length < 0) return' }),
  planted('act-does-not-look-for-its-command', 'tests/store/acts.test.ts', { file: RUNNER, from: 'if (resources.answers.reader.of(act.command) !== null) throw', to: 'if (act.command.length === 0) throw' }),
  planted('refusal-keeps-what-was-written', 'tests/calls/perform.test.ts', { file: PERFORM, from: '      if (!answer.ok) throw new TakenBack(answer.refusal)', to: '      if (!answer.ok) return answer' }),
  planted('register-behind-is-not-caught-up', 'tests/store/catching-up.test.ts', { file: RUNNER, from: '    register.mustBeLevel()\n', to: '' }),
  planted('fold-throws-and-act-stands', 'tests/store/acts.test.ts', { file: 'electron/store/register/register.ts', from: `'an event'), 'refuse')`, to: `'an event'), 'mark')` }),
]
