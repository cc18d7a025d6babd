import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const PACKAGE = path.join(import.meta.dirname, 'pouchdb')
const NAME = 'office'

interface Pouch {
  close(): Promise<void>
}

/** As much of PouchDB as is used here. */
interface PouchKind {
  new (name: string, options?: { readonly adapter: string }): Pouch
  plugin(plugin: object): PouchKind
  replicate(from: Pouch, to: Pouch, options: { readonly batch_size: number }): Promise<{ readonly docs_written: number }>
}

/** PouchDB twice, each on a LevelDB of its own: one behind CouchDB's protocol in a program of its own, one here that pulls from it over loopback. */
export class PouchPair {
  readonly #server: ChildProcess
  readonly #port: number
  readonly #kind: PouchKind
  readonly #here: Pouch

  private constructor(server: ChildProcess, port: number, kind: PouchKind, here: Pouch) {
    this.#server = server
    this.#port = port
    this.#kind = kind
    this.#here = here
  }

  /** `folder`: where its packages are installed, too. Throws where they cannot be. */
  static async open(folder: string): Promise<PouchPair> {
    cpSync(PACKAGE, folder, { recursive: true })
    const install = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' })
    if (install.status !== 0) throw new Error(install.error?.message ?? install.stderr.trim().split('\n').at(-1))
    const server = fork(path.join(folder, 'couch.mjs'), [made(path.join(folder, 'far'))], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
    const port = await portOf(server)
    const load = createRequire(path.join(folder, 'package.json')) as (name: string) => object
    const kind = ['adapter-http', 'adapter-leveldb', 'replication'].reduce((pouch, plugin) => pouch.plugin(load(`pouchdb-${plugin}`)), load('pouchdb-core') as PouchKind)
    return new PouchPair(server, port, kind, new kind(path.join(made(path.join(folder, 'near')), NAME), { adapter: 'leveldb' }))
  }

  /** Puts documents where they can be pulled from. */
  async offer(docs: readonly object[]): Promise<void> {
    await fetch(this.#address, { method: 'PUT' })
    const answer = await fetch(`${this.#address}/_bulk_docs`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ docs }) })
    if (!answer.ok) throw new Error(await answer.text())
    await answer.arrayBuffer()
  }

  /** Pulls what is new, `most` documents at a time; how many it were. */
  async pull(most: number): Promise<number> {
    const far = new this.#kind(this.#address)
    const { docs_written: written } = await this.#kind.replicate(far, this.#here, { batch_size: most })
    return written
  }

  async close(): Promise<void> {
    await this.#here.close()
    const ended = once(this.#server, 'exit')
    this.#server.kill()
    await ended
  }

  get #address(): string {
    return `http://127.0.0.1:${this.#port}/${NAME}`
  }
}

async function portOf({ stdout }: ChildProcess): Promise<number> {
  for await (const chunk of stdout ?? []) {
    const port = /^port (\d+)/.exec(String(chunk))?.[1]
    if (port !== undefined) return Number(port)
  }
  throw new Error('its server does not start')
}

function made(folder: string): string {
  mkdirSync(folder)
  return folder
}
