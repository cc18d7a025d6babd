import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { OfficerId } from '#domain/ids.ts'
import { BrowserSeats } from './browser-seats.ts'
import { HttpLine } from './http-line.ts'
import type { Seat } from './seats.ts'
import { settle } from './settle.ts'
import type { Prey, Target } from './target.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** The built browser host in a process of its own, on folders of its own. */
export async function farBrowser(): Promise<Prey> {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-fuzz-'))
  const said: string[] = []
  const child = start(folder, said)
  const link = await linkOf(child)
  const line = new HttpLine(Number(new URL(link).port))
  const links = [link]
  const officers = new Map<Seat, OfficerId>()
  const seats = new BrowserSeats(line, async () => links.pop() ?? linkOf(start(folder, said)), officers)
  let fell = 0
  const target: Target = {
    name: 'the browser host',
    takesLines: true,
    data: path.join(folder, 'data'),
    sit: (seat) => seats.sit(seat),
    send: (shots) => seats.send(shots),
    memory: () => Promise.resolve(residentBytes(child.pid ?? 0)),
    fallen() {
      const falls = said.join('').split('fell over').length - 1 + (child.exitCode === null ? 0 : 1)
      const fresh = Array.from({ length: falls - fell }, () => 'the counter or its host fell over')
      fell = falls
      return Promise.resolve(fresh)
    },
    // The one line meant for the person who started it.
    said: () => said.join('').replaceAll(/^Loket siap: .*$/gm, ''),
    async close() {
      line.close()
      const ended = new Promise((resolve) => child.once('exit', resolve))
      if (child.exitCode === null && child.kill('SIGTERM')) await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return settle(target, officers)
}

function start(folder: string, said: string[]): ChildProcess {
  const env = { ...process.env, LOKET_DATA: path.join(folder, 'data'), LOKET_KEYS: path.join(folder, 'keys') }
  const child = spawn(process.execPath, [path.join(root, 'dist/main/browser.js')], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said.push(chunk.toString('utf8')) })
  return child
}

function linkOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      heard += chunk.toString('utf8')
      const link = /http:\S+/.exec(heard)?.[0]
      if (link !== undefined) resolve(link)
    })
    child.once('exit', (code) => { reject(new Error(`ended with ${code}: ${heard}`)) })
  })
}

/** Linux; 0 elsewhere. */
export function residentBytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
