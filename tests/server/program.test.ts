import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import { readEnrolmentCode } from '#protocol/sync/enrolment-code.ts'
import { enrol } from '../../electron/sync/http/enrol.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
import { CounterDevice } from './counter-device.ts'
import { office } from './served-office.ts'

const root = path.resolve(import.meta.dirname, '../..')
const main = path.join(root, 'server/main.ts')
let folder: string
const started: ChildProcessWithoutNullStreams[] = []

beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'loket-program-')) })
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const env = () => ({ ...process.env, LOKET_DATA: folder, LOKET_PORT: '0' })

/** A server of its own process, once it says that it is ready, and all it has said by its end. */
async function server(...words: readonly string[]): Promise<{ readonly child: ChildProcessWithoutNullStreams; said(): string; until(text: RegExp): Promise<string> }> {
  const child = spawn(process.execPath, [main, '--alamat', '127.0.0.1', ...words], { env: env() })
  started.push(child)
  let text = ''
  const until = (wanted: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => { if (wanted.test(text)) resolve(text) }
      for (const stream of [child.stdout, child.stderr]) stream.on('data', look)
      child.once('exit', () => reject(new Error(`the server ended: ${text}`)))
      look()
    })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { text += chunk.toString() })
  await until(/^Server siap: .*\n/)
  return { child, said: () => text, until }
}

const command = (...words: readonly string[]): string => {
  const { stdout, stderr } = spawnSync(process.execPath, [main, ...words], { env: env(), encoding: 'utf8' })
  return stdout + stderr
}
const ended = (child: ChildProcessWithoutNullStreams): Promise<number | null> => new Promise((resolve) => { child.once('exit', resolve) })
const codeIn = (text: string) => must(readEnrolmentCode(/: ([\w*~$=-]+)\n/.exec(text.slice(text.indexOf('Kode')))?.[1] ?? ''), `a code in ${text}`)

// A program's start is half a second's work; a busy machine makes it many.
test('one line when it is ready; a command asks the running one; killed, it goes on; asked to end, it ends', { timeout: 180_000 }, async () => {
  const first = await server('--kode', 'PC Loket 1')
  const budi = new CounterDevice(office, 'loket-1')
  const worksFor = { office, officeKey: signingKey(newKeyPem()) }
  const enrolled = await enrol(codeIn(await first.until(/komputer saja\.\n/)), { device: budi.device, key: budi.key, worksFor })
  expect(command('--daftar')).toMatch(/^A {2}PC Loket 1 {2}terdaftar \d{4}-\d\d-\d\d\n$/)
  const over = ended(first.child)
  first.child.kill('SIGKILL')
  await over

  const second = await server('--kode', 'PC Loket 2')
  const dewi = new CounterDevice(office, 'loket-2')
  const joined = await enrol(codeIn(await second.until(/komputer saja\.\n/)), { device: dewi.device, key: dewi.key, worksFor: null })
  expect(joined).toMatchObject({ code: 'B', serverKey: enrolled.serverKey, known: enrolled.known, place: { fingerprint: enrolled.place.fingerprint } })
  const gone = ended(second.child)
  second.child.kill('SIGTERM')
  expect(await gone).toBe(0)
  expect(second.said()).toMatch(/^Server siap: https:\/\/127\.0\.0\.1:\d+\nKode untuk PC Loket 2: \S+\nBerlaku 15 menit, untuk satu komputer saja\.\nKetik di komputer itu: .*Gabung ke kantor.*Pengaturan, Komputer\.\n$/)
})
