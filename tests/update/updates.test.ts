import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { doUpdateTask } from '../../electron/update/do-update-task.ts'
import { installAtClosing } from '../../electron/update/install-at-closing.ts'
import { systemInstaller } from '../../electron/update/installer.ts'
import { obstacle } from '../../electron/update/obstacle.ts'
import type { PackageKind, Release } from '../../electron/update/release.ts'
import { runInThread } from '../../electron/update/run-in-thread.ts'
import type { UpdateOutcomes, UpdateRunner } from '../../electron/update/update-task.ts'
import { Updates } from '../../electron/update/updates.ts'
import { Publisher, UPDATE_THREAD } from './publisher.ts'

const publisher = new Publisher()
const level = (): Promise<boolean> => Promise.resolve(true)
const HENDRA = 'hendra'

const runHere: UpdateRunner = (task, progress) => ({ outcome: doUpdateTask(task, progress) as Promise<UpdateOutcomes[typeof task.task]>, stop: () => Promise.resolve() })

/** Hendra's computer: what it knows of updates lives in its folder, from start to start. */
class Computer {
  readonly folder = path.join(mkdtempSync(path.join(tmpdir(), 'loket-komputer-')), 'keys/pembaruan')
  readonly started: string[] = []
  version = '1.0.0'
  data = 3
  kind: PackageKind | null = 'deb'
  sample = false
  publishers: readonly string[] = [publisher.publicKey]
  /** Else here and now. */
  threads = false
  updates = this.open()

  open(): Updates {
    const { folder, version, data, kind, sample, publishers } = this
    this.updates = new Updates({ folder, publishers, version, data, kind, arch: 'x64', obstacle: obstacle({ kind, publishers, sample }), run: this.threads ? runInThread(UPDATE_THREAD) : runHere, now: () => '2026-11-21T03:00:00.000Z', changed: () => {}, fault: (error) => { throw error } })
    return this.updates
  }

  /** Found and copied. */
  async took(release: Release, stick = publisher.stick(release)): Promise<void> {
    expect(await this.updates.look(stick)).toMatchObject({ ok: true, value: { version: release.version } })
    expect(this.updates.take(release.version, HENDRA)).toMatchObject({ ok: true })
    await this.copied()
  }

  async copied(): Promise<void> {
    while (this.updates.standing.state === 'taking') await wait(20)
  }

  /** The counter closes as `electron/counter.ts` does it, then the app ends. */
  async closes(fresh = level): Promise<void> {
    const going = await this.updates.closing(fresh)
    await this.updates.close()
    if (going) this.updates.letGo()
    await this.ends()
  }

  ends(run = (kind: PackageKind, file: string): void => { this.started.push(`${kind} ${path.basename(file)}`) }): Promise<void> {
    const { folder, publishers, version, kind } = this
    const installer = (each: PackageKind, file: string): Promise<void> => Promise.resolve().then(() => { run(each, file) })
    return installAtClosing({ folder, publishers, version, kind, arch: 'x64', now: () => '2026-11-21T08:00:00.000Z', installer })
  }

  get told(): readonly string[] {
    return this.updates.standing.history.map(({ what, version }) => `${what} ${version}`)
  }
}

test('found, copied, ordered, installed when Loket is closed, and said so at the next start', async () => {
  const computer = new Computer()
  await computer.took(publisher.release('1.1.0'))
  expect(computer.updates.standing).toMatchObject({ state: 'ready', ready: { version: '1.1.0', size: 700_000, notes: 'Loket 1.1.0: daftar lebih cepat.' }, offer: null, refusal: null })
  await computer.closes()
  expect(computer.started).toEqual([])
  computer.open()
  expect(computer.updates.standing.state).toBe('ready')
  expect(computer.updates.order('1.1.0', HENDRA, false)).toMatchObject({ ok: true })
  expect(computer.updates.standing.state).toBe('ordered')
  await computer.closes()
  expect(computer.started).toEqual(['deb Loket-1.1.0.deb'])
  computer.version = '1.1.0'
  computer.open()
  expect(computer.told).toEqual(['taken 1.1.0', 'ordered 1.1.0', 'started 1.1.0', 'installed 1.1.0'])
  expect(computer.updates.standing).toMatchObject({ state: 'idle', ready: null })
  expect(readdirSync(computer.folder).filter((name) => name.startsWith('Loket'))).toEqual([])
  await computer.closes()
  expect(computer.started).toHaveLength(1)
})

