import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { CounterKeeper } from '../host/counter-keeper.ts'
import { counterStart } from '../host/counter-start.ts'
import { DataLock } from '../host/data-lock.ts'
import { keepServer, keptServerStart } from '../host/server-keeping.ts'
import { userFolder } from '../host/user-folder.ts'
import { BrowserHost } from './browser-host.ts'
import { counterThread } from './counter-thread.ts'
import { linkFromHolder } from './link-from-holder.ts'
import { serverChild } from './server-child.ts'
import { startProblem } from './start-problem.ts'

/** Milliseconds a counter gets to finish and close its files. */
const PATIENCE = 10_000

const built = path.dirname(import.meta.dirname)
const { version } = JSON.parse(readFileSync(path.join(path.dirname(built), 'package.json'), 'utf8')) as { version: string }
const home = userFolder({ platform: process.platform, env: process.env, home: homedir() })
const start = counterStart({ argv: process.argv.slice(2), env: process.env, home, version })
const secret = randomBytes(32).toString('base64url')
const port = process.env['LOKET_PORT'] ?? ''

try {
  await begin()
} catch (error) {
  const problem = startProblem(error, { data: start.data, port })
  if (problem === null) throw error
  console.error(problem)
  process.exit(1)
}

async function begin(): Promise<void> {
  const own = { pid: process.pid, port: 0, secret }
  const first = DataLock.take(start.data, own)
  const said = first instanceof DataLock ? null : await linkFromHolder(first)
  const lock = first instanceof DataLock || said !== null ? first : DataLock.takeOver(start.data, own, first)
  if (!(lock instanceof DataLock)) return console.log(said ?? 'Loket sedang dibuka lewat perintah lain. Tunggu sebentar, lalu ulangi.')
  try {
    await open(lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

async function open(held: DataLock): Promise<void> {
  const server = keepServer(keptServerStart(start, process.env), (wish) => serverChild(path.join(built, 'main/server-process.js'), wish))
  const keeper = new CounterKeeper((decided) => counterThread(path.join(built, 'main/counter-process.js'), decided ? { ...start, decided } : start), () => performance.now(), server)
  const host = await BrowserHost.open({ counter: keeper, renderer: path.join(built, 'renderer'), port: Number(port), secret })
  const stop = async (): Promise<void> => {
    await host.close()
    await keeper.close(PATIENCE)
    await server.close(PATIENCE)
    held.release()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => { void stop() })
  await keeper.settled()
  held.publish({ pid: process.pid, port: host.port, secret })
  console.log(`Loket siap: ${host.freshLink()}`)
}
