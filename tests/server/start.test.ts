import Database from 'better-sqlite3'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { get, globalAgent } from 'node:https'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SAMPLE_SERVER } from '#protocol/sync/running-server.ts'
import { counterStart } from '../../electron/host/counter-start.ts'
import { openIdentity } from '../../server/identity/server-identity.ts'
import { openServer } from '../../server/open-server.ts'
import { lanAddress, serverStart } from '../../server/server-start.ts'
import { startProblem } from '../../server/start-problem.ts'
import { Metrics } from '../../server/watch/metrics.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'loket-start-')) })
afterEach(() => {
  globalAgent.destroy()
  rmSync(folder, { recursive: true })
})

const open = (port = 0) => openServer({ data: folder, host: '127.0.0.1', port, address: '127.0.0.1', now: () => new Date() })
const problem = (port = 0) => open(port).then(() => 'open', (error: unknown) => startProblem(error, { data: folder, port: String(port) }))

describe('why a server does not start is said in plain words', () => {
  test('another server on the folder, another program on the port; and nothing is left locked behind', async () => {
    const server = await open()
    expect(await problem()).toContain('sudah berjalan')
    await server.close()
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => { other.once('listening', resolve) })
    const { port } = other.address() as AddressInfo
    expect(await problem(port)).toContain(`Port ${port} sedang dipakai program lain`)
    other.close()
    await (await open()).close()
  })

  test('a port that is none, a folder that is a file', async () => {
    expect(await problem(70_000)).toContain('LOKET_PORT berisi “70000”')
    const file = path.join(folder, 'berkas')
    writeFileSync(file, '')
    await expect(openServer({ data: file, host: '127.0.0.1', port: 0, address: '127.0.0.1', now: () => new Date() }).catch((error: unknown) => startProblem(error, { data: file, port: '0' }))).resolves.toContain('tidak bisa ditulisi')
  })

  test.each([
    ['of a newer Loket', 'pragma application_id = 0x4c4b5453; pragma user_version = 99', 'lebih baru'],
    ['of another program', 'pragma user_version = 1; create table x (y)', 'bukan milik server Loket'],
  ])('a file %s', async (_whose, sql, words) => {
    const database = new Database(path.join(folder, 'server.db'))
    database.exec(sql)
    database.close()
    expect(await problem()).toContain(words)
  })

  test('a file that is no database', async () => {
    writeFileSync(path.join(folder, 'server.db'), 'x'.repeat(5000))
    expect(await problem()).toContain('rusak atau bukan milik Loket')
  })

  test('what is a defect of ours is not made up', () => expect(startProblem(new TypeError('x'), { data: folder, port: '' })).toBe(null))
})

describe('a running server', () => {
  test('tells its health and, to its own machine, its counts; a path it does not know it does not', async () => {
    const server = await open()
    expect(await fetched(`${server.url}/health`)).toBe('200 {"status":"ready","protocol":1,"office":false}')
    expect(await fetched(`${server.url}/sync/1/push`)).toBe('404 {"problem":"not-found"}')
    const counts = await fetched(`${server.url}/metrics`)
    expect(counts).toContain('loket_requests_total{route="other",outcome="not-found"} 1\n')
    expect(counts).toMatch(/^# TYPE loket_connections gauge\nloket_connections \d+$/m)
    await server.close()
  })

  test('keeps its key and its certificate, good whatever the clocks show, and for its user’s eyes alone', () => {
    const first = openIdentity(path.join(folder, 'kunci'))
    expect(openIdentity(path.join(folder, 'kunci'))).toMatchObject({ fingerprint: first.fingerprint, tls: first.tls, signing: { publicKey: first.signing.publicKey } })
    const certificate = new X509Certificate(first.tls.certificate)
    expect(certificate.verify(certificate.publicKey)).toBe(true)
    expect([certificate.subject, certificate.issuer, certificate.validFrom, certificate.validTo]).toEqual(['CN=Server Loket', 'CN=Server Loket', 'Jan  1 00:00:00 2000 GMT', 'Dec 31 23:59:59 2199 GMT'])
    expect(certificate.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' })
    // Windows keeps no such bits: there the user's own folder guards it.
    if (process.platform !== 'win32') expect(statSync(path.join(folder, 'kunci/tls.pem')).mode & 0o077).toBe(0)
    expect(readFileSync(path.join(folder, 'kunci/server.pem'), 'utf8')).toContain('PRIVATE KEY')
  })
})

test('a count is one line, a label apart from the next', () => {
  const metrics = new Metrics()
  for (const outcome of ['ok', 'ok', 'fork']) metrics.add('pushes_total', { outcome })
  metrics.gauge('g', () => 11)
  expect(metrics.text()).toBe('# TYPE pushes_total counter\npushes_total{outcome="ok"} 2\npushes_total{outcome="fork"} 1\n# TYPE g gauge\ng 11\n')
})

test('the office’s network goes before others, this machine alone comes last', () => {
  expect(lanAddress(['172.17.0.1', '10.8.0.2', '192.168.1.10'])).toBe('192.168.1.10')
  expect(lanAddress(['169.254.3.4'])).toBe('127.0.0.1')
})

test('a command is understood, one that is none is not', () => {
  const machine = { env: { LOKET_DATA: folder }, platform: 'linux', home: '/home/x', addresses: [] } as const
  expect(serverStart({ ...machine, argv: ['--kode', 'PC Loket 2'] })).toEqual({ data: folder, port: '8642', address: '127.0.0.1', sample: null, command: { is: 'code', name: 'PC Loket 2' } })
  expect(serverStart({ ...machine, argv: ['--cabut', 'b'] }).command).toEqual({ is: 'revoke', code: 'B' })
  expect(() => serverStart({ ...machine, argv: ['--hapus'] })).toThrow('--hapus')
})

test('a sample office’s server has a folder and a port of its own, is for this machine alone, and is told where the sample office’s PCs look', () => {
  const usual = path.join('/home/x/.config', SAMPLE_SERVER)
  const machine = { env: {}, platform: 'linux', home: '/home/x', addresses: ['192.168.1.10'], argv: ['--contoh'] } as const
  expect(serverStart(machine)).toEqual({ data: usual, port: '8643', address: '127.0.0.1', sample: { toldIn: usual }, command: null })
  expect(serverStart({ ...machine, env: { LOKET_DATA: folder } })).toMatchObject({ data: folder, sample: { toldIn: usual } })
  expect(counterStart({ argv: ['--contoh'], env: { LOKET_DATA: folder }, home: '/home/x/.config/Loket', version: '1' }).sampleServer).toBe(usual)
})

const fetched = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    get(url, { rejectUnauthorized: false, agent: false }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => { text += chunk.toString() })
      response.once('end', () => resolve(`${response.statusCode ?? 0} ${text}`))
    }).once('error', reject)
  })