test('without a fresh backup nothing is installed, the order stays; with the admin’s word it is', async () => {
  const computer = new Computer()
  await computer.took(publisher.release('1.1.0'))
  computer.updates.order('1.1.0', HENDRA, false)
  await computer.closes(() => Promise.resolve(false))
  computer.open()
  expect([computer.started, computer.told.at(-1), computer.updates.standing.state]).toEqual([[], 'held 1.1.0', 'ordered'])
  computer.updates.order('1.1.0', HENDRA, true)
  await computer.closes(() => Promise.reject(new Error('is not asked')))
  expect(computer.started).toEqual(['deb Loket-1.1.0.deb'])
  expect(computer.updates.standing.history.at(-1)).toMatchObject({ what: 'started', withoutBackup: true, officer: HENDRA })
})

test('a counter that dies or is opened anew starts no installer; only the app’s own end does', async () => {
  const computer = new Computer()
  await computer.took(publisher.release('1.1.0'))
  computer.updates.order('1.1.0', HENDRA, false)
  await computer.ends()
  expect(computer.started).toEqual([])
  computer.updates.letGo()
  computer.open()
  await computer.ends()
  expect([computer.started, computer.updates.standing.state]).toEqual([[], 'ordered'])
})

test('what was changed between copying and closing is not started, and that is told', async () => {
  const computer = new Computer()
  await computer.took(publisher.release('1.1.0'))
  computer.updates.order('1.1.0', HENDRA, false)
  writeFileSync(path.join(computer.folder, 'Loket-1.1.0.deb'), Publisher.installer('6.6.6'))
  await computer.closes()
  computer.open()
  expect([computer.started, computer.told.at(-1)]).toEqual([[], 'stopped 1.1.0'])
  expect(computer.updates.standing.state).toBe('ready')
})

test('another manifest put beside the copy, an order of another version, and an older version are not started', async () => {
  const computer = new Computer()
  await computer.took(publisher.release('1.1.0'))
  const order = (version: string): void => { writeFileSync(path.join(computer.folder, 'boleh.json'), JSON.stringify({ version, officer: HENDRA, withoutBackup: true })) }
  const manifest = path.join(computer.folder, 'pembaruan.json')
  const signed = readFileSync(manifest)
  order('1.2.0')
  await computer.ends()
  writeFileSync(manifest, new Publisher().manifest(publisher.release('1.1.0')))
  order('1.1.0')
  await computer.ends()
  writeFileSync(manifest, signed)
  computer.version = '1.1.0'
  order('1.1.0')
  await computer.ends()
  expect(computer.started).toEqual([])
  expect(existsSync(path.join(computer.folder, 'boleh.json'))).toBe(false)
})

test('an installer that does not start, or leaves the old version, is told; nothing keeps Loket from closing', async () => {
  const computer = new Computer()
  await computer.took(publisher.release('1.1.0'))
  computer.updates.order('1.1.0', HENDRA, false)
  expect(await computer.updates.closing(level)).toBe(true)
  computer.updates.letGo()
  await computer.ends(() => { throw new Error('pkexec is not there') })
  computer.open()
  expect(computer.told.slice(-2)).toEqual(['started 1.1.0', 'stopped 1.1.0'])
  computer.updates.order('1.1.0', HENDRA, false)
  await computer.closes()
  computer.open()
  expect(computer.told.at(-1)).toBe('failed 1.1.0')
  expect(computer.updates.standing.state).toBe('ready')
})

test('last month’s stick is refused once a newer one was seen, also after a start', async () => {
  const computer = new Computer()
  const [old, fresh] = [publisher.stick(publisher.release('1.1.0')), publisher.stick(publisher.release('1.2.0'))]
  expect(await computer.updates.look(fresh)).toMatchObject({ ok: true })
  computer.open()
  expect(await computer.updates.look(old)).toMatchObject({ ok: false, refusal: { message: expect.stringContaining('yang lebih baru') as string } })
  expect(computer.updates.standing.source).toBe(fresh)
})

