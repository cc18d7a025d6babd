import path from 'node:path'
import type { OfficerId } from '#domain/ids.ts'
import { type Driver, standIn } from '../shell/drivers.ts'
import { LoketWindow } from '../shell/loket-window.ts'
import { residentBytes } from './far-browser.ts'
import { takeSeat } from './seat-keeper.ts'
import type { Seat } from './seats.ts'
import { settle } from './settle.ts'
import type { Heard, Prey, Shot, Target } from './target.ts'

/** The built app in an Electron (the stand-in where there is no real one), fired at from inside its page: preload, channel, main process, port and counter as shipped. */
export async function farWindow(driver: Driver = standIn): Promise<Prey> {
  const loket = await LoketWindow.open(driver)
  const said: string[] = []
  const main = loket.app.process()
  for (const stream of [main.stdout, main.stderr]) stream?.on('data', (chunk: Buffer) => { said.push(chunk.toString('utf8')) })
  await loket.page.waitForFunction(() => window.loket !== undefined)
  const officers = new Map<Seat, OfficerId>()
  let pid = await loket.counterPid()
  const send = (shots: readonly Shot[]): Promise<readonly Heard[]> => loket.page.evaluate(fire, shots)
  const target: Target = {
    name: `the window of ${driver.name}`,
    dropsProto: true,
    data: path.join(loket.folder, 'data'),
    sit: (seat) => takeSeat(send, seat, officers.get(seat) ?? ''),
    send,
    memory: async () => residentBytes(main.pid ?? 0) + residentBytes(await loket.counterPid()),
    async fallen() {
      const now = main.exitCode === null ? await loket.counterPid() : -1
      const fell = now === pid ? [] : [now === -1 ? 'the app ended' : 'the counter fell over']
      pid = now
      return fell
    },
    said: () => said.join(''),
    close: () => loket.remove(),
  }
  return settle(target, officers)
}

/** Runs in the page: nothing of this file is there. */
async function fire(shots: readonly Shot[]): Promise<readonly Heard[]> {
  const asSent = (body: string): unknown => {
    try {
      return JSON.parse(body)
    } catch {
      return body
    }
  }
  const bytes = async (path: string, init?: RequestInit): Promise<Heard> => {
    const answer = await fetch(path, init)
    return { status: answer.status, text: await answer.text() }
  }
  const one = async (shot: Shot): Promise<Heard> => {
    if (shot.kind === 'look') return bytes(shot.path)
    if (shot.kind === 'upload') return bytes('/attachments', { method: 'POST', headers: { 'x-file-name': encodeURIComponent(shot.fileName) }, body: shot.body })
    if (shot.kind === 'raw') return { status: 400, text: '' }
    const { loket } = window
    if (loket === undefined) return { status: 0, text: 'no bridge' }
    if (shot.kind === 'call') return { status: 200, text: JSON.stringify(await Reflect.apply(Reflect.get(loket, 'call') as (...sent: unknown[]) => unknown, loket, [shot.name, asSent(shot.body)])) }
    const { printed, message } = await loket.print(shot.path, 'slip')
    return { status: printed ? 200 : 404, text: JSON.stringify(message) }
  }
  const heard: Heard[] = []
  // What is nested deeper than a page can copy is thrown back at the page by its own engine: it has not left.
  for (const shot of shots) heard.push(await one(shot).catch((error: unknown) => ({ status: 0, text: String(error), unsent: error instanceof RangeError })))
  return heard
}
