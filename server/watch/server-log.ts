import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import pino from 'pino'
import type { Problem } from '#protocol/sync/problem.ts'

/** What a server writes down: JSON lines. Devices by their ids, never by the names an office gives them; addresses only of who was refused; nothing of what events say. */
export interface ServerLog {
  event(what: 'started' | 'stopped' | 'founded' | 'enrolled' | 'renamed' | 'revoked' | 'code-made' | 'closed' | 'took-over', about?: { readonly device?: string; readonly by?: string | null; readonly url?: string }): void
  refused(problem: Problem, about: { readonly route: string; readonly address: string; readonly device: string | null }): void
  fault(error: unknown, route: string): void
}

const LARGEST = 5 * 1024 * 1024
const OLDER = 4

/** Into `server.log` of the folder; four older ones of 5 MB are kept. */
export function openServerLog(folder: string): ServerLog {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, 'server.log')
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write: (line) => { append(file, line) } })
  return {
    event: (what, about = {}) => { log.info({ event: what, ...about }) },
    refused: (problem, about) => { log.warn({ event: 'refused', problem, ...about }) },
    // A defect's text may quote what was sent: only its kind and place are told.
    fault: (error, route) => { log.error({ event: 'defect', route, kind: error instanceof Error ? error.name : typeof error, at: places(error) }) },
  }
}

const places = (error: unknown): string => (error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')).slice(0, 8).map((line) => line.trim()).join(' ') : '')

/** A log that cannot be written (a full disk) must not take the server down. */
function append(file: string, line: string): void {
  try {
    if (existsSync(file) && statSync(file).size > LARGEST) {
      for (let age = OLDER - 1; age >= 0; age -= 1) {
        const from = age === 0 ? file : `${file}.${age}`
        if (existsSync(from)) renameSync(from, `${file}.${age + 1}`)
      }
    }
    appendFileSync(file, line, { mode: 0o600 })
  } catch {
    process.stderr.write(line)
  }
}
