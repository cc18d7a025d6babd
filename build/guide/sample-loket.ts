import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../tool.ts'

/** The built app in the browser host on a data folder of its own, which goes with it. */
export class SampleLoket {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'loket-guide-'))
  readonly #sample: boolean
  readonly #settings: string
  #process: ChildProcess | null = null

  /**
   * @param sample with the sample office, made anew; otherwise not set up at all
   * @param settings the user's folder for programs' settings, where a sample server says that it runs; else one of its own
   */
  constructor(sample: boolean, settings?: string) {
    this.#sample = sample
    this.#settings = settings ?? path.join(this.#folder, 'settings')
  }

  /** A link for one window. The first call starts the app. */
  async link(): Promise<string> {
    const child = spawn(process.execPath, [path.join(root, 'dist/main/browser.js'), ...(this.#sample ? ['--contoh'] : [])], {
      env: { ...process.env, ...settingsIn(this.#settings), LOKET_DATA: path.join(this.#folder, 'data'), LOKET_KEYS: path.join(this.#folder, 'keys') },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#process ??= child
    return said(child, /http:\S+(?=\s)/)
  }

  async remove(): Promise<void> {
    if (this.#process !== null) await ended(this.#process)
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** Wherever this machine's programs look for their user's settings. */
export const settingsIn = (folder: string) => ({ XDG_CONFIG_HOME: folder, APPDATA: folder })

/** What the program says that looks like this, once it does. */
export function said(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      heard += chunk.toString('utf8')
      const found = wanted.exec(heard)
      if (found !== null) resolve(found[0])
    })
    child.once('exit', (code) => { reject(new Error(`ended with ${code}: ${heard}`)) })
  })
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = once(child, 'exit')
  child.kill()
  await gone
}
