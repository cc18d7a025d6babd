import { type Mutant, planted } from '../mutant.ts'

const ROUTES = 'server/http/routes.ts'
const CODES = 'server/enrolment/codes.ts'
const SESSIONS = 'server/access/sessions.ts'
const ENROLMENT = 'server/enrolment/enrolment.ts'

/** What lets somebody into an office's stream who is not of the office. */
export const serverAccessMutants: readonly Mutant[] = [
  planted('revoked-device-goes-on', 'tests/sync-http/access.test.ts', { file: ROUTES, from: "  return device.revoked === null ? accept({ office, device }) : refuse('device-revoked')", to: '  return accept({ office, device })' }),
  planted('revoked-while-it-waits-is-told', 'tests/sync-http/access.test.ts', { file: ROUTES, from: '      return still.ok ? accept(answer) : still', to: '      return still.ok || answer ? accept(answer) : still' }),
  planted('session-without-its-signature', 'tests/sync-http/access.test.ts', { file: ROUTES, from: ' || !verifies(known.publicKey, sessionInput(claim), signature)', to: ' || signature.length !== 64 || claim.challenge !== challenge' }),
  planted('proof-counts-twice', 'tests/server/sessions.test.ts', { file: SESSIONS, from: '    this.#used.set(challenge, now + ANSWERED_WITHIN)\n', to: '' }),
  planted('session-never-ends', 'tests/server/sessions.test.ts', { file: SESSIONS, from: 'session && session.ends >= this.#clock() ? session.device', to: 'session ? session.device' }),
  planted('code-guessed-at-without-end', 'tests/sync-http/enrolment.test.ts', { file: CODES, from: '      code.tries += 1\n', to: '' }),
  planted('code-lets-two-in', 'tests/sync-http/enrolment.test.ts', { file: ENROLMENT, from: '  if (answered.ok) found.value.device = request.device\n', to: '' }),
  planted('code-holds-for-ever', 'tests/sync-http/enrolment.test.ts', { file: CODES, from: "    if (code.expires < this.#now().getTime()) return refuse('code-expired')\n", to: '' }),
  planted('enrolled-under-another-key', 'tests/sync-http/enrolment.test.ts', { file: ENROLMENT, from: "  if (publicKey !== asked) return refuse('not-let-in')\n", to: "  if (asked === '') return refuse('not-let-in')\n" }),
  planted('any-server-will-do', 'tests/sync-http/enrolment.test.ts', { file: 'electron/sync/http/pinned-agent.ts', from: ' && met.startsWith(fingerprint)', to: '' }),
  planted('unpacked-without-a-limit', 'tests/sync-http/access.test.ts', { file: 'server/http/read-body.ts', from: '{ maxOutputLength: limit }', to: '{}' }),
]
