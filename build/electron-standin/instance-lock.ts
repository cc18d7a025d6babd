import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync, watch, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What a second start tells the first. */
export interface SecondStart {
  readonly argv: readonly string[]
  readonly cwd: string
}

/** Electron's single-instance lock as a file in the user's folder, and letters in a folder beside it. True if this process holds it. */
export function takeInstanceLock(folder: string, own: SecondStart, onSecondStart: (second: SecondStart) => void): boolean {
  const lock = path.join(folder, 'standin.lock')
  const letters = path.join(folder, 'standin-letters')
  mkdirSync(letters, { recursive: true })
  if (!hold(lock)) {
    const draft = path.join(folder, `standin-${process.pid}.letter`)
    writeFileSync(draft, JSON.stringify(own))
    renameSync(draft, path.join(letters, `${process.pid}.json`))
    return false
  }
  process.on('exit', () => { rmSync(lock, { force: true }) })
  watch(letters, () => { for (const second of takeLetters(letters)) onSecondStart(second) }).unref()
  return true
}

function hold(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) return false
    rmSync(lock, { force: true })
    return hold(lock)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function takeLetters(folder: string): SecondStart[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).map((name) => {
    const file = path.join(folder, name)
    const letter = JSON.parse(readFileSync(file, 'utf8')) as SecondStart
    unlinkSync(file)
    return letter
  })
}
