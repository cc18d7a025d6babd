import { fork } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { RELEASE_FOLDER } from '../../electron/update/folder-source.ts'
import { isWhole, keptRelease } from '../../electron/update/kept-update.ts'
import { lookForRelease } from '../../electron/update/look-for-release.ts'
import { openSource } from '../../electron/update/open-source.ts'
import { MANIFEST_FILE } from '../../electron/update/release.ts'
import { serverSource } from '../../electron/update/server-source.ts'
import { takeRelease } from '../../electron/update/take-release.ts'
import type { UpdateSource } from '../../electron/update/update-source.ts'
import { Publisher } from './publisher.ts'

const publisher = new Publisher()
const here = { version: '1.0.0', data: 2, kind: 'deb', arch: 'x64', newestSeen: '' } as const
const release = publisher.release('1.1.0')
const file = release.files.find(({ kind }) => kind === 'deb') ?? release.files[0]
const newFolder = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'loket-komputer-')), 'keys/pembaruan')
const on = (stick: string, name = file?.name ?? ''): string => path.join(stick, RELEASE_FOLDER, name)
const sourceOf = (address: string): UpdateSource => {
  const source = openSource(address)
  if (!source.ok) throw new Error(source.refusal.message)
  return source.value
}

async function take(source: UpdateSource, folder: string, more: { readonly free?: () => number } = {}): Promise<string> {
  if (file === undefined) throw new Error('no file')
  const taken = await takeRelease({ source, manifest: publisher.manifest(release), file, folder, progress: () => {}, ...more })
  return taken.ok ? 'taken' : taken.refusal.message
}
const look = async (address: string): Promise<string> => {
  const found = await lookForRelease(address, [publisher.publicKey], here)
  return found.ok ? found.value.release.version : found.refusal.message
}
const nothingIn = (folder: string): boolean => readdirSync(folder).length === 0

describe('from a stick', () => {
  test('the release is found in its folder or straight in the one that is named, and copied whole, for this user alone', async () => {
    const stick = publisher.stick(release)
    const folder = newFolder()
    expect([await look(stick), await look(path.join(stick, RELEASE_FOLDER))]).toEqual(['1.1.0', '1.1.0'])
    expect(await take(sourceOf(stick), folder)).toBe('taken')
    expect(keptRelease(folder, [publisher.publicKey])).toEqual(release)
    expect(file && isWhole(folder, file)).toBe(true)
    expect(readdirSync(folder).toSorted()).toEqual([file?.name, MANIFEST_FILE])
    expect([folder, path.join(folder, MANIFEST_FILE), path.join(folder, file?.name ?? '')].map((each) => statSync(each).mode & 0o077)).toEqual([0, 0, 0])
  })

  test('a cut, a lengthened and a changed file leave nothing behind and are said apart', async () => {
    const [cut, longer, changed] = [publisher.stick(release), publisher.stick(release), publisher.stick(release)]
    truncateSync(on(cut), 300_000)
    appendFileSync(on(longer), 'and one thing more')
    writeFileSync(on(changed), Publisher.installer('6.6.6').subarray(0, file?.size))
    const folder = newFolder()
    for (const [stick, words] of [[cut, 'terpotong'], [longer, 'lebih panjang'], [changed, 'tidak sama dengan yang ditandatangani']] as const) {
      expect(await take(sourceOf(stick), folder)).toContain(words)
      expect(nothingIn(folder)).toBe(true)
    }
  })

  test('a file that is not there, a link and a pipe are not followed', async () => {
    const [gone, link] = [publisher.stick(release), publisher.stick(release)]
    rmSync(on(gone))
    rmSync(on(link))
    symlinkSync('/dev/zero', on(link))
    for (const stick of [gone, link]) expect(await take(sourceOf(stick), newFolder())).toContain('tidak ada di samping daftar')
    rmSync(on(link, MANIFEST_FILE))
    symlinkSync('/etc/hostname', on(link, MANIFEST_FILE))
    expect(await look(link)).toContain('Tidak ada pembaruan Loket di sana')
  })

  test('pulled out half-way it is said so, nothing is left, and the next try goes well', async () => {
    const stick = publisher.stick(release)
    const folder = newFolder()
    const whole = sourceOf(stick)
    const pulled: UpdateSource = {
      ...whole,
      async *file(name) {
        for await (const piece of whole.file(name)) {
          yield piece
          rmSync(stick, { recursive: true })
          yield* whole.file(name)
        }
      },
    }
    expect(await take(pulled, folder)).toMatch(/Tidak ada pembaruan|terputus di tengah/)
    expect(nothingIn(folder)).toBe(true)
    expect(await take(sourceOf(publisher.stick(release)), folder)).toBe('taken')
  })

  test('a disk without room is told before anything is written, one that fills up meanwhile too', async () => {
    const folder = newFolder()
    expect(await take(sourceOf(publisher.stick(release)), folder, { free: () => (file?.size ?? 0) + 1000 })).toContain('Ruang disk komputer ini tidak cukup')
    const full: UpdateSource = { manifest: () => Promise.resolve(Buffer.alloc(0)), file: () => { throw Object.assign(new Error('full'), { code: 'ENOSPC' }) } }
    expect(await take(full, folder)).toContain('Ruang disk')
    expect(nothingIn(folder)).toBe(true)
  })

  test('a copy that is not what was written is not kept', async () => {
    const folder = newFolder()
    const whole = sourceOf(publisher.stick(release))
    let spoiled = false
    const source: UpdateSource = {
      ...whole,
      async *file(name) {
        yield* whole.file(name)
        // The disk gives back something else than it was given.
        writeFileSync(path.join(folder, `${name}.sebagian`), Publisher.installer('6.6.6'))
        spoiled = true
      },
    }
    expect(await take(source, folder)).toContain('tidak bisa ditulis di komputer ini')
    expect([spoiled, nothingIn(folder)]).toEqual([true, true])
  })

  test('an address that is none is refused at its field', async () => {
    for (const address of ['FLASHDISK', '', 'file:///media/x', 'ftp://server/', 'http://', 'https://admin:rahasia@server/', '/media/\0x']) {
      const found = await lookForRelease(address, [publisher.publicKey], here)
      expect(found.ok ? address : found.refusal, address).toMatchObject({ fields: [{ path: 'source', message: expect.stringContaining('Tulis alamat lengkap') as string }] })
    }
    expect(await look(mkdtempSync(path.join(tmpdir(), 'loket-kosong-')))).toContain('Tidak ada pembaruan Loket di sana')
  })
})

