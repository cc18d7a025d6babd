import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ServerLine } from '../../electron/sync/http/server-line.ts'
import { openIdentity } from '../../server/identity/server-identity.ts'

let folder: string
let server: Server
let line: ServerLine
let hangsUp: (request: number) => boolean

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'loket-idle-'))
  const { tls, fingerprint } = openIdentity(folder)
  let asked = 0
  server = createServer({ key: tls.key, cert: tls.certificate }, (request, response) => {
    asked += 1
    if (hangsUp(asked)) request.socket.destroy()
    else response.end(JSON.stringify({ asked }))
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  line = new ServerLine({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, fingerprint })
})
afterEach(() => {
  line.close()
  server.close()
  rmSync(folder, { recursive: true })
})

test('a line the server hung up on while it stood idle is taken up anew, and nobody is told that it was gone', async () => {
  hangsUp = (asked) => asked === 2
  expect(await line.ask('/', {})).toEqual({ asked: 1 })
  expect(await line.ask('/', {})).toEqual({ asked: 3 })
})

test('a server that hangs up on whoever just came is none', async () => {
  hangsUp = () => true
  await expect(line.ask('/', {})).rejects.toMatchObject({ kind: 'no-line' })
})
