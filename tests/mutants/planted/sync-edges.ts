import { inFile, type Mutant, planted } from '../mutant.ts'

const [WATCH, IDLE, DRIVER, FORKS, VERIFIERS, ORIGIN] = ['tests/sync/line-watch.test.ts', 'tests/sync-http/idle-line.test.ts', 'tests/sync/driver.test.ts', 'tests/sync/forks.test.ts > S-13', 'tests/sync-http/verifiers.test.ts > S-73 no revoked PC, though', 'tests/shell/origin.test.ts']
const carry = inFile('electron/store/device/carry-over.ts')

/** A line that is none any more, a step that comes too late, acts that move to another name, and doors that are a letter too wide. */
export const syncEdgeMutants: readonly Mutant[] = [
  planted('silent-line-is-in-touch-for-ever', WATCH, inFile('electron/sync/office/line-watch.ts')('this.#parts.clock() - this.#heard < SILENCE', 'this.#parts.clock() - this.#heard >= 0')),
  planted('scans-say-how-the-line-stands', WATCH, inFile('electron/sync/office/line-watch.ts')('if (TELLING.includes(lane)) this', 'if (lane.length > 0) this')),
  planted('pulled-cable-is-never-told', IDLE, inFile('electron/sync/http/pinned-agent.ts')('    socket.setKeepAlive(true, QUIET)\n', '')),
  planted('question-that-waits-for-another-ones-line-is-never-told', IDLE, inFile('electron/sync/http/pinned-agent.ts')('maxFreeSockets: KEPT', 'maxSockets: KEPT')),
  planted('who-gives-up-waits-for-the-line', IDLE, inFile('electron/sync/http/server-line.ts')("    abort?.addEventListener('abort', onAbort)\n", "    abort?.addEventListener('abort', () => { asked.destroy() })\n")),
  planted('looking-at-home-is-heard', WATCH, inFile('electron/sync/office/line-watch.ts')(' && ended.unasked !== true', '')),
  planted('looking-at-home-is-word-of-the-line', DRIVER, inFile('electron/sync/driver/sync-driver.ts')(" && !('unasked' in ended)", '')),
  planted('pull-that-nobody-holds-is-waited-for', 'tests/sync/pull-watch.test.ts', inFile('electron/sync/office/pull-watch.ts')('if (head() < serverHead) again()', 'if (head() > serverHead) again()')),
  planted('answer-that-has-begun-is-asked-for-again', IDLE, inFile('electron/sync/http/server-line.ts')('if (!answered) giveUp(AGAIN)', 'giveUp(AGAIN)')),
  planted('who-is-asked-again-is-told-of-a-fault', IDLE, inFile('electron/sync/http/server-line.ts')('error === AGAIN || ', '')),
  planted('pull-that-came-is-asked-for-again', 'tests/sync/pull-watch.test.ts', inFile('electron/sync/office/pull-watch.ts')('    this.#callOff?.()\n', '')),
  planted('step-that-was-given-up-counts', DRIVER, inFile('electron/sync/driver/lane-run.ts')('    if (this.#attempt !== attempt) return\n', '')),
  planted('carried-and-knowing-nothing', FORKS, carry('seen: () => seen }', 'seen: () => 0 }')),
  planted('carried-as-of-now', FORKS, carry('{ command: commandId, actor, role, now: wallTime }', '{ command: commandId, actor, role, now }')),
  planted('carried-and-naming-what-is-gone', FORKS, carry('if (isRef(value)) return movedTo(moved, value)', 'if (isRef(value)) return value')),
  planted('locked-for-who-was-revoked', VERIFIERS, inFile('electron/sync/lanes/verifier-letters.ts')('known?.revoked === null && signedBy', 'known !== undefined && signedBy')),
  planted('pc-revokes-itself', 'tests/sync-http/app-joins.test.ts > founds its office', inFile('electron/calls/sync/sync-calls.ts')('device === store.device ?', "device === '' ?")),
  planted('link-to-a-host-that-ends-alike', ORIGIN, inFile('electron/shell/allowed-links.ts')('HOSTS.includes(parsed.host)', 'HOSTS.some((host) => parsed.host.endsWith(host))')),
  planted('other-machine-s-held-acts-are-own', 'tests/sync/held-of-own.test.ts', inFile('electron/calls/sync/standing-of.ts')(' && seq <= sync.ownEnd(device).seq', '')),
  planted('held-acts-name-what-a-pc-notes-of-itself', 'tests/sync-http/revoked-pc.test.ts', inFile('electron/calls/sync/held-on.ts')(".filter(({ aggregate }) => !aggregate.startsWith('device:'))", '')),
]
