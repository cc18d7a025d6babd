import fs from 'node:fs'
import { watchStreams } from './watch-streams.ts'
import { watchWrites } from './watch-writes.ts'

// Imported first by a process that is to die inside an act: at the moment that was asked for it says that moment's number and name on stdout and kills itself,
// as a power switch would, without unwinding anything.

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
  say(1, `${passed} ${name}\n`)
  process.kill(process.pid, 'SIGKILL')
  for (;;);
}

watchWrites({
  moment: (when, name) => { moment(`${when} ${name}`) },
  halfWay: isLast,
  half: () => die('half of a write'),
})
watchStreams({ moment: (when, name) => { moment(`${when} ${name}`) } })
