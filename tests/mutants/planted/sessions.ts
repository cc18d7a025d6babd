import { type Mutant, planted } from '../mutant.ts'

const SESSIONS = 'tests/calls/sessions.test.ts'
const CHECK = 'electron/calls/session/check-secret.ts'
const TOPICS = 'electron/calls/topics.ts'
const TOLD = 'tests/calls/topics.test.ts'
const LOG_IN = 'electron/calls/session/session.ts'

/** PINs guessed, sessions that outlive their officer, and answers for the wrong command. */
export const sessionMutants: readonly Mutant[] = [
  planted('a-sixth-guess-is-free', 'tests/calls/lock-out.test.ts', { file: 'electron/calls/session/lock-out.ts', from: 'const FREE = 5', to: 'const FREE = 6' }),
  planted('wait-never-grows', 'tests/calls/lock-out.test.ts', { file: 'electron/calls/session/lock-out.ts', from: 'WAITS[failures.count - FREE] ?? 15', to: 'WAITS[0] ?? 15' }),
  planted('clock-set-back-prolongs-the-wait', 'tests/calls/lock-out.test.ts', { file: 'electron/calls/session/lock-out.ts', from: 'Math.max(0, Date.parse(now) - Date.parse(failures.last))', to: 'Date.parse(now) - Date.parse(failures.last)' }),
  planted('guess-looked-at-while-waiting', `${SESSIONS} > four wrong ones`, { file: CHECK, from: '  if (waiting) return refuse(waiting)\n', to: '  if (waiting && secret.length === 0) return refuse(waiting)\n' }),
  planted('wrong-guesses-not-counted', `${SESSIONS} > four wrong ones`, { file: CHECK, from: '  if (known) tries.add(officer, now)\n', to: '' }),
  planted('wait-forgotten-at-a-restart', `${SESSIONS} > outlives a restart`, {
    file: 'electron/store/verifiers/writer.ts',
    from: `db.deleteFrom('verifier_failure').where('officer', '=', arg('officer')).compile())\n`,
    to: `db.deleteFrom('verifier_failure').where('officer', '=', arg('officer')).compile())\n    connection.statement((db) => db.deleteFrom('verifier_failure').compile()).run({})\n`,
  }),
  planted('wait-ended-by-any-change', `${SESSIONS} > a fresh PIN from the admin`, { file: 'electron/calls/settings/officers.ts', from: 'if (saved.ok && verifier) store', to: 'if (saved.ok) store' }),
  planted('who-left-is-offered', `${SESSIONS} > who left is offered`, { file: 'electron/calls/session/session-state.ts', from: '.filter((one) => one.active).map', to: '.map' }),
  planted('who-left-still-sits-there', `${SESSIONS} > who left is offered`, { file: 'electron/calls/session/session-state.ts', from: 'known?.active ? known : null', to: 'known ?? null' }),
  planted('guesses-side-by-side', `${SESSIONS} > a hundred guesses`, { file: CHECK, from: '(last.get(officer) ?? Promise.resolve()).then(', to: 'Promise.resolve().then(' }),
  planted('wrong-guesses-never-forgotten', `${SESSIONS} > lets the wrong ones be forgotten`, { file: CHECK, from: '    tries.clear(officer, now)\n', to: '' }),
  planted('who-left-can-log-in', 'tests/calls/rights.test.ts > an officer who left', { file: CHECK, from: 'settings.officer(officer)?.active === true', to: 'settings.officer(officer) !== null' }, { file: LOG_IN, from: `    if (!officer?.active) return refuse(wrongSecret())`, to: `    if (!officer) return refuse(wrongSecret())` }),
  planted('log-in-with-any-pin', `${SESSIONS} > a PIN is what was typed`, { file: LOG_IN, from: '    if (!checked.ok) return checked\n', to: `    if (!checked.ok && checked.refusal.code === 'locked-out') return checked\n` }),
  planted('pin-trimmed', `${SESSIONS} > a PIN is what was typed`, { file: 'electron/calls/session/secrets.ts', from: `secret.normalize('NFC')`, to: `secret.normalize('NFC').trim()` }),
  planted('pin-changed-without-the-old-one', `${SESSIONS} > a wrong old one`, { file: LOG_IN, from: '    if (!checked.ok) return refuse({', to: `    if (!checked.ok && old === '') return refuse({` }),
  planted('easy-pin-accepted', 'tests/calls/secret-rules.test.ts', { file: 'electron/calls/session/secret-rules.ts', from: '  if (digits && isEasyPin(secret)) return', to: '  if (digits && secret.length < 6) return' }),
  planted('sample-rules-for-every-office', 'tests/calls/secret-rules.test.ts', { file: 'electron/calls/session/secret-rules.ts', from: '  if (about.sample) return', to: `  if (about.name !== '') return` }),
  planted('own-easy-pin-accepted', `${SESSIONS} > an easy one is refused`, { file: LOG_IN, from: '    const problem = secretProblem(fresh,', to: `    const problem = secretProblem('874201',` }),
  planted('session-not-ended-by-logging-out', `${SESSIONS} > logging out of one leaves the other`, { file: LOG_IN, from: '    sessions.close(client)\n', to: '' }),
  planted('session-not-changed-with-the-officer', `${SESSIONS} > what is done from then on is theirs`, { file: 'electron/calls/session/sessions.ts', from: 'this.#byClient.set(client, { officer, lastSeen: now, locked: false })', to: 'this.#byClient.set(client, { officer: this.#byClient.get(client)?.officer ?? officer, lastSeen: now, locked: false })' }),
  planted('failed-change-of-officer-takes-over', `${SESSIONS} > a failed change of officer`, { file: LOG_IN, from: '    const checked = await checkSecret(id, secret, now)\n    if (!checked.ok) return checked\n    const officer', to: '    sessions.open(client, id, now)\n    const checked = await checkSecret(id, secret, now)\n    if (!checked.ok) return checked\n    const officer' }),
  planted('screen-kept-open-by-its-own-questions', `${SESSIONS} > asking who is logged in`, { file: 'electron/calls/registrar.ts', from: 'if (!UNATTENDED.has(name)) sessions.touch', to: 'if (UNATTENDED) sessions.touch' }),
  planted('other-pcs-keep-the-screen-open', `${SESSIONS} > because others work`, { file: 'electron/calls/registrar.ts', from: "kind === 'command' ? now : earlier(now, untouched)", to: "kind === 'command' ? now : earlier(now, Math.min(untouched, 0))" }),
  planted('idle-time-begins-again-with-an-older-sign', `${SESSIONS} > because others work`, { file: 'electron/calls/session/sessions.ts', from: 'if (session && Date.parse(at) > Date.parse(session.lastSeen)) this', to: 'if (session) this' }),
  planted('papers-keep-the-screen-open', `${SESSIONS} > whoever hands a scan in`, { file: 'electron/calls/bytes.ts', from: "    if (request.method !== 'POST') return officer ?", to: "    if (officer) parts.sessions.touch(client, now)\n    if (request.method !== 'POST') return officer ?" }),
  planted('screen-says-that-somebody-is-there', 'tests/renderer/host/signs-of-life.test.ts', { file: 'renderer/host/call.ts', from: 'untouched: untouched(),', to: 'untouched: Math.min(untouched(), 0),' }),
  planted('queues-keep-the-screen-open', `${SESSIONS} > asks by itself`, { file: TOPICS, from: `'session.state', 'desk.queues', `, to: `'session.state', ` }),
  planted('marks-keep-the-screen-open', `${SESSIONS} > asks by itself`, { file: TOPICS, from: `, 'sync.marks'])`, to: '])' }),
  planted('opening-a-dossier-is-no-sign-of-life', TOLD, { file: TOPICS, from: `'session.state', 'desk.queues', `, to: `'session.state', 'dossier.open', 'desk.queues', ` }),
  planted('correction-told-to-nobody', TOLD, { file: TOPICS, from: `  'dossier.correct': DOSSIER,\n`, to: '' }),
  planted('taking-in-leaves-the-next-number', TOLD, { file: TOPICS, from: `'intake.receive': ['dossiers', 'numbers', 'drafts']`, to: `'intake.receive': ['dossiers', 'drafts']` }),
  planted('void-number-stays-on-the-screen', TOLD, { file: TOPICS, from: `'numbering.void': DOSSIER`, to: `'numbering.void': ['numbers']` }),
  planted('idle-time-not-the-offices', `${SESSIONS} > locks after the office’s minutes`, { file: 'electron/calls/session/idle-minutes.ts', from: 'store.settings.office()?.policy.idleMinutes ?? 240', to: 'store.settings.office() ? 240 : 240' }),
  planted('answer-of-another-call', 'tests/calls/rights.test.ts > is nobody else’s', { file: 'electron/calls/kept-answer.ts', from: 'kept.call === asked.call && (', to: '(' }),
  planted('refusal-remembered-as-the-answer', 'tests/calls/rights.test.ts > what was refused can be put right', { file: 'electron/calls/answered-commands.ts', from: '      else this.#given.delete(command)\n', to: '' }),
  planted('act-upon-what-has-moved', 'tests/calls/rights.test.ts > an act on what has moved', { file: 'domain/workflow/moved-meanwhile.ts', from: 'if (transitionApplies(base, lastTransition)) return null', to: 'if (base.seq > 0 || transitionApplies(base, lastTransition)) return null' }),
  planted('settings-of-the-last-officer', 'tests/calls/sessions.test.ts > names and desks, no NIP', { file: 'electron/calls/session/session-state.ts', from: 'map(({ id, name, desk }) => ({ id, name, desk }))', to: 'map((one) => one)' }),
  planted('retry-is-a-new-command', 'tests/renderer/host/submission.test.ts', { file: 'renderer/host/submission.ts', from: `if (this.#id === '' || this.#content !== content) this.#id = v7()`, to: 'this.#id = v7()' }),
  planted('lapse-makes-a-new-command', 'tests/renderer/host/submission.test.ts', { file: 'renderer/host/submission.ts', from: 'if (answer.ok || !isLapse(answer.refusal)) ', to: '' }),
  planted('sessions-outlive-any-reopening', 'tests/calls/broken-register.test.ts', { file: 'electron/counter.ts', from: 'isMended ? sessions.all() : []', to: 'sessions.all()' }),
  planted('mended-counter-forgets-who-sat', 'tests/calls/broken-register.test.ts', { file: 'electron/counter.ts', from: 'isMended ? sessions.all() : []', to: '[]' }),
  planted('second-submission-under-the-first-id', 'tests/renderer/host/submission.test.ts', { file: 'renderer/host/submission.ts', from: ' || this.#content !== content', to: '' }),
  planted('pin-quickly-guessed', 'tests/calls/secrets.test.ts', { file: 'electron/calls/session/secrets.ts', from: 'memoryCost: 19_456', to: 'memoryCost: 1_024' }),
  planted('anybodys-secret-fits-nobody', 'tests/calls/secrets.test.ts', { file: 'electron/calls/session/secrets.ts', from: 'return verifier !== null && fits', to: 'return verifier === null || fits' }),
  planted('office-established-twice', 'tests/calls/setup.test.ts > is done once', { file: 'electron/calls/setup/establish.ts', from: '  if (store.settings.office()) return refuse(alreadyEstablished())\n  const chosen', to: '  const chosen' }, { file: 'electron/calls/setup/establish.ts', from: '    if (store.settings.office()) return refuse(alreadyEstablished())\n    tx.append', to: '    tx.append' }),
  planted('full-disk-lets-guess-on', 'tests/calls/full-disk-guesses.test.ts', { file: 'electron/calls/session/wrong-tries.ts', from: 'here?.verifier === this.#verifiers.of(officer) ? here', to: 'here === null ? here' }),
  planted('full-disk-lets-nobody-in', 'tests/calls/full-disk-guesses.test.ts', { file: 'electron/calls/session/wrong-tries.ts', from: 'if (diskTrouble(error) === null) throw error', to: 'if (diskTrouble(error) !== error) throw error' }),
  planted('fresh-pin-does-not-end-the-waiting', `${SESSIONS} > fresh PIN`, { file: 'electron/calls/session/wrong-tries.ts', from: 'here?.verifier === this.#verifiers.of(officer) ? here', to: 'here ? here' }),
  planted('wait-ends-with-a-restart', `${SESSIONS} > outlives a restart`, { file: 'electron/calls/session/wrong-tries.ts', from: '    written(() => { this.#verifiers.recordFailure(officer, now) })\n', to: '' }),
]
