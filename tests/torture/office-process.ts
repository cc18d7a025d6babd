import { arm, moment, momentsPassed } from './kill-points.ts'
import type { IsoInstant } from '#domain/ids.ts'
import Database from 'better-sqlite3'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { LevelKeeper } from '../../electron/backup/level-keeper.ts'
import { prepareRestore } from '../../electron/backup/prepare-restore.ts'
import { compared } from '../../electron/backup/run-task.ts'
import { type Counter, openCounter } from '../../electron/counter.ts'
import { unopened } from '../../electron/unopened.ts'
import { cheapSecrets } from '../calls/cheap-secrets.ts'
import type { FromOffice, Question, ToOffice } from './office-messages.ts'
import { openStore } from '#store/open-store.ts'

// A counter in a process of its own, asked over its channel and killed at any moment.

const [data = '', keys = '', task = 'serve', backup = '', passPhrase = ''] = process.argv.slice(2)
let now = (process.env['LOKET_NOW'] ?? '') as IsoInstant

const send = (message: FromOffice): void => { process.send?.(message) }

function verify(): void {
  const store = openStore({ data, keys, now: () => now })
  send({ t: 'verified', faults: store.verify(20).map(({ message }) => message), warnings: store.warnings })
  store.close()
}

const open = (): Counter => openCounter({ data, keys, sample: true, version: '0.0.0-torture' }, { now: () => now, secrets: cheapSecrets })

/** As a first start does it: nothing where an office stands already. */
async function restore(): Promise<void> {
  const counter = open()
  const reply = await counter.call('window', 'session.state', { input: {} })
  const established = reply.ok && (reply.value as { readonly established: boolean }).established
  if (!established) {
    const prepared = await prepareRestore({ data, keys }, backup, passPhrase, () => {})
    if (!prepared.ok) throw new Error(prepared.refusal.message)
  }
  await counter.close()
}

/** Beside a counter there is one; here it lives in the same process, so that it dies at a moment of its own. */
function backupKeeper(): LevelKeeper {
  const fault = (error: unknown): void => { console.error(error) }
  return new LevelKeeper({ data, keys, now: () => now, verify: (set) => compared({ data, keys }, set, () => {}), told: () => {}, fault })
}

async function backUp(keeper: LevelKeeper): Promise<unknown> {
  await keeper.round()
  await keeper.settled()
  return keeper.round()
}

/** As the counter's own process does it: the answer goes first, and whoever started it starts it again. */
function endsToOpenAnew(counter: Counter): void {
  counter.onReopen(() => { setTimeout(() => { void counter.close().then(() => process.exit(0)) }, 100) })
}

function serve(): void {
  const counter = open()
  endsToOpenAnew(counter)
  let keeper: LevelKeeper | null = null
  const log = new Database(path.join(data, 'log.db'), { readonly: true })
  const answers = log.prepare<[string], { readonly answer: string }>('select answer from answer where command = ?')
  const events = log.prepare<{ readonly command: string }, { readonly count: number; readonly first: number; readonly last: number }>(
    // An act that was carried over to another name is told of under the one it has now.
    'select count(*) as count, coalesce(min(seq), 0) as first, coalesce(max(seq), 0) as last from event where command_id = @command and device = (select device from event where command_id = @command order by place desc limit 1)',
  )
  const looks = log.prepare<[], [string, number]>(`select about, count(*) from view where what = 'reveal' group by about`).raw()
  const told = (command: string) => ({ command, answer: answers.get(command)?.answer ?? null, ...(events.get({ command }) ?? { count: 0, first: 0, last: 0 }) })

  /** An act goes on when it is answered: register.db is written. The most moments of that so far; one that has fewer may outlive what was meant to be its last. */
  let afterwards = 0

  const answer = async (question: Question): Promise<unknown> => {
    if (question.t === 'call') return counter.call(question.client, question.name, question.request)
    if (question.t === 'looks') return looks.all()
    if (question.t === 'backup') return backUp((keeper ??= backupKeeper()))
    return question.t === 'bytes' ? counter.bytes(question.client, question.request) : question.commands.map(told)
  }
  const hear = async (question: ToOffice): Promise<void> => {
    now = question.now
    arm(question.killAt)
    const value = await answer(question)
    moment('before the answer')
    const answered = momentsPassed()
    send({ t: 'answer', id: question.id, value, moments: answered + afterwards })
    moment('after the answer')
    await nextTurn()
    afterwards = Math.max(afterwards, momentsPassed() - answered)
  }
  process.on('message', (question: ToOffice) => { void hear(question) })
  send({ t: 'ready', moments: momentsPassed() })
  arm(null)
}

try {
  if (task === 'restore') await restore()
  if (task === 'verify') verify()
  else serve()
} catch (error) {
  send({ t: 'unopened', text: `${unopened(error).text} (${error instanceof Error ? error.message : String(error)})` })
}
