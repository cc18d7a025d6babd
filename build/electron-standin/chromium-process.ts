import { spawn, type ChildProcess } from 'node:child_process'
import { Readable, Writable } from 'node:stream'
import { findPageChromium } from '../chromium.ts'
import { DevtoolsPipe } from './devtools-pipe.ts'

export interface ChromiumProcess {
  readonly child: ChildProcess
  readonly devtools: DevtoolsPipe
  /** Lets it write down what its pages kept; settles when it has ended. */
  end(): Promise<void>
}

/**
 * Starts the Chromium of this machine without a window. Our own connection is the pipe; the port is for Playwright, which reads its address on our stderr.
 *
 * @param profile folder for what the browser keeps
 * @param switches further command-line switches, with their dashes
 */
export async function startChromium(profile: string, switches: readonly string[]): Promise<ChromiumProcess> {
  const { executable, args, env } = findPageChromium()
  const own = ['--headless=new', '--no-startup-window', '--block-new-web-contents', `--user-data-dir=${profile}`, '--remote-debugging-port=0', '--remote-debugging-pipe']
  const child = spawn(executable, [...args, ...switches, ...own], { env, stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
  await listening(child)
  const [, , , write, read] = child.stdio
  if (!(write instanceof Writable) || !(read instanceof Readable)) throw new Error('stand-in electron: Chromium was started without its pipe')
  const devtools = new DevtoolsPipe(write, read)
  const ended = new Promise<void>((resolve) => { child.once('exit', () => { resolve() }) })
  return {
    child,
    devtools,
    end() {
      devtools.send('Browser.close', {}).catch(() => undefined)
      return ended
    },
  }
}

function listening(child: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let said = ''
  child.stderr?.on('data', (data: Buffer) => {
    if (said === 'done') return
    said += data.toString()
    const line = /DevTools listening on ws:\/\/\S+/.exec(said)
    if (line === null) return
    said = 'done'
    process.stderr.write(`${line[0]}\n`)
    resolve()
  })
  child.once('error', reject)
  child.once('exit', (code) => { reject(new Error(`stand-in electron: Chromium ended with ${String(code)}\n${said}`)) })
  return promise
}