test('only what was found last can be taken, one thing at a time; taken anew, the order is gone', async () => {
  const computer = new Computer()
  expect(computer.updates.take('1.1.0', HENDRA)).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  expect(computer.updates.order('1.1.0', HENDRA, true)).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  await computer.took(publisher.release('1.1.0'))
  computer.updates.order('1.1.0', HENDRA, true)
  const stick = publisher.stick(publisher.release('1.2.0'))
  await computer.updates.look(stick)
  expect(computer.updates.take('1.1.0', HENDRA)).toMatchObject({ ok: false })
  expect(computer.updates.take('1.2.0', HENDRA)).toMatchObject({ ok: true })
  expect(await computer.updates.look(stick)).toMatchObject({ ok: false, refusal: { code: 'in-use' } })
  expect(computer.updates.order('1.1.0', HENDRA, true)).toMatchObject({ ok: false })
  await computer.copied()
  expect(computer.updates.standing).toMatchObject({ state: 'ready', ready: { version: '1.2.0' } })
  await computer.closes()
  expect(computer.started).toEqual([])
})

test('dropped while it is copied in its thread or after, nothing of it stays and nothing is installed', async () => {
  const computer = new Computer()
  computer.threads = true
  computer.open()
  const stick = publisher.stick(publisher.release('1.1.0'))
  await computer.updates.look(stick)
  computer.updates.take('1.1.0', HENDRA)
  await computer.updates.drop(HENDRA)
  expect(computer.updates.standing).toMatchObject({ state: 'idle', ready: null, refusal: null })
  await computer.took(publisher.release('1.1.0'), stick)
  computer.updates.order('1.1.0', HENDRA, true)
  await computer.updates.drop(HENDRA)
  await computer.closes()
  expect([computer.started, computer.told]).toEqual([[], ['cancelled 1.1.0', 'taken 1.1.0', 'ordered 1.1.0', 'cancelled 1.1.0']])
  expect(readdirSync(computer.folder).toSorted()).toEqual(['riwayat.jsonl', 'sumber', 'terbaru'])
})

test('a copy that failed says why, and the sample office, a checkout and a Loket without publisher install nothing', async () => {
  const computer = new Computer()
  const release = publisher.release('1.1.0')
  const stick = publisher.stick(release)
  await computer.updates.look(stick)
  writeFileSync(path.join(stick, 'Pembaruan Loket/Loket-1.1.0.deb'), 'cut')
  computer.updates.take('1.1.0', HENDRA)
  await computer.copied()
  expect(computer.updates.standing).toMatchObject({ state: 'idle', refusal: { message: expect.stringContaining('terpotong') as string } })
  for (const [where, words] of [[{ sample: true }, 'kantor contoh'], [{ kind: null }, 'tidak dipasang dengan pemasang'], [{ publishers: [] }, 'belum mengenal kunci']] as const) {
    const other = new Computer()
    Object.assign(other, where)
    other.open()
    expect(other.updates.standing.obstacle).toContain(words)
    await other.updates.look(publisher.stick(release))
    expect(other.updates.take('1.1.0', HENDRA)).toMatchObject({ ok: false })
  }
})

test('an AppImage is replaced in one step and can be run; where it lies is asked of the system alone', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-appimage-'))
  const [old, fresh] = [path.join(folder, 'Loket.AppImage'), path.join(folder, 'neu')]
  writeFileSync(old, 'old')
  writeFileSync(fresh, 'new')
  const ran: string[] = []
  const install = systemInstaller({ APPIMAGE: old }, (program, args) => {
    ran.push([path.basename(program), ...args].join(' '))
    return Promise.resolve()
  })
  await install('AppImage', fresh)
  expect([readFileSync(old, 'utf8'), readdirSync(folder).toSorted()]).toEqual(['new', ['Loket.AppImage', 'neu']])
  await install('nsis', 'C:/x/Loket Setup.exe')
  await install('deb', '/x/Loket.deb')
  expect(ran).toEqual(['Loket Setup.exe --updated', 'pkexec dpkg --install /x/Loket.deb'])
  await expect(systemInstaller({})('AppImage', fresh)).rejects.toThrow('where the AppImage lies')
  mkdirSync(path.join(folder, 'is-a-folder'))
  await expect(systemInstaller({ APPIMAGE: path.join(folder, 'is-a-folder') })('AppImage', fresh)).rejects.toThrow()
  expect(readdirSync(folder).toSorted()).toEqual(['Loket.AppImage', 'is-a-folder', 'neu'])
})
