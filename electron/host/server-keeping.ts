import type { CounterStart } from '#protocol/port.ts'
import type { KeptServerStart } from '#protocol/server-port.ts'
import { ServerKeeper, type ServerProcess } from './server-keeper.ts'

/** Counters keep the address they were given, so the port stays the same; a sample office's is another one. */
const [PORT, SAMPLE_PORT] = ['8642', '8643']

/** Beside the office's data, so that no copy of the data brings a second server along. */
export const serverFolder = (data: string): string => `${data}-server`

export const keptServerStart = ({ data, sample }: CounterStart, env: Readonly<Record<string, string | undefined>>): KeptServerStart => ({
  data: serverFolder(data),
  port: env['LOKET_SERVER_PORT'] || (sample ? SAMPLE_PORT : PORT),
  sample,
})

/** The keeper on this machine's timers. */
export const keepServer = (start: KeptServerStart, begin: (start: KeptServerStart) => ServerProcess): ServerKeeper =>
  new ServerKeeper({ start, begin, after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => { clearTimeout(timer) }
  } })
