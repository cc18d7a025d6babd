import { errorWithoutPeople, withoutPeople } from '#domain/privacy/without-people.ts'
import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import pino from 'pino'

/** The machine's own diary (catatan/loket.log): faults and starts, never what people told. */
export interface Journal {
  /** Writes a fault down and names it, so that who reads the name on the screen finds the line. */
  fault(error: unknown, where: string): string
  note(what: string): void
}

const LARGEST = 5 * 1024 * 1024
const OLDER = 4
/** Characters of one fault. */
const LONGEST = 4000

export function openJournal(folder: string): Journal {
  // The first thing made in a data folder: the folder itself comes into being here, for its user's eyes alone.
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, 'loket.log')
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write: (line) => { append(file, line) } })
  return {
    fault(error, where) {
      const reference = randomBytes(4).toString('hex')
      log.error({ reference, where: masked(where), fault: errorWithoutPeople(error).slice(0, LONGEST) })
      return reference
    },
    note(what) {
      log.info({ what: masked(what) })
    },
  }
}

/** A diary that cannot be written (a full disk) must not take down what it tells of. */
function append(file: string, line: string): void {
  try {
    if (existsSync(file) && statSync(file).size > LARGEST) makeRoom(file)
    appendFileSync(file, line)
  } catch {
    process.stderr.write(line)
  }
}

function makeRoom(file: string): void {
  rmSync(`${file}.${OLDER}`, { force: true })
  for (let age = OLDER - 1; age >= 0; age -= 1) {
    const from = age === 0 ? file : `${file}.${age}`
    if (existsSync(from)) renameSync(from, `${file}.${age + 1}`)
  }
}

const masked = (text: string): string => withoutPeople(text).slice(0, LONGEST)
