import { type Mutant, planted } from '../mutant.ts'

const TAKE_OVER = 'server/enrolment/take-over.ts'
const TAKE_OVER_TEST = 'tests/server/take-over.test.ts'
const TRUST = 'electron/sync/engine/office-trust.ts'
const KEEPER = 'electron/host/server-keeper.ts'
const KEEPER_TEST = 'tests/host/server-keeper.test.ts'
const SHEET = 'electron/sync/office/recovery-sheet.ts'
const SHEET_TEST = 'tests/sync-http/recovery-sheet.test.ts'
const FOUNDER_TEST = 'tests/sync-http/lost-founder.test.ts'
const FOLLOW_TEST = 'tests/sync-http/follow.test.ts'

/** The office's server kept by the app, and another one in its stead. */
export const serverChange: readonly Mutant[] = [
  planted('place-nobody-finds-is-signed', 'tests/sync-http/place-others-find.test.ts', { file: 'electron/sync/office/change-server.ts', from: "if (old === 'running' && !isFoundByOthers(host) && ", to: "if (old === 'running' && host === '' && " }),
  planted('another-server-on-this-machine-refused', 'tests/sync-http/place-others-find.test.ts', { file: 'electron/sync/office/change-server.ts', from: ' && isFoundByOthers(membership.host)) return', to: ') return' }),
  planted('let-in-beside-the-stream', TAKE_OVER_TEST, { file: TAKE_OVER, from: '    if (!there && (await ordersHere(tx, server.parts.key.publicKey))) return false\n', to: '' }),
  planted('any-term-taken-over', TAKE_OVER_TEST, { file: TAKE_OVER, from: 'verifies(officeKey, termInput(term), signature))', to: 'signature.length === 64)' }),
  planted('server-of-another-term-taken-over', TAKE_OVER_TEST, { file: TAKE_OVER, from: 'if (last.serverKey !== serverKey || (', to: 'if ((' }),
  planted('taken-over-without-the-offices-key', TAKE_OVER_TEST, { file: TAKE_OVER, from: '  if (!verifies(officeKey, takeOverInput(', to: '  if (officeProof.length !== 64 && !verifies(officeKey, takeOverInput(' }),
  planted('nothing-gone-on-with', TAKE_OVER_TEST, { file: TAKE_OVER, from: ' || (!server.office && last.start.g === 0)', to: '' }),
  planted('gone-on-for-another-key-of-the-office', TAKE_OVER_TEST, { file: TAKE_OVER, from: "  if (server.office && server.office.officeKey !== officeKey) return 'not-let-in'\n", to: '' }),
  planted('filled-by-whoever-names-a-key', TAKE_OVER_TEST, { file: TAKE_OVER, from: '!verifies(publicKey, enrolmentInput({ office, device, serverKey, secret }), proof)', to: 'proof.length !== 64' }),
  planted('server-again-and-in-its-former-term', TAKE_OVER_TEST, { file: TAKE_OVER, from: '  if (last.serverKey === publicKey) await tx.standIn(last.n)\n', to: '' }),
  planted('closed-for-another-server', 'tests/sync/terms.test.ts', { file: 'server/sequence/sequencer.ts', from: '(await obeysNow(tx, record)) && ', to: '' }),
  planted('two-servers-forgotten-at-a-restart', 'tests/sync/terms.test.ts', { file: TRUST, from: '    this.#twice = twice\n', to: '' }),
  planted('two-servers-not-kept', 'tests/sync/terms.test.ts', { file: TRUST, from: 'terms: [...this.terms, ...this.#twice] })', to: 'terms: this.terms })' }),
  planted('two-servers-told-for-ever', 'tests/sync/terms.test.ts', { file: TRUST, from: 'some((other) => other.term.n === term.n) ?', to: 'length > 0 ?' }),
  planted('two-servers-not-shown', 'tests/sync-http/two-servers.test.ts', { file: 'electron/sync/office/office-line.ts', from: 'this.#trust.disputed !== null ?', to: 'this.#trust.terms.length < 0 ?' }),
  planted('second-record-not-kept-by-the-server', 'tests/sync/terms.test.ts', { file: 'server/sequence/terms-here.ts', from: '  for (const record of twice) await tx.hearOther(record)\n', to: '' }),
  planted('second-record-not-passed-on', 'tests/sync/terms.test.ts', { file: 'electron/sync/engine/pull-lane.ts', from: '      if (trust && trust.twice.length > 0) await this.#passOn(answer, abort)\n', to: '' }),
  planted('second-server-of-a-term-is-nobody-at-the-next', 'tests/sync/two-of-one-term.test.ts', { file: 'server/sequence/terms-here.ts', from: '[...(await reader.terms()), ...(await reader.otherTerms())]', to: '(await reader.terms())' }),
  planted('second-record-not-told-to-a-server-that-is-filled', 'tests/sync-http/signed-once.test.ts', { file: 'electron/sync/office/fill-server.ts', from: 'if (twice.length > 0) await', to: 'if (twice.length < 0) await' }),
  planted('server-not-started-again', KEEPER_TEST, { file: KEEPER, from: '    this.#callOff = this.#parts.after(wait, () => { this.#begin() })\n', to: '' }),
  planted('server-on-another-port-at-the-next-start', KEEPER_TEST, { file: KEEPER, from: '        this.#remember(said.port)\n', to: '' }),
  planted('another-key-from-the-sheet', SHEET_TEST, { file: SHEET, from: 'return isTied && (officeKey === null || keyFromSecret(secret).publicKey === officeKey) ?', to: 'return isTied ?' }),
  planted('sheet-of-another-office', SHEET_TEST, { file: SHEET, from: 'return isTied && (officeKey', to: 'return (officeKey' }),
  planted('second-key-for-an-office', FOUNDER_TEST, { file: 'electron/sync/office/founders-key.ts', from: '  if (served) throw new NotFounded(KEY_ON_PAPER)\n', to: '' }),
  planted('founder-without-word-of-the-server-founds-another', FOUNDER_TEST, { file: 'electron/sync/office/founders-key.ts', from: 'if (ledger && (served || ledger.signed.length > 0)) throw', to: 'if (ledger && ledger.signed.length > 1e9) throw' }),
  planted('term-signed-for-another-server-again', 'tests/sync-http/signed-once.test.ts', { file: 'electron/sync/office/term-ledger.ts', from: '[...twice, ...this.signed])', to: 'twice)' }),
  planted('signed-term-leaves-before-it-is-kept', 'tests/sync-http/signed-once.test.ts', { file: 'electron/sync/office/term-ledger.ts', from: '    this.note([signed])\n', to: '' }),
  planted('followed-without-a-signature', FOLLOW_TEST, { file: 'electron/sync/lanes/follow-lane.ts', from: ' && signedBy(this.#parts.officeKey)(placeInput(place), signature)', to: ' && signature.length === 64' }),
  planted('followed-to-another-server-than-the-term-names', FOLLOW_TEST, { file: 'electron/sync/lanes/follow-lane.ts', from: ' && place.serverKey === serverKey', to: '' }),
  planted('followed-before-it-answers', FOLLOW_TEST, { file: 'electron/sync/lanes/follow-lane.ts', from: ' || !(await isThere(told.place, term, abort))) return', to: ') return' }),
  planted('place-of-anybody-passed-on', FOLLOW_TEST, { file: 'server/sequence/place-here.ts', from: 'verifies(officeKey, placeInput(told.place), told.signature)', to: 'told.signature.length === 64' }),
  planted('place-of-a-server-no-term-names-passed-on', FOLLOW_TEST, { file: 'server/sequence/place-here.ts', from: 'if (await isOfTerm(tx, told)) await', to: 'if (told.place.n > 0 || (await isOfTerm(tx, told))) await' }),
  planted('filling-never-called-off', 'tests/sync-http/signed-once.test.ts', { file: 'electron/sync/office/fill-server.ts', from: "    if (filling.abort.aborted) throw new FillingStopped('called off')\n", to: '' }),
  planted('sheet-without-the-pin', FOUNDER_TEST, { file: 'electron/calls/sync/server-calls.ts', from: '    const checked = await checkSecret(officer.id, secret, now)\n    if (!checked.ok) return checked\n    const code = sync', to: '    await checkSecret(officer.id, secret, now)\n    const code = sync' }),
  planted('sheet-lies-about', 'tests/calls/jobs.test.ts', { file: 'electron/calls/jobs/jobs.ts', from: '      if (job.forgottenAfter !== null) setTimeout(() => { this.#forget(job) }, job.forgottenAfter).unref()\n', to: '' }),
]
