import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../tool.ts'

/** The built app in the browser host on a data folder of its own, which goes with it. */
export class SampleLoket {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'loket-guide-'))
  readonly #sample: boolean
  #process: ChildProcess | null = null

  /** @param sample with the sample office, made anew; otherwise not set up at all */
  constructor(sample: boolean) {
    this.#sample = sample
  }

  /** A link for one window. The first call starts the app. */
  async link(): Promise<string> {
    const child = spawn(process.execPath, [path.join(root, 'dist/main/browser.js'), ...(this.#sample ? ['--contoh'] : [])], {
      env: { ...process.env, LOKET_DATA: path.join(this.#folder, 'data'), LOKET_KEYS: path.join(this.#folder, 'keys') },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#process ??= child
    return linkSaid(child)
  }

  async remove(): Promise<void> {
    const child = this.#process
    if (child !== null && child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await ended
    }
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

function linkSaid(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const found = /http:\S+(?=\s)/.exec(said)
      if (found !== null) resolve(found[0])
    })
    child.once('exit', (code) => { reject(new Error(`Loket ended with ${code}: ${said}`)) })
  })
}
