import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { must } from '#domain/must.ts'
import { afterEach, expect, test } from 'vitest'
import { serverFolder } from '../../electron/host/server-keeping.ts'
import { writeServerMark } from '../../electron/host/server-mark.ts'
import { readRunning } from '../../server/running-file.ts'
import { OpenOffice, refusalIn, sitisForm } from '../calls/open-office.ts'
import { Hosting } from './hosted-server.ts'
import { data, level, PATIENT, same, standingOf } from './levelling.ts'

// A PC that is made the office's server: its counter, the host's keeper, the server in a real process, real sockets.

/** A program's start is half a second's work; a busy machine makes it many: milliseconds. */
const LONG = { timeout: 240_000 }
const offices: OpenOffice[] = []
const hosts: Hosting[] = []
afterEach(async () => {
  for (const { counter } of offices.splice(0)) await counter.close()
  for (const host of hosts.splice(0)) await host.close()
}, 180_000)

/** A PC that works alone and may become the server. */
async function alone(): Promise<{ readonly office: OpenOffice; readonly host: Hosting }> {
  const office = await OpenOffice.established()
  offices.push(office)
  const host = await Hosting.of(office)
  hosts.push(host)
  return { office, host }
}

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('an admin makes the PC the office’s server: it joins by itself, another PC joins with its code; killed, it comes back; at the next start of Loket it is there again', LONG, async () => {
  const { office, host } = await alone()
  expect(await office.ask('hendra', 'server.standing', {})).toEqual({ state: 'off', problem: '', addresses: [], asked: false, founded: false, sheetPrinted: false, place: 0, filling: null })
  expect(refusalIn(await office.reply('budi', 'server.begin', { name: 'PC Front Office' })).code).toBe('no-right')
  expect(await office.ask('hendra', 'server.begin', { name: 'PC Front Office' })).toMatchObject({ code: 'A', name: 'PC Front Office' })
  await office.reopen()
  await level(office)
  expect(await standingOf(office)).toMatchObject({ serves: true, term: 1, own: { code: 'A', name: 'PC Front Office' } })
  expect(await office.ask('hendra', 'server.standing', {})).toMatchObject({ state: 'running', asked: true })
  expect(refusalIn(await office.reply('hendra', 'server.begin', { name: 'Lagi' })).code).toBe('already-joined')
  expect(refusalIn(await office.reply('hendra', 'server.stop', {})).code).toBe('in-use')

  const { code } = await office.ask('hendra', 'sync.code', { name: 'PC Loket 2' })
  const other = new OpenOffice(undefined, new Map(office.officers))
  offices.push(other)
  expect(await other.raw('first start', 'setup.join', { code })).toMatchObject({ ok: true, value: { name: 'PC Loket 2', code: 'B' } })
  await other.reopen()
  await level(office, other)

  const { pid, port } = must(readRunning(host.folder), 'a running server')
  process.kill(pid, 'SIGKILL')
  await office.ask('budi', 'intake.receive', await sitisForm(office))
  await expect.poll(() => readRunning(host.folder)?.pid ?? pid, PATIENT).not.toBe(pid)
  await level(office, other)
  await same(other, office)

  await host.close()
  expect(readRunning(host.folder)).toBeNull()
  await expect.poll(async () => (await standingOf(other)).state, PATIENT).toBe('offline')
  const next = new Hosting(data(office))
  hosts.push(next)
  await expect.poll(() => next.keeper.standing, PATIENT).toMatchObject({ state: 'running', port })
  await level(office, other)
})

test('a port that another program has, and a folder that is a file: plain words, nothing kept; afterwards it goes', LONG, async () => {
  const { office, host } = await alone()
  const other = createServer().listen(0, '0.0.0.0')
  await new Promise((resolve) => { other.once('listening', resolve) })
  const { port } = other.address() as AddressInfo
  writeServerMark(host.folder, { port })
  expect(refusalIn(await office.reply('hendra', 'server.begin', { name: 'PC Front Office' }))).toMatchObject({ code: 'no-server', message: expect.stringContaining(`Port ${port} di komputer ini sedang dipakai`) as string })
  expect(await office.ask('hendra', 'server.standing', {})).toMatchObject({ state: 'off' })
  expect(await standingOf(office)).toMatchObject({ state: 'alone' })
  other.close()
  await office.ask('hendra', 'server.begin', { name: 'PC Front Office' })
  await office.reopen()
  await level(office)

  const barred = await OpenOffice.established()
  offices.push(barred)
  writeFileSync(serverFolder(data(barred)), '')
  hosts.push(await Hosting.of(barred))
  expect(refusalIn(await barred.reply('hendra', 'server.begin', { name: 'PC' })).message).toContain('tidak bisa ditulisi')
})

test('a killed app leaves no server behind; one that another process runs on the folder is used', LONG, async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'loket-host-')), 'data-server')
  writeServerMark(folder, { port: null })
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'hosting-program.ts'), folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve) => { child.stdout.on('data', (said: Buffer) => { if (said.toString().includes('running')) resolve() }) })
  const { pid, port } = must(readRunning(folder), 'a running server')

  const second = new Hosting(folder.slice(0, -'-server'.length))
  hosts.push(second)
  await expect.poll(() => second.keeper.standing, PATIENT).toMatchObject({ state: 'running', port })
  expect(readRunning(folder)?.pid).toBe(pid)

  child.kill('SIGKILL')
  await expect.poll(() => isThere(pid), PATIENT).toBe(false)
  expect(readRunning(folder)?.pid).not.toBe(pid)
})