describe('killed in the middle of copying', () => {
  test('a computer keeps nothing that looks ready, wherever it was killed, and the next try goes well', { timeout: 60_000 }, async () => {
    const stick = publisher.stick(release)
    for (const piece of [1, 2, 3]) {
      const folder = newFolder()
      const child = fork(path.join(import.meta.dirname, 'taking-process.ts'), [JSON.stringify({ stick, folder, file, manifest: publisher.manifest(release).toString('base64'), piece })])
      await once(child, 'message')
      child.kill('SIGKILL')
      await once(child, 'exit')
      expect(existsSync(path.join(folder, `${file?.name}.sebagian`))).toBe(true)
      expect(keptRelease(folder, [publisher.publicKey])).toBeNull()
      expect(await take(sourceOf(stick), folder)).toBe('taken')
      expect(readdirSync(folder)).toHaveLength(2)
    }
  })
})

describe('from the office’s server', () => {
  const servers: Server[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections()
      server.close()
    }
  })
  const serve = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener).listen(0, '127.0.0.1')
    servers.push(server)
    await once(server, 'listening')
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/loket`
  }
  const shop = (bytes: Buffer): RequestListener => ({ url = '' }, answer) => {
    if (url === `/loket/${MANIFEST_FILE}`) return void answer.end(publisher.manifest(release))
    if (url === `/loket/${encodeURIComponent(file?.name ?? '')}`) return void answer.end(bytes)
    answer.writeHead(404).end()
  }

  test('it is found and copied, and held against the signature like any other', async () => {
    const folder = newFolder()
    const good = await serve(shop(Publisher.installer('1.1.0')))
    expect(await look(good)).toBe('1.1.0')
    expect(await take(sourceOf(good), folder)).toBe('taken')
    expect(await take(sourceOf(await serve(shop(Publisher.installer('1.1.0').subarray(0, 1000)))), folder)).toContain('terpotong')
    expect(nothingIn(folder)).toBe(true)
  })

  test('a server that is not there, answers nonsense, sends one elsewhere or has nothing, is said plainly', async () => {
    const [, port = ''] = /:(\d+)/.exec(await serve(() => {})) ?? []
    servers.splice(0).forEach((server) => server.close())
    expect(await look(`http://127.0.0.1:${port}/`)).toContain('Server pembaruan tidak menjawab')
    expect(await look(await serve((_, answer) => { answer.writeHead(500).end() }))).toContain('Server pembaruan tidak menjawab')
    const good = await serve(shop(Publisher.installer('1.1.0')))
    expect(await look(await serve(({ url = '' }, answer) => { answer.writeHead(302, { location: new URL(url, good).href }).end() }))).toContain('Server pembaruan tidak menjawab')
    expect(await look(await serve((_, answer) => { answer.writeHead(404).end() }))).toContain('Tidak ada pembaruan Loket di sana')
    expect(await look(await serve((_, answer) => { answer.end('<html>') }))).toContain('rusak atau bukan untuk Loket ini')
  })

  test('one that never stops talking is cut off, one that falls silent given up', async () => {
    const folder = newFolder()
    const endless = await serve((_, answer) => {
      const more = (): void => { if (!answer.destroyed) answer.write(Buffer.alloc(100_000, ' '), more) }
      more()
    })
    expect(await look(endless)).toContain('rusak atau bukan untuk Loket ini')
    expect(await take(sourceOf(endless), folder)).toContain('lebih panjang')
    const silent = new URL(await serve(({ url = '' }, answer) => { if (url.endsWith('.deb')) answer.writeHead(200).write('begins') }))
    expect(await take(serverSource(silent, 300), folder)).toContain('terputus di tengah')
    await expect(serverSource(silent, 300).manifest()).rejects.toMatchObject({ trouble: 'away' })
  })
})
