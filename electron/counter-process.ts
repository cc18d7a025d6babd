import type { IsoInstant } from '#domain/ids.ts'
import type { CounterStart, FromCounter, ToCounter } from '#protocol/port.ts'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { clearLeftovers } from '#store/files/clear-leftovers.ts'
import { Backups } from './backup/backups.ts'
import { openRegions } from './calls/regions/open-regions.ts'
import { type Counter, openCounter } from './counter.ts'
import { openingTeller } from './opening-teller.ts'
import { openSample } from './open-sample.ts'
import { openUpdates } from './open-updates.ts'
import { ToldServer } from './told-server.ts'
import { damagedLog, goOnWith } from './damaged-log.ts'
import { unopened } from './unopened.ts'

// The entry of the counter's own process (Electron) or thread (browser host): one port, spoken as protocol/port.ts says.

interface ParentPort {
  postMessage(message: FromCounter): void
  on(event: 'message', listener: (message: { readonly data: ToCounter }) => void): void
}

const utilityPort = (process as { readonly parentPort?: ParentPort }).parentPort

const send = (message: FromCounter): void => {
  if (utilityPort) utilityPort.postMessage(message)
  else parentPort?.postMessage(message)
}

const start = (isMainThread ? JSON.parse(process.argv.at(-1) ?? '') : workerData) as CounterStart

/** Beside this file, as source and bundled. */
const BACKUP_THREAD = path.join(import.meta.dirname, 'backup', `backup-thread${path.extname(import.meta.filename)}`)

const CHECK_THREAD = path.join(import.meta.dirname, 'store', 'verify', `check-thread${path.extname(import.meta.filename)}`)
const UPDATE_THREAD = path.join(import.meta.dirname, 'update', `update-thread${path.extname(import.meta.filename)}`)

const server = start.serverFolder === undefined ? null : new ToldServer(start.serverFolder, (wanted) => { send({ t: 'server', wanted }) })

const now = (): IsoInstant => new Date().toISOString() as IsoInstant

async function open(): Promise<Counter | null> {
  try {
    clearLeftovers(tmpdir(), Date.now())
    if (start.decided) await goOnWith(start, start.decided, now())
    if (start.sample) await openSample(start, now)
    const onOpening = openingTeller((opening) => { send({ t: 'opening', opening }) }, () => performance.now())
    const counter = openCounter(start, { now, onOpening, regions: openRegions(path.join(import.meta.dirname, 'wilayah.br')), checkThread: CHECK_THREAD, server, backups: (parts) => new Backups({ ...start, ...parts, entry: BACKUP_THREAD }), updates: (parts) => openUpdates(start, parts, UPDATE_THREAD) })
    // The answer to whoever asked for it goes first; the host starts this process again.
    counter.onReopen(() => {
      send({ t: 'reopening', sessions: counter.sessions() })
      setTimeout(() => { void end(counter) }, 100)
    })
    counter.onChanged(({ topics }) => { send({ t: 'changed', topics }) })
    send({ t: 'ready' })
    return counter
  } catch (error) {
    send(damagedLog(error, start, now()) ?? unopened(error))
    return null
  }
}

const opening = open()

async function answer(message: ToCounter): Promise<void> {
  if (message.t === 'server') return server?.told(message.standing)
  const counter = await opening
  if (message.t === 'close') return close(counter)
  if (!counter) return
  if (message.t === 'sessions') return counter.resume(message.sessions)
  if (message.t === 'forget') return counter.forget(message.client)
  if (message.t === 'call') return send({ t: 'reply', id: message.id, reply: await counter.call(message.client, message.name, message.request) })
  send({ t: 'bytes', id: message.id, answer: await counter.bytes(message.client, message.request) })
}

async function close(counter: Counter | null): Promise<void> {
  await counter?.close()
  send({ t: 'closed' })
  leave()
}

async function end(counter: Counter): Promise<void> {
  await counter.close()
  leave()
}

function leave(): void {
  parentPort?.close()
  if (utilityPort) process.exit(0)
}

if (utilityPort) utilityPort.on('message', ({ data }) => { void answer(data) })
else parentPort?.on('message', (message: ToCounter) => { void answer(message) })
