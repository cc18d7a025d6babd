import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../tool.ts'
import { ended, said, SampleLoket, settingsIn } from './sample-loket.ts'

/** The sample office as the README has one try it: its server, and two PCs of which the first brings the office there. */
export class SeveralLokets {
  readonly #settings = mkdtempSync(path.join(tmpdir(), 'loket-guide-server-'))
  readonly #pcs = [new SampleLoket(true, this.#settings), new SampleLoket(true, this.#settings)] as const
  #server: ChildProcess | null = null

  /** A link for one window at the first PC. The first call starts the server and both PCs. */
  async link(): Promise<string> {
    if (this.#server) return this.#pcs[0].link()
    this.#server = spawn(process.execPath, [path.join(root, 'server/main.ts'), '--contoh'], { env: { ...process.env, ...settingsIn(this.#settings), LOKET_DATA: '', LOKET_PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] })
    await said(this.#server, /Server siap: /)
    const link = await this.#pcs[0].link()
    await this.#pcs[1].link()
    return link
  }

  async remove(): Promise<void> {
    for (const pc of this.#pcs) await pc.remove()
    if (this.#server) await ended(this.#server)
    rmSync(this.#settings, { recursive: true, force: true })
  }
}
