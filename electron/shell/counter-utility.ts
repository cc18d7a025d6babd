import { utilityProcess } from 'electron'
import type { CounterStart, FromCounter } from '#protocol/port.ts'
import type { CounterProcess } from '../host/counter-keeper.ts'
import { YOUNG_OPTION } from '../host/young-objects.ts'

/** Starts `electron/counter-process.ts` (built: `entry`, absolute) in a process of its own. */
export function counterUtility(entry: string, start: CounterStart): CounterProcess {
  const utility = utilityProcess.fork(entry, [JSON.stringify(start)], { serviceName: 'Pencatat Loket', execArgv: [`--js-flags=${YOUNG_OPTION}`] })
  return {
    postMessage: (message) => { utility.postMessage(message) },
    onMessage: (listener) => { utility.on('message', (message: FromCounter) => { listener(message) }) },
    onEnd: (listener) => { utility.once('exit', listener) },
    kill: () => { utility.kill() },
  }
}
