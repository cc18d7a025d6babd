import Database from 'better-sqlite3'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'

// Imported first by a process that is to die inside an act: every write it makes, to SQLite or to a file, has a moment before it and one after.
// At the moment that was asked for the process says its name on stdout and kills itself, as a power switch would, without unwinding anything.

let passed = 0
let armed: number | null = armedFromStart()
const say = fs.writeSync

function armedFromStart(): number | null {
  const at = process.env['LOKET_KILL_AT']
  return at === undefined ? null : Number(at)
}

/** From here on, the `at`-th moment is the last; null = none is. */
export function arm(at: number | null): void {
  passed = 0
  armed = at
}

/** How many moments have gone by since it was armed. */
export const momentsPassed = (): number => passed

export function moment(name: string): void {
  if (isLast()) die(name)
}

const isLast = (): boolean => {
  passed += 1
  return passed === armed
}

function die(name: string): never {
  say(1, `${name}\n`)
  process.kill(process.pid, 'SIGKILL')
  for (;;);
}

/** "log.db: insert event" of `insert into "event" …`. */
const nameOf = (file: string, sql: string): string => {
  const [, verb = '', table = ''] = /^\s*(\w+)(?:\s+(?:into|from|or\s+\w+\s+into|table|index|trigger|unique\s+index|virtual\s+table|immediate))*\s*"?(\w*)/i.exec(sql) ?? []
  return `${path.basename(file)}: ${`${verb} ${table}`.trim().toLowerCase()}`
}

function around<Args extends unknown[], Value>(name: string, work: (...args: Args) => Value): (...args: Args) => Value {
  return (...args) => {
    moment(`before ${name}`)
    const value = work(...args)
    moment(`after ${name}`)
    return value
  }
}

function watchStatements(): void {
  const prepare = Reflect.get(Database.prototype, 'prepare') as (this: Database.Database, sql: string) => Database.Statement
  Object.defineProperty(Database.prototype, 'prepare', {
    value(this: Database.Database, sql: string) {
      const statement = prepare.call(this, sql)
      if (!/^\s*select/i.test(sql)) Object.defineProperty(statement, 'run', { value: around(nameOf(this.name, sql), statement.run.bind(statement)) })
      return statement
    },
  })
  const exec = Reflect.get(Database.prototype, 'exec') as (this: Database.Database, sql: string) => Database.Database
  Object.defineProperty(Database.prototype, 'exec', {
    value(this: Database.Database, sql: string) {
      return around(nameOf(this.name, sql), () => exec.call(this, sql))()
    },
  })
}

const SYNCHRONOUS = ['openSync', 'fsyncSync', 'fdatasyncSync', 'renameSync', 'rmSync', 'unlinkSync', 'linkSync', 'copyFileSync', 'mkdirSync'] as const

function watchFiles(): void {
  for (const name of SYNCHRONOUS) Object.defineProperty(fs, name, { value: around(name.replace('Sync', ''), fs[name].bind(fs) as (...args: unknown[]) => unknown) })
  const write = fs.writeFileSync
  Object.defineProperty(fs, 'writeFileSync', {
    value(...[target, data, options]: Parameters<typeof fs.writeFileSync>) {
      if (isLast()) {
        const bytes = typeof data === 'string' ? Buffer.from(data) : Buffer.from(data.buffer, data.byteOffset, data.byteLength)
        write(target, bytes.subarray(0, bytes.length / 2), options)
        die('half of a write')
      }
      around('write', write)(target, data, options)
    },
  })
  syncBuiltinESMExports()
}

watchStatements()
watchFiles()
