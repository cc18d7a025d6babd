import { fork } from 'node:child_process'
import type { KeptServerStart } from '#protocol/server-port.ts'
import type { ServerProcess } from '../host/server-keeper.ts'

/** The LAN server in a child of this process. `entry`: server/kept-process.ts or its bundle, absolute. */
export function serverChild(entry: string, start: KeptServerStart): ServerProcess {
  const child = fork(entry, [JSON.stringify(start)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  child.on('error', (error) => { console.error('The office server could not be started:', error) })
  return {
    postMessage: (message) => { if (child.connected) child.send(message) },
    onMessage: (listener) => { child.on('message', listener) },
    onEnd: (listener) => { child.once('close', listener) },
    kill: () => { child.kill('SIGKILL') },
  }
}
