import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import { FILE_NAME_HEADER } from '#protocol/bytes.ts'
import { BrowserHost } from '../../electron/browser/browser-host.ts'
import type { AskedCounter } from '../../electron/browser/asked-counter.ts'
import { type Counter, openCounter } from '../../electron/counter.ts'
import { answerCall } from '../../electron/shell/answer-call.ts'
import { serveApp } from '../../electron/shell/serve-app.ts'
import { BrowserSeats } from './browser-seats.ts'
import { HttpLine } from './http-line.ts'
import { takeSeat } from './seat-keeper.ts'
import { settle } from './settle.ts'
import type { Seat } from './seats.ts'
import type { Heard, Prey, Shot, Target } from './target.ts'

/** What a test may do to the counter before it is fired at: planting a fault, to see it found. */
export type Planted = (counter: Counter) => Counter

const asIs: Planted = (counter) => counter

/** The browser host over real HTTP, its counter in this process: no build needed. */
export async function nearBrowser(plant: Planted = asIs): Promise<Prey> {
  const near = openNear(plant)
  const host = await BrowserHost.open({ counter: near.asked, renderer: near.renderer, port: 0, secret: randomUUID() })
  const line = new HttpLine(host.port)
  const officers = new Map<Seat, OfficerId>()
  const seats = new BrowserSeats(line, () => Promise.resolve(host.freshLink()), officers)
  const target: Target = { name: 'browser', takesLines: true, data: near.data, ...quiet, sit: (seat) => seats.sit(seat), send: (shots) => seats.send(shots), close: async () => { line.close(); await host.close(); await near.close() } }
  return settle(target, officers)
}

/** What Electron's main process runs behind its channel and its scheme, without Electron: one window, one client. */
export async function nearShell(plant: Planted = asIs): Promise<Prey> {
  const near = openNear(plant)
  const client = randomUUID()
  const serve = serveApp({ renderer: near.renderer, client, keeper: { standstill: null, reopen: () => undefined, settled: () => Promise.resolve(), bytes: (asking, request) => near.asked.bytes(asking, request) } })
  const officers = new Map<Seat, OfficerId>()
  const send = async (shots: readonly Shot[]): Promise<readonly Heard[]> => {
    const heard: Heard[] = []
    for (const shot of shots) heard.push(await sendToShell(shot, near.asked, client, serve))
    return heard
  }
  const target: Target = { name: 'shell', data: near.data, ...quiet, sit: (seat) => takeSeat(send, seat, officers.get(seat) ?? ''), send, close: () => near.close() }
  return settle(target, officers)
}

async function sendToShell(shot: Shot, counter: AskedCounter, client: string, serve: (request: Request) => Promise<Response>): Promise<Heard> {
  if (shot.kind === 'call') {
    const reply = await answerCall((name, request) => counter.call(client, name, request), shot.name, asSent(shot.body))
    return { status: 200, text: JSON.stringify(reply) }
  }
  if (shot.kind === 'raw') return { status: 400, text: '' }
  const url = URL.parse(shot.kind === 'upload' ? '/attachments' : shot.path, 'loket://app/')?.href ?? 'loket://app/'
  const request = shot.kind === 'upload' ? new Request(url, { method: 'POST', headers: { [FILE_NAME_HEADER]: encodeURIComponent(shot.fileName) }, body: shot.body }) : new Request(url)
  const answer = await serve(request)
  return { status: answer.status, text: await answer.text() }
}

/** A page sends values, not text: what is no JSON arrives as the text it is. */
function asSent(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}

const quiet = { memory: () => Promise.resolve(process.memoryUsage().rss), fallen: () => Promise.resolve([]), said: () => '' }

function openNear(plant: Planted) {
  const root = mkdtempSync(path.join(tmpdir(), 'loket-fuzz-'))
  const [data, renderer] = [path.join(root, 'data'), path.join(root, 'renderer')]
  mkdirSync(renderer)
  writeFileSync(path.join(renderer, 'index.html'), '<!doctype html><title>Loket</title>')
  const counter = plant(openCounter({ data, keys: path.join(root, 'keys'), sample: false, version: '0.0.0-test' }, { now: () => new Date().toISOString() as IsoInstant }))
  const asked: AskedCounter = { standstill: null, opening: null, reopen: () => undefined, settled: () => Promise.resolve(), onStandstill: () => () => undefined, onChanged: (listener) => counter.onChanged(listener), call: (client, name, request) => counter.call(client, name, request), bytes: (client, request) => counter.bytes(client, request), forget: (client) => { counter.forget(client) } }
  return {
    data,
    renderer,
    asked,
    async close(): Promise<void> {
      await counter.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
