import { utilityProcess } from 'electron'
import type { KeptServerStart } from '#protocol/server-port.ts'
import type { ServerProcess } from '../host/server-keeper.ts'

/** Starts server/kept-process.ts (built: `entry`, absolute) in a process of its own. */
export function serverUtility(entry: string, start: KeptServerStart): ServerProcess {
  const utility = utilityProcess.fork(entry, [JSON.stringify(start)], { serviceName: 'Server kantor Loket' })
  return {
    postMessage: (message) => { utility.postMessage(message) },
    onMessage: (listener) => { utility.on('message', listener) },
    onEnd: (listener) => { utility.once('exit', () => { listener() }) },
    kill: () => { utility.kill() },
  }
}
