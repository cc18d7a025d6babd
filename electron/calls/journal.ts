import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import pino from 'pino'

/** The machine's own diary (catatan/loket.log): faults and starts, never what people told. */
export interface Journal {
  /** Writes a fault down and names it, so that who reads the name on the screen finds the line. */
  fault(error: unknown, where: string): string
  note(what: string): void
  close(): void
}

const LARGEST = 5 * 1024 * 1024
const OLDER = 4

export function openJournal(folder: string): Journal {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'loket.log')
  let destination = openFile(file)
  let log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  const turnOver = (): void => {
    if (statSync(file).size <= LARGEST) return
    destination.flushSync()
    destination.end()
    destination = openFile(file)
    log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  }
  return {
    fault(error, where) {
      const reference = randomBytes(4).toString('hex')
      turnOver()
      log.error({ reference, where, fault: told(error) })
      return reference
    },
    note(what) {
      turnOver()
      log.info({ what: masked(what) })
    },
    close: () => { destination.end() },
  }
}

function openFile(file: string): ReturnType<typeof pino.destination> {
  if (existsSync(file) && statSync(file).size > LARGEST) shift(file)
  return pino.destination({ dest: file, sync: true })
}

function shift(file: string): void {
  rmSync(`${file}.${OLDER}`, { force: true })
  for (let age = OLDER - 1; age >= 0; age -= 1) {
    const from = age === 0 ? file : `${file}.${age}`
    if (existsSync(from)) renameSync(from, `${file}.${age + 1}`)
  }
}

/** Name and place of an error. Its text may hold what people told: quotes and long digits are taken out. */
function told(error: unknown): string {
  return masked(error instanceof Error ? (error.stack ?? error.name) : typeof error)
}

const masked = (text: string): string => text.replaceAll(/"[^"]*"/g, '"…"').replaceAll(/\d{6,}/g, '…').slice(0, 4000)
