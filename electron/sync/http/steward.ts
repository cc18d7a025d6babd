import { readFileSync } from 'node:fs'
import path from 'node:path'
import { codeAnswer, type CodeAnswer, devicesAnswer, type DevicesAnswer } from '#protocol/sync/devices.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { RUNNING_FILE, runningServer, type RunningServer } from '#protocol/sync/running-server.ts'
import { readAnswer } from './read-answer.ts'
import { ServerLine } from './server-line.ts'

/** Asks a server on this very machine as whoever sits at it: the word for that lies in its folder, readable by its user alone. */
export interface Steward {
  devices(): Promise<DevicesAnswer['devices']>
  /** A one-time code: as it is typed, and as a QR picture says it. */
  code(name: string): Promise<CodeAnswer>
  close(): void
}

/** Null where no server says that it runs there. One that was killed leaves its word behind: then asking throws `WireFault`. */
export function stewardOf(folder: string): Steward | null {
  const running = runningIn(folder)
  if (!running) return null
  const { port, token, fingerprint } = running
  const line = new ServerLine({ host: '127.0.0.1', port, fingerprint })
  return {
    devices: async () => readAnswer(devicesAnswer, await line.ask(SYNC_ROUTES.devices, {}, { token })).devices,
    code: async (name) => readAnswer(codeAnswer, await line.ask(SYNC_ROUTES.code, { name }, { token })),
    close: () => { line.close() },
  }
}

/** What a server says of itself that runs there; null where none does. */
export function runningIn(folder: string): RunningServer | null {
  try {
    return runningServer.parse(JSON.parse(readFileSync(path.join(folder, RUNNING_FILE), 'utf8')))
  } catch {
    return null
  }
}
