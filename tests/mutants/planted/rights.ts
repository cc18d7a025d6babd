import { type Mutant, planted } from '../mutant.ts'

const MAY_ACT = 'domain/workflow/may-act.ts'
const DECIDE = 'domain/workflow/decide.ts'
const REGISTRAR = 'electron/calls/registrar.ts'
const BYTES = 'electron/calls/bytes.ts'
const UPLOAD = 'electron/calls/attachments/upload.ts'
const DISPOSITION = 'domain/workflow/beside/disposition.ts'
const RIGHTS = 'tests/calls/rights.test.ts'
const LAST_ADMIN = 'tests/sync/last-admin.test.ts'
const RIGHTS_TABLE = 'tests/calls/rights-table.test.ts'

/** The role is asked for on the screen only, for what begins with these words. */
const roleForgotten = (name: string, by: string, what: string): Mutant =>
  planted(`role-not-asked: ${name}`, by, { file: MAY_ACT, from: 'roles.filter((role) => hasRole(officer, role))', to: `roles.filter((role) => hasRole(officer, role) || ${what})` })

/** Who may do what, known to the screen and forgotten behind it; and sessions. */
export const rightMutants: readonly Mutant[] = [
  planted('two-admins-take-each-others-right-at-once', `${RIGHTS} > of two admins`, { file: 'electron/calls/settings/officers.ts', from: 'const since = verifier ? obstacle(store, officer, secret) : null', to: 'const since = verifier ? before : null' }),
  planted('office-left-without-an-admin', LAST_ADMIN, { file: 'electron/store/counter-store.ts', from: 'stream ? adminWhoStays(chain, new StreamReader(stream)) : undefined', to: 'undefined' }),
  planted('first-who-lost-the-right-stays', LAST_ADMIN, { file: 'domain/officer/last-admin.ts', from: 'last && last.at > loss.at', to: 'last && last.at < loss.at' }),
  planted('whoever-stays-admin-stays-out', LAST_ADMIN, { file: 'domain/officer/last-admin.ts', from: '...now, active: true,', to: '...now,' }),
  planted('admin-stays-after-somebody-has-it-again', LAST_ADMIN, { file: 'electron/store/settings/reader.ts', from: "if (!this.#byKind.has('officer')) this.#officers = null", to: "if (this.#byKind.size < 0) this.#officers = null" }),
  planted('rights-not-checked-at-the-door', RIGHTS_TABLE, { file: REGISTRAR, from: `return missing === '' ? { officer } :`, to: `return missing.length >= 0 ? { officer } :` }),
  planted('session-not-checked', RIGHTS_TABLE, { file: REGISTRAR, from: '    if (!session || !officer?.active) return', to: '    if (session && !officer) return' }),
  planted('officers-who-left-stay-in', RIGHTS, { file: REGISTRAR, from: '!session || !officer?.active', to: '!session || !officer' }),
  planted('lock-is-only-on-the-screen', 'tests/calls/sessions.test.ts > locks after the office’s minutes', { file: REGISTRAR, from: '    if (session.locked) return', to: '    if (session.locked && name.length === 0) return' }),
  planted('idle-session-stays-open', 'tests/calls/sessions.test.ts > locks after the office’s minutes', { file: 'electron/calls/session/sessions.ts', from: 'if (!session.locked && idle >', to: 'if (session.locked && idle >' }),
  planted('bytes-without-session', 'tests/calls/rights.test.ts > whoever is not logged in', { file: BYTES, from: 'return officer ? await serve(parts, request.path, officer, now) : notLoggedIn()', to: `return await serve(parts, request.path, officer ?? (parts.store.settings.officers()[0] as Officer), now)` }),
  planted('bytes-to-a-locked-screen', 'tests/calls/sessions.test.ts > locked by hand', { file: BYTES, from: 'session && !session.locked ?', to: 'session ?' }),
  planted('bytes-to-admins-without-a-desk', 'tests/calls/emblem.test.ts', { file: BYTES, from: '  if (!hasDesk(officer)) return', to: '  if (!officer.active) return' }),
  planted('exports-of-others-handed-out', 'tests/calls/privacy.test.ts', { file: 'electron/calls/jobs/jobs.ts', from: 'return job?.officer === officer && job.bytes ?', to: 'return job?.bytes ?' }),
  planted('uploads-from-anybody', 'tests/calls/attachments.test.ts', { file: UPLOAD, from: '  if (!mayUpload(officer, body)) return', to: '  if (!mayUpload(officer, body) && path.length === 0) return' }),
  planted('uploads-without-session', 'tests/calls/attachments.test.ts', { file: UPLOAD, from: '  if (!officer && store.settings.office()) return', to: '  if (!officer && path.length === 0) return' }),
  planted('input-not-parsed', 'tests/calls/bad-input.test.ts', { file: REGISTRAR, from: 'const run = (command: CommandId | null) => this.#run(input.data,', to: 'const run = (command: CommandId | null) => this.#run(shaped.data.input,' }),
  planted('input-not-looked-at-by-the-browser-host', 'tests/browser/answers.test.ts', { file: 'electron/browser/routes.ts', from: `  if (!asked.success) return deny(response, 'bad-request')\n`, to: '' }, { file: 'electron/browser/routes.ts', from: 'await counter.call(client, name, asked.data)', to: 'await counter.call(client, name, body.value as never)' }),
  planted('input-not-looked-at-by-the-window-host', 'tests/shell/answer-call.test.ts', { file: 'electron/shell/answer-call.ts', from: 'return ask(known, parsed.data)', to: 'return ask(known, request as never)' }, { file: 'electron/shell/answer-call.ts', from: '  if (!parsed.success) return', to: '  if (!parsed.success && parsed.error.issues.length === 0) return' }),
  planted('unknown-call-let-through-by-the-window-host', 'tests/shell/answer-call.test.ts', { file: 'electron/shell/answer-call.ts', from: '  if (known === undefined) return', to: '  if (name === undefined) return' }, { file: 'electron/shell/answer-call.ts', from: 'return ask(known, parsed.data)', to: 'return ask(name as CallName, parsed.data)' }),
  planted('browser-session-not-checked', 'tests/browser/door.test.ts', { file: 'electron/browser/door.ts', from: 'return this.#clients.get(digest(session)) ?? null', to: 'return this.#clients.get(digest(session)) ?? [...this.#clients.values()][0] ?? null' }),
  planted('key-opens-twice', 'tests/browser/door.test.ts', { file: 'electron/browser/door.ts', from: '!this.#keys.delete(digest(key))', to: '!this.#keys.has(digest(key))' }),
  planted('anothers-answer-handed-out', RIGHTS, { file: 'electron/calls/kept-answer.ts', from: '  kept.call === asked.call && (kept.officer === null || kept.officer === asked.officer)', to: '  kept.call === asked.call' }),
  roleForgotten('taking in', RIGHTS, `what === 'Penerimaan berkas'`),
  roleForgotten('steps', RIGHTS, `what.startsWith('Langkah')`),
  roleForgotten('taking in again', 'tests/domain/workflow/returns.test.ts', `what === 'Berkas yang masuk kembali'`),
  roleForgotten('withdrawal', 'tests/domain/workflow/beside-the-steps.test.ts', `what === 'Penarikan kembali'`),
  roleForgotten('letters', 'tests/domain/workflow/letters.test.ts', `(what !== '' && !/^(Penerimaan berkas|Berkas yang masuk|Penarikan kembali|Langkah)/.test(what))`),
  planted('one-officer-in-two-roles', 'tests/domain/workflow/acts.test.ts', { file: MAY_ACT, from: 'if (office.policy.sameOfficerTwoRoles) return null', to: 'if (office.policy) return null' }),
  planted('role-not-asked: voiding', 'tests/domain/workflow/documents.test.ts', { file: 'domain/workflow/void-number.ts', from: '  if (!maySupervise(context.officer)) return', to: '  if (!maySupervise(context.officer) && !context.officer.active) return' }),
  planted('role-not-asked: correcting', 'tests/domain/workflow/correction.test.ts', { file: 'domain/workflow/beside/correct.ts', from: '  if (maySupervise(officer)) return', to: '  if (officer.active) return' }),
  planted('role-not-asked: printing', 'tests/domain/workflow/beside-the-steps.test.ts', { file: 'domain/workflow/issue-paper.ts', from: '  if (!hasDesk(context.officer)) return', to: '  if (!hasDesk(context.officer) && !context.officer.active) return' }),
  planted('role-not-asked: attaching', 'tests/domain/workflow/beside-the-steps.test.ts', { file: DECIDE, from: '  if (!hasDesk(context.officer)) return', to: '  if (!hasDesk(context.officer) && !context.officer.active) return' }),
  planted('role-not-asked: recording', 'tests/domain/workflow/beside-records.test.ts', { file: 'domain/workflow/beside/record.ts', from: '  if (!hasDesk(officer)) return', to: '  if (!hasDesk(officer) && !officer.active) return' }),
  planted('role-not-asked: sending a disposition', 'tests/domain/workflow/disposition.test.ts', { file: DISPOSITION, from: '  if (!hasDesk(context.officer)) return', to: '  if (!hasDesk(context.officer) && !context.officer.active) return' }),
  planted('receiver-not-asked: marking a disposition', 'tests/domain/workflow/disposition.test.ts', { file: DISPOSITION, from: '  if (!isReceiver(known, context)) return', to: '  if (!isReceiver(known, context) && !context.officer.active) return' }),
  planted('receiver-not-asked: passing a disposition on', 'tests/domain/workflow/disposition.test.ts', { file: DISPOSITION, from: '  if (parent && !isReceiver(parent, context)) return', to: '  if (parent && !isReceiver(parent, context) && !context.officer.active) return' }),
  planted('officers-who-left-still-decide', 'tests/domain/workflow/acts.test.ts', { file: DECIDE, from: '  if (!context.officer.active) return', to: '  if (!context.officer.active && command.do.length === 0) return' }),
  planted('clock-confirmed-by-anybody', 'tests/calls/clock.test.ts', { file: 'electron/calls/clock/clock-calls.ts', from: '    if (!mayConfirmClock(caller.officer, doubt)) return', to: '    if (!mayConfirmClock(caller.officer, doubt) && !caller.officer.active) return' }),
  planted('office-without-admin', RIGHTS, { file: 'electron/calls/settings/officers.ts', from: 'return admins.length === 0 && !mayAdminister(officer) ?', to: `return admins.length === 0 && officer.name === '' ?` }),
  planted('restore-over-an-office', 'tests/calls/setup.test.ts > nothing is restored over it', { file: 'electron/calls/backup/restore-calls.ts', from: `'restore.begin': ({ folder, passPhrase }) => established() ?? backups`, to: `'restore.begin': ({ folder, passPhrase }) => backups` }),
]
