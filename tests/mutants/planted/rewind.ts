import { type Mutant, planted } from '../mutant.ts'

const GONE = 'tests/sync/stood-on-what-is-gone.test.ts'
const IN_PARTS = 'tests/sync/in-parts.test.ts'
const EARLIER = 'tests/sync/earlier-chains.test.ts'
const FORKS = 'tests/sync/forks.test.ts'
const REWIND = 'tests/sync/rewind.test.ts'
const HELD = 'tests/sync/quarantine.test.ts'
const ADMITTED = 'tests/sync/held-and-admitted.test.ts'
const LATE = 'tests/sync/late-receipt.test.ts'
const PUT_BACK = 'tests/sync-http/put-back-server.test.ts'
const SAID_AGAIN = 'tests/sync/said-again.test.ts'
const TERMS = 'tests/sync/terms.test.ts'
const CHAINS = 'electron/store/stream/own-chains.ts'

/** What loses or doubles something where a PC or a server was put back, copied, replaced or shut out. */
export const rewindMutants: readonly Mutant[] = [
  planted('numbers-of-an-order-that-was-stay-in-the-ledger', 'tests/store/empty-register.test.ts', { file: 'electron/store/register/empty-register.ts', from: `and name not like 'dossier_text%'`, to: `and name not like 'dossier_text%' and name <> 'office_number'` }),
  planted('words-of-an-order-that-was-stay-in-the-search', 'tests/store/empty-register.test.ts', { file: 'electron/store/register/empty-register.ts', from: `values ('delete-all')`, to: `values ('optimize')` }),
  planted('register-that-missed-a-rewind-folds-on', `${REWIND} > power cut`, { file: 'electron/store/register/register.ts', from: '    if (applied && !this.#isOfThisStream(applied)) {', to: '    if (applied && applied.g < 0) {' }),
  planted('earlier-chains-stay-at-home', EARLIER, { file: CHAINS, from: 'filter((device) => this.end(device).seq > 0), this.#log.device]', to: 'filter((device) => this.end(device).seq < 0), this.#log.device]' }),
  planted('hole-in-an-earlier-chain-holds-it-up', 'tests/sync/hole-in-a-chain.test.ts', { file: CHAINS, from: '    return hole ? {', to: '    return hole && hole.seq < 0 ? {' }),
  planted('acts-of-this-pc-alone-are-not-told', 'tests/sync/hole-in-a-chain.test.ts', { file: CHAINS, from: 'return device !== this.#log.device && seq > this.end(device).seq &&', to: 'return device === this.#log.device && seq > this.end(device).seq &&' }),
  planted('signed-with-the-key-of-then', EARLIER, { file: CHAINS, from: 'this.#keyHolds ??= firstOfKey(this.#log, this.#key.publicKey)', to: 'this.#keyHolds ??= firstOfKey(this.#log, this.#key.publicKey) * 0' }),
  planted('anybody-vouches-for-anything', EARLIER, { file: 'server/sequence/sequencer.ts', from: 'return keysHere(vouched, device, 1).length === 0 ? null :', to: 'return keysHere(vouched, device, 1).length < 0 ? null :' }),
  planted('carried-and-still-counting', FORKS, { file: 'electron/store/device/carry-over.ts', from: '  for (const fork of forks) carried.add(', to: '  for (const fork of forks.slice(1)) carried.add(' }),
  planted('carried-without-what-it-builds-upon', FORKS, { file: 'electron/store/device/carry-over.ts', from: 'base: base && movedTo(moved, base)', to: 'base' }),
  planted('fork-not-seen', FORKS, { file: 'electron/store/device/forks.ts', from: '  if (isSame(both)) return', to: '  if (isSame(0)) return' }),
  planted('older-image-goes-on', FORKS, { file: 'electron/store/device/forks.ts', from: 'device === log.device && there.seq > here.seq &&', to: 'device === log.device && there.seq > here.seq + 1_000 &&' }),
  planted('copy-not-shown', FORKS, { file: 'electron/sync/engine/push-lane.ts', from: 'if (!this.#anew.has(device) && !store.isToldOf(device)) return false', to: 'if (!this.#anew.has(device) && !store.isToldOf(device) && store.toldEnd(device) === null) return false' }),
  planted('revoked-and-counting', HELD, { file: 'electron/store/register/stream-fold.ts', from: 'if (this.#quarantine.isHeld(row, upTo)) {', to: 'if (this.#quarantine.isHeld(row, 0)) {' }),
  planted('made-anew-with-what-is-held', HELD, { file: 'electron/store/register/fold-joined.ts', from: 'if (!quarantine.isHeld(event, g)) projector', to: 'projector' }),
  planted('held-hand-over-stays-in-the-book', HELD, { file: 'electron/store/register/stream-fold.ts', from: '    again.add(row.aggregate)\n    this.#projector.takeBack(row)\n', to: '    again.add(row.aggregate)\n' }),
  planted('held-name-stays-on-what-was-done-since', HELD, { file: 'electron/store/register/stream-fold.ts', from: "if (kind === 'officer') for (const named of this.#pendingActsOf(id as OfficerId, row.place, ownPlace)) again.add(named)\n", to: "if (kind === 'officer') id.trim()\n" }),
  planted('admitted-and-not-folded', HELD, { file: 'electron/store/register/stream-fold.ts', from: "    again.add(row.aggregate)\n    if (kind !== 'officer') return", to: "    if (kind !== 'officer') return" }),
  planted('held-receipt-and-its-moves-count', ADMITTED, { file: 'electron/store/stream/quarantine.ts', from: ' || this.isUnbegun(row.aggregate, upTo)', to: '' }),
  planted('held-receipt-and-own-moves-are-folded-anew', ADMITTED, { file: 'electron/store/register/fold-joined.ts', from: ' && !quarantine.isUnbegun(aggregate, g)', to: ' && aggregate.length > 0' }),
  planted('held-receipt-and-own-moves-count', ADMITTED, { file: 'electron/store/register/stream-fold.ts', from: 'new Set(this.#quarantine.isUnbegun(aggregate, upTo) ? [] : this.#pendingOf(aggregate, upTo, ownPlace))', to: 'new Set(this.#pendingOf(aggregate, upTo, ownPlace))' }),
  planted('second-receipt-opens-the-dossier-again', LATE, { file: 'domain/dossier/fold-event.ts', from: "if (event.type !== 'dossier.received' && transitionApplies(", to: 'if (transitionApplies(' }),
  planted('late-receipt-not-noticed', LATE, { file: 'electron/store/register/stream-fold.ts', from: 'if (isLate(row, this.#stream, g - 1)) again.add(aggregate)', to: 'if (isLate(row, this.#stream, 0)) again.add(aggregate)' }),
  planted('late-receipt-stays-where-it-stands', LATE, { file: 'electron/store/register/stream-fold.ts', from: 'receiptFirst([...sequenced, ...pending])', to: '[...sequenced, ...receiptFirst([...pending])]' }),
  planted('late-receipt-not-noticed-from-nothing', LATE, { file: 'electron/store/register/fold-joined.ts', from: 'if (isLate(event, stream, event.place - 1)) late', to: 'if (isLate(event, stream, 0)) late' }),
  planted('own-late-receipt-not-noticed-from-nothing', LATE, { file: 'electron/store/register/fold-joined.ts', from: 'if (isLate(event, stream, g)) late', to: 'if (isLate(event, stream, 0)) late' }),
  planted('held-late-receipt-leaves-what-was-folded', LATE, { file: 'electron/store/register/stream-fold.ts', from: 'if (isLate(row, this.#stream, g - 1)) again', to: 'if (isLate(row, this.#stream, this.#quarantine.isHeld(row, upTo) ? 0 : g - 1)) again' }),
  planted('permit-that-is-held-has-renewed', ADMITTED, { file: 'electron/store/dossiers/writer.ts', from: '    this.#permits.settle(before, null, procedure)\n', to: '' }),
  planted('rows-know-a-held-procedure', ADMITTED, { file: 'electron/store/register/projector.ts', from: 'else if (before && !now) this', to: "else if (before && !now && hash === '') this" }),
  planted('permit-of-a-held-procedure-has-renewed', ADMITTED, { file: 'electron/store/dossiers/writer.ts', from: '    this.#permits.settleOthersOf(dossier, procedure)\n', to: '' }),
  planted('unreadable-permit-ends-as-it-came', 'tests/sync/unreadable.test.ts', { file: 'electron/store/dossiers/writer.ts', from: 'set({ unreadable: 1, valid_until: NONE })', to: 'set({ unreadable: 1 })' }),
  planted('held-setting-stays-where-it-was-made', ADMITTED, { file: 'electron/store/settings/writer.ts', from: '    this.#drop.run(settingOf(aggregate))\n', to: '' }),
  planted('admitted-name-not-on-what-was-done-since', ADMITTED, { file: 'electron/store/register/stream-fold.ts', from: '    for (const named of this.#stream.dossiersActedOn(id as OfficerId, row.place, upTo)) again.add(named)\n', to: '' }),
  planted('revoked-device-admits-itself', HELD, { file: 'electron/store/stream/quarantine.ts', from: ' && event.device !== device', to: ' && event.device.length > 0' }),
  planted('hand-over-that-lost-its-place-stays-in-the-book', GONE, { file: 'electron/store/register/stream-fold.ts', from: '    touched.add(row.aggregate)\n    this.#projector.takeBack(row)\n', to: '    touched.add(row.aggregate)\n' }),
  planted('let-in-by-what-lost-its-place', GONE, { file: 'electron/store/register/stream-fold.ts', from: '      touched.add(admitted.aggregate)\n', to: '' }),
  planted('rest-is-forgotten-by-an-act', IN_PARTS, { file: 'electron/store/register/applied.ts', from: '.doUpdateSet(values)', to: ".doUpdateSet({ ...values, fold_version: arg('fold_version') })" }),
  planted('folded-on-before-the-rest', IN_PARTS, { file: 'electron/store/register/register.ts', from: '    if (this.#again.keepsStream) {', to: '    if (this.#again.keepsStream && most < 0) {' }),
  planted('pulled-meanwhile-and-never-folded', IN_PARTS, { file: 'electron/store/stream/stream-store.ts', from: '      if (through) while (this.fold());\n', to: '' }),
  planted('numbers-of-what-lost-its-place-stay', IN_PARTS, { file: 'electron/store/hands/hands-writer.ts', from: '    this.#numbers.endAt(upTo, voided)\n', to: '' }),
  planted('rows-half-moved-go-on-after-a-kill', IN_PARTS, { file: 'electron/store/register/projector.ts', from: '    this.#applied.outdate()\n', to: '' }),
  planted('all-parts-in-one-go', IN_PARTS, { file: 'electron/store/register/folded-again.ts', from: 'const PART = { aggregates: 100, places: 20_000, rows: 500 }', to: 'const PART = { aggregates: 100_000, places: 20_000, rows: 500_000 }' }),
  planted('rows-written-before-their-procedure-stay', 'tests/sync/late-procedure.test.ts', { file: 'electron/store/register/projector.ts', from: '    if (published) this.#keepingProcedure(published.id, change)\n    else change()\n', to: '    change()\n' }),
  planted('procedure-that-came-is-still-waited-for', 'tests/sync/late-procedure.test.ts', { file: 'electron/store/dossiers/awaited-procedures.ts', from: "db.deleteFrom('awaited_procedure').where('hash', '=', arg('hash')).returning('dossier')", to: "db.selectFrom('awaited_procedure').where('hash', '=', arg('hash')).select('dossier')" }),
  planted('rows-of-before-in-another-time-zone', 'tests/sync/same-order.test.ts', { file: 'electron/store/register/projector.ts', from: '    this.#keepingZone(() => { this.#settings.again(aggregate, read) })\n', to: '    this.#settings.again(aggregate, read)\n' }),
  planted('rows-of-this-pc-in-another-time-zone', 'tests/sync/same-order.test.ts', { file: 'electron/store/register/projector.ts', from: 'this.#keepingZone(() => { this.#settings.apply(place, event) }) }', to: 'this.#settings.apply(place, event) }' }),
  planted('one-moment-in-each-pcs-own-order', 'tests/sync/same-order.test.ts', { file: 'electron/store/dossiers/newest-first.ts', from: ".orderBy('id', 'desc')", to: ".orderBy('place', 'desc')" }),
  planted('others-let-go-when-going-back', REWIND, { file: 'electron/store/stream/stream-store.ts', from: '    this.#orphans.keep(page, this.#now())\n', to: '' }),
  planted('gone-back-and-killed-goes-on', REWIND, { file: 'electron/store/register/register.ts', from: '      this.#applied.outdate()\n', to: '' }),
  planted('server-behind-is-not-given-back', REWIND, { file: 'electron/sync/engine/pull-lane.ts', from: 'head.g < store.head().g && store.hashAt(head.g) === head.hash', to: 'head.g < store.head().g && store.hashAt(head.g) !== head.hash' }),
  planted('nothing-new-of-another-stream', REWIND, { file: 'server/sequence/sequencer.ts', from: 'after.g === head.point.g && after.hash === head.point.hash', to: 'after.g === head.point.g' }),
  planted('enrolments-given-back-are-not-kept', REWIND, { file: 'server/sequence/adopt-page.ts', from: '  await keepWords(tx, rows)', to: '  await keepWords(tx, rows.slice(rows.length))' }),
  planted('revocation-sent-back-keeps-nobody-out', `${REWIND} > who was revoked is let in no more`, { file: 'server/sequence/sequencer.ts', from: 'if (isServerDevice(device)) await keepWords', to: 'if (isServerDevice(device) && events.length < 0) await keepWords' }),
  planted('lost-sent-after-own', REWIND, { file: 'electron/sync/engine/push-lane.ts', from: '    const lost = await this.#sendLost(abort)', to: '    const lost = store.earlier.length < 0 ? await this.#sendLost(abort) : null' }),
  planted('push-silent-about-the-stream', REWIND, { file: 'electron/sync/engine/push-lane.ts', from: 'wire.push({ ...request, known }, abort)', to: 'wire.push(request, abort)' }),
  planted('lost-sent-once-for-all', `${REWIND} > loses its place a second time`, { file: 'electron/sync/engine/push-lane.ts', from: '    this.#there = null\n    this.#lost = 0\n', to: '    this.#there = null\n' }),
  planted('push-silent-about-what-was-sent', `${REWIND} > before what was sent had come back`, { file: 'electron/sync/engine/push-lane.ts', from: 'return this.#there && this.#there.g > here.g ? this.#there : here', to: 'return here' }),
  planted('server-takes-what-builds-upon-the-lost', REWIND, { file: 'server/sequence/sequencer.ts', from: 'if (upTo && (await tx.hashAt(upTo.g)) !== upTo.hash)', to: 'if (upTo && (await tx.hashAt(0)) === upTo.hash)' }),
  planted('earlier-chains-not-asked-after', 'tests/sync/earlier-chains.test.ts', { file: 'electron/sync/engine/push-lane.ts', from: 'if (earlier === undefined) return this.#ask(abort)', to: 'if (earlier === undefined || !heard) return this.#ask(abort)' }),
  planted('what-was-sent-is-there-for-ever', REWIND, { file: 'electron/sync/engine/push-lane.ts', from: 'if (heard || this.#parts.store.waiting().sent === 0) {', to: 'if (heard || this.#parts.store.waiting().sent >= 0) {' }),
  planted('new-server-orders-before-it-is-filled', TERMS, { file: 'server/sequence/terms-here.ts', from: ' && head.point.g >= term.start.g', to: '' }),
  planted('old-server-goes-on', TERMS, { file: 'server/sequence/terms-here.ts', from: 'term.serverKey === publicKey && head.term === term.n', to: 'head.term <= term.n' }),
  planted('second-record-of-a-term-wins', TERMS, { file: 'domain/stream/obeyed-term.ts', from: '    if (before) twice.push(record)\n    else {', to: '    if (before) twice.push(record)\n    {' }),
  planted('closed-wherever-the-term-begins', TERMS, { file: 'server/sequence/sequencer.ts', from: "if (start.g !== point.g || start.hash !== point.hash) return 'elsewhere'", to: "if (start.g > point.g) return 'elsewhere'" }),
  planted('server-put-back-forgets-whom-it-revoked', SAID_AGAIN, { file: 'server/sequence/own-words.ts', from: 'return known?.revoked === null ? event : null', to: 'return known === null ? event : null' }),
  planted('server-put-back-forgets-whom-it-let-in', SAID_AGAIN, { file: 'server/sequence/own-words.ts', from: 'return known ? null : { ...event,', to: 'return known || true ? null : { ...event,' }),
  planted('folded-again-and-nobody-is-told', IN_PARTS, { file: 'electron/store/register/folded-again.ts', from: 'if (kept) this.#whenGoneOn(!this.keepsStream)', to: 'if (kept && !this.keepsStream) this.#whenGoneOn(true)' }),
  planted('folded-again-and-said-to-be-through-at-once', IN_PARTS, { file: 'electron/store/register/folded-again.ts', from: "if (left > 0) return { what: 'register',", to: "if (left < 0) return { what: 'register'," }),
  planted('through-with-a-rewind-and-no-screen-reads-anew', 'tests/sync/office-line.test.ts', { file: 'electron/sync/office/office-line.ts', from: '    if (!through) return this.#parts.moved()\n    this.#parts.taken()\n', to: '    if (!through) return this.#parts.moved()\n' }),
  planted('all-that-is-lost-set-aside-in-one-go', IN_PARTS, { file: 'electron/sync/engine/pull-lane.ts', from: '      await nextTurn()\n', to: '' }),
  planted('cut-before-all-is-set-aside', `${IN_PARTS} > is set aside part by part`, { file: 'electron/sync/engine/pull-lane.ts', from: '      if (place >= store.head().g) break\n', to: '      if (place > to) break\n' }, { file: 'electron/sync/engine/pull-lane.ts', from: 'store.goBackTo(to, place)', to: 'store.goBackTo(to, store.head().g)' }),
  planted('one-code-for-two-pcs', SAID_AGAIN, { file: 'server/sequence/free-code.ts', from: 'if (!taken.has(code)) return code', to: 'if (!taken.has(code) || nth > 0) return code' }),
  planted('lost-word-said-whenever-it-is-brought', SAID_AGAIN, { file: 'server/sequence/own-words.ts', from: 'signedRows(batch, { sha256, verify: headVerifier(publicKey) })\n  if (!lost.ok) return false\n  const said = new Set((await tx.chain(batch.device))', to: 'signedRows(batch, { sha256, verify: headVerifier(publicKey) })\n  if (!lost.ok) return false\n  const said = new Set((await tx.chain(batch.device)).slice(0, 1)' }),
  planted('anybody-speaks-for-the-server', SAID_AGAIN, { file: 'server/sequence/own-words.ts', from: 'verify: headVerifier(publicKey) })', to: 'verify: () => publicKey.length > 0 })' }),
  planted('code-of-another-pc-kept', `${PUT_BACK} > goes by another code`, { file: 'electron/sync/office/office-line.ts', from: '    if (code !== membership.code) return recoded(code)\n', to: '    if (code.length > 4) return recoded(code)\n' }),
]
