import { type Edit, inFile, type Mutant, planted } from '../mutants/mutant.ts'

const FOLD = inFile('electron/store/register/stream-fold.ts')
const PCS = inFile('electron/store/stream/pc-names.ts')
const REGISTER = inFile('electron/store/register/register.ts')
const PUSH = inFile('electron/sync/engine/push-lane.ts')
const PULL = inFile('electron/sync/engine/pull-lane.ts')
const TRUST = inFile('electron/sync/engine/office-trust.ts')
const ADMIT = inFile('domain/stream/admit-batch.ts')
const TERM = inFile('domain/stream/obeyed-term.ts')
const HERE = inFile('server/sequence/terms-here.ts')
const DOSSIER = inFile('domain/dossier/fold-event.ts')
const NAMES = inFile('electron/store/stream/officer-names.ts')
const STREAM = inFile('electron/store/stream/stream-store.ts')
const READER = inFile('electron/store/stream/stream-reader.ts')
const CARRY = inFile('electron/store/device/carry-over.ts')
const RUN = inFile('domain/numbering/hands/apply-to-run.ts')
const MARK = inFile('electron/store/mark/mark-of-use.ts')
const JOINED = inFile('electron/store/register/fold-joined.ts')
const QUARANTINE = inFile('electron/store/stream/quarantine.ts')
const HANDS = inFile('domain/numbering/hands/in-hand.ts')
const DUE = inFile('domain/numbering/hands/upkeep.ts')
const HANDS_AGAIN = inFile('electron/store/hands/hands-again.ts')
const HANDS_WRITER = inFile('electron/store/hands/hands-writer.ts')
const ANSWERS = inFile('electron/sync/upkeep/answer-letters.ts')
const SEQUENCER = inFile('server/sequence/sequencer.ts')
const WORDS = inFile('server/sequence/keep-control.ts')
const ORPHANS = inFile('electron/store/stream/orphans.ts')
const PLACE = inFile('server/sequence/place-here.ts')
const FOLLOW = inFile('electron/sync/lanes/follow-lane.ts')
const LEDGER = inFile('electron/sync/office/term-ledger.ts')
const FORKS = inFile('electron/store/device/forks.ts')
const SLICES = inFile('domain/numbering/hands/change-hands.ts')
const MOVES = inFile('domain/numbering/hands/apply-move.ts')
const SUCCEED = inFile('domain/numbering/hands/succeed.ts')

const bug = (name: string, ...edits: readonly Edit[]): Mutant => planted(name, 'simulate', ...edits)

/** Bugs of the protocol, each to be found by one of the simulator's seeds; by the rule of electron/sync/SPEC.md they break. */
export const mutantsByRule: Readonly<Record<string, readonly Mutant[]>> = {
  'S-1': [bug('batch-not-stored-as-one', inFile('server/store/open-sqlite-store.ts')('db.transaction().execute((tx) => work(new KyselyWriter(tx, office)))', 'work(new KyselyWriter(db, office))'))],
  'S-2': [bug('any-server-is-believed', TRUST('return term !== null && head.office === term.office && head.term === term.n && this.#isSigned(term.serverKey, streamHeadInput(head), signature)', 'return term !== null && head.office === term.office && signature.length > 0'))],
  'S-6': [
    bug('fork-at-the-last-number-is-taken', ADMIT('seq <= known.end.seq && known.hashOf(seq) !== hash', 'seq < known.end.seq && known.hashOf(seq) !== hash')),
    bug('batch-that-repeats-is-a-fork', ADMIT('if (known.hashOf(after.seq) !== after.hash)', 'if (known.end.seq !== after.seq || known.hashOf(after.seq) !== after.hash)')),
    bug('chain-that-went-on-elsewhere-is-gone-on-with', FORKS('there.seq > here.seq && isWhole', 'there.seq < here.seq && isWhole')),
    bug('fork-goes-unnoticed', STREAM('forksOf(this.#log, this.#reader, devices).length > 0', 'forksOf(this.#log, this.#reader, devices).length < 0')),
  ],
  'S-7': [
    bug('history-ordered-by-clocks', READER(`.where('aggregate', '=', knownText(arg('aggregate'))).where('g', '<=', arg('upTo')).orderBy('g')`, `.where('aggregate', '=', knownText(arg('aggregate'))).where('g', '<=', arg('upTo')).orderBy('wall_time')`)),
    bug('numbers-by-a-clock-in-doubt', inFile('electron/sync/upkeep/upkeep.ts')('const isSure = store.trusted === null || clockDoubt(now, store.trusted, office.timeZone) === null', 'const isSure = store.trusted === null || now.length > 0')),
  ],
  'S-10': [
    bug('batch-stored-again', ADMIT('rows.filter(({ envelope }) => envelope.seq > known.end.seq)', 'rows.filter(({ envelope }) => envelope.seq > 0)')),
    bug('sent-before-it-was-answered-and-never-asked-after', PUSH('const { outcome, end, stream } = await wire.push(', 'if (request.events.length > 0 && !request.of) store.tell(store.ownEnd())\n      const { outcome, end, stream } = await wire.push('), PUSH('if (heard || this.#parts.store.waiting().sent === 0) {', 'if (heard || this.#parts.store.waiting().sent >= 0) {')),
    bug('gap-is-not-believed', PUSH("if (outcome === 'stored' || outcome === 'gap') store", "if (outcome === 'stored') store")),
    bug('put-back-server-never-asked-again', PUSH('if (heard || this.#parts.store.waiting().sent === 0) {', 'if (heard || this.#parts.store.waiting().sent >= 0) {')),
  ],
  'S-11': [
    bug('signed-anywhere-is-signed', ADMIT('return last && !batch.signatures.some(({ seq }) => seq === last.envelope.seq) ? refuse', 'return last && batch.signatures.length === 0 ? refuse')),
    bug('batch-is-believed-unverified', ADMIT('if (!envelope || !verify(envelope, signature))', 'if (!envelope)')),
    bug('sent-past-the-end-of-an-act', inFile('electron/store/stream/own-chains.ts')('rows.slice(0, Math.max(0, last - seq))', 'rows')),
  ],
  'S-13': [
    bug('older-data-go-by-the-former-name', MARK(', head, at: now })', ', at: now })')),
    bug('register-made-anew-has-what-was-carried-over-twice', JOINED('log.counts({ device, seq }) && stream.placeOf', 'stream.placeOf')),
    bug('carried-over-and-gone', CARRY('for (const act of actsOf(events)) {', 'for (const act of actsOf(events).slice(1)) {')),
    bug('carried-over-though-it-is-there', CARRY('envelope.seq > (after.get(envelope.device) ?? Number.MAX_SAFE_INTEGER)', 'envelope.seq > (after.get(envelope.device) ?? Number.MAX_SAFE_INTEGER) - 2')),
    bug('carried-over-and-names-what-stayed', CARRY("withRefs(parseStored<unknown>(Buffer.from(must(body, 'a body')).toString()), moved)", "parseStored<unknown>(Buffer.from(must(body, 'a body')).toString())")),
    bug('carried-over-at-another-time', CARRY('role, now: wallTime }', 'role, now }')),
    bug('carried-over-by-nobody', CARRY('{ command: commandId, actor, role', '{ command: commandId, actor: null, role')),
    bug('carried-over-and-counted-twice', CARRY('for (const fork of forks) carried.add', 'for (const fork of forks.slice(1)) carried.add')),
    bug('carried-over-and-built-upon-what-stayed', CARRY('base: base && movedTo(moved, base)', 'base')),
  ],
  'S-15': [
    bug('earlier-chains-stay-here', PUSH('!this.#stuck.has(device) && !this.#isThere(device))', '!this.#stuck.has(device) && !this.#isThere(device) && device === store.ownEnd().hash)')),
    bug('vouched-for-beyond-what-was-said', inFile('domain/stream/vouched-devices.ts')('seq <= one.end.seq)', 'seq <= one.end.seq + 5)')),
  ],
  'S-16': [
    bug('revocation-of-a-former-term-keeps-nobody-out', WORDS("(isOfTerm || event.type === 'device.revoked')", 'isOfTerm')),
    bug('revocation-that-came-back-keeps-nobody-out', WORDS('return tx.revoke(body.device, at)', 'return')),
    bug('revocation-that-is-sent-back-keeps-nobody-out', SEQUENCER('if (isServerDevice(device)) await keepWords', 'if (isServerDevice(device) && events.length < 0) await keepWords')),
    bug('comes-back-and-holds-its-runs', inFile('electron/store/device/open-device.ts')("numbering: reason === 'mark-ahead' && !prepared ? 'goes-on' : 'stopped'", "numbering: 'goes-on'")),
  ],
  'S-20': [bug('pulled-and-not-folded', PULL('    while (store.fold());\n', ''))],
  'S-21': [
    bug('page-not-folded-as-one', REGISTER('this.#connection.transaction(() => fold.apply(rows, applied?.place ?? 0)).g', 'fold.apply(rows, applied?.place ?? 0).g')),
    bug('page-cut-in-the-middle-of-an-act', inFile('server/store/kysely-reader.ts')('if (row.signed === 1) last = row.g', 'last = row.g')),
    bug('stretch-goes-on-over-another-pc', inFile('domain/stream/stretches-of.ts')(' && last.envelope.device === next.envelope.device', '')),
  ],
  'S-22': [
    bug('what-lost-its-place-is-gone', STREAM('this.#orphans.keep(page, this.#now())', 'if (page.rows.length < 0) this.#orphans.keep(page, this.#now())')),
    bug('what-lost-its-place-is-not-sent', PUSH('    if (!lost) return null\n', '    if (!lost || lost.id > 0) return null\n')),
    bug('what-lost-its-place-is-sent-once-for-all', PUSH('    this.#there = null\n    this.#lost = 0\n', '    this.#there = null\n')),
    bug('own-acts-before-what-was-lost', PUSH('    const lost = await this.#sendLost(abort)\n    if (lost) return lost\n    const own = await this.#sendOwn(abort)\n', "    const own = await this.#sendOwn(abort)\n    const lost = own.did === 'nothing' ? await this.#sendLost(abort) : null\n    if (lost) return lost\n")),
    bug('lost-act-cut-in-the-middle', ORPHANS('together.slice(0, Math.max(1, whole))', 'together.slice(0, 1)')),
    bug('server-takes-what-saw-another-stream', SEQUENCER('if (upTo && (await tx.hashAt(upTo.g)) !== upTo.hash)', 'if (upTo && upTo.g < 0)')),
    bug('push-says-nothing-of-the-stream', PUSH('wire.push({ ...request, known }, abort)', 'wire.push(request, abort)')),
    bug('goes-back-one-place-too-few', PULL('store.goBackTo(to, place)', 'store.goBackTo(Math.min(to + 1, store.head().g), place)')),
    bug('goes-back-one-place-too-far', PULL('store.goBackTo(to, place)', 'store.goBackTo(Math.max(0, to - 1))')),
    bug('name-that-was-let-in-stays-once-gone-back', FOLD("if (kind === 'officer') for (const named of this.#stream.dossiersActedOn(id as OfficerId, first.place, head)) touched.add(named)", "if (kind === 'officer' && head < 0) for (const named of this.#stream.dossiersActedOn(id as OfficerId, first.place, head)) touched.add(named)")),
    bug('first-that-was-let-in-stays-once-gone-back', FOLD('of this.#quarantine.admittedBy(row, head)) {', 'of this.#quarantine.admittedBy(row, head).slice(1)) {')),
    bug('borne-and-gone-back', FOLD('officers.flatMap(({ id }) => [...this.#pendingActsOf(id as OfficerId, upTo, ownPlace)])', 'officers.slice(officers.length).flatMap(({ id }) => [...this.#pendingActsOf(id as OfficerId, upTo, ownPlace)])')),
    bug('numbers-one-place-behind-once-gone-back', HANDS_AGAIN('Math.min(this.#done + places, this.upTo)', 'Math.min(this.#done + places, this.upTo - 1)'), HANDS_AGAIN('this.#done = upTo\n', 'this.#done = upTo + 1\n')),
    bug('runs-that-are-gone-stay', HANDS_WRITER('for (const statement of this.#dropAll) statement', 'for (const statement of this.#dropAll.slice(1)) statement')),
    bug('voids-that-are-gone-stay', inFile('electron/store/hands/office-numbers-writer.ts')('    this.#dropVoids.run({})\n', '')),
    bug('gone-back-and-not-folded-anew', REGISTER('new Set([...touched, ...fold.pendingUnder(', 'new Set([...fold.pendingUnder(')),
  ],
  'S-23': [
    bug('adopts-by-anybodys-word', inFile('server/sequence/adopt-page.ts')(' && verifies(publicKey, streamHeadInput(said), signature)', ' && signature.length > 0')),
    bug('adopts-one-beyond-what-was-said', inFile('server/sequence/adopt-page.ts')('end.g > known.g ||', 'end.g > known.g + 1 ||')),
    bug('brought-back-past-the-end-of-an-act', READER('const whole = rows.slice(0, last + 1)', 'const whole = rows')),
    bug('put-back-server-gets-nothing-back', PULL('if (head.g < store.head().g && store.hashAt(head.g) === head.hash) {', 'if (head.g < 0) {')),
    bug('adopted-and-nobody-is-let-in-by-it', WORDS("if (!(await tx.device(device))) await", "if ((await tx.device(device)) && name === '') await")),
    bug('server-gets-more-than-came-before-its-term', PULL('g < begins ? Math.min(TAIL, begins - g) : TAIL', 'TAIL')),
  ],
  'S-25': [
    bug('short-code-given-to-two', inFile('server/sequence/own-words.ts')('code: freeCode(await tx.devices(), event.body.code)', 'code: event.body.code')),
    bug('words-that-lost-their-numbers-are-not-said-again', SEQUENCER('if (!admitted.ok && (await sayAgain(tx, this.#parts, batch)))', 'if (!admitted.ok && batch.events.length < 0 && (await sayAgain(tx, this.#parts, batch)))')),
    bug('words-forgotten-twice-are-sent-as-one-chain', ORPHANS('if (last && Buffer.compare(row.prev_hash, last.hash) !== 0) break', 'if (last && (last.device !== row.device || last.seq + 1 !== row.seq)) break')),
    bug('name-is-not-said-again', inFile('server/sequence/own-words.ts')('? null : known && event', '? null : null')),
    bug('revocation-is-not-said-again', inFile('server/sequence/own-words.ts')('return known?.revoked === null ? event : null', 'return known ? null : event')),
  ],
  'S-30': [
    bug('orders-before-it-has-what-came-before-its-term', HERE(' && head.point.g >= term.start.g', '')),
    bug('listed-by-the-word-of-a-server-whose-term-was-over', PCS("type === 'device.revoked' || isOfTerm(", "type.length > 0 || isOfTerm(")),
    bug('word-of-a-server-counts-in-any-term', WORDS("if (event && (isOfTerm || event.type === 'device.revoked'))", 'if (event && (isOfTerm || terms.length > 0))')),
    bug('term-that-nobody-signed-is-heard', HERE('term.office === office && verifies(officeKey, termInput(term), signature)', 'term.office === office && signature.length > 0')),
    bug('machine-that-is-server-again-stays-in-its-former-term', inFile('server/store/kysely-writer.ts')("await this.db.updateTable('stream').set({ term }).where('office', '=', this.office).execute()", "await this.db.updateTable('stream').set({ term }).where('office', '=', this.office).where('term', '=', term).execute()")),
    bug('terms-forgotten-at-the-next-start', TRUST('if (fresh.length + others.length > 0) {', 'if (others.length > 0) {')),
    bug('founder-without-word-of-the-server-founds-another', inFile('electron/sync/office/founders-key.ts')('ledger.signed.length > 0)) throw', 'ledger.signed.length < 0)) throw')),
    bug('lowest-term-is-obeyed', TERM('last === null || term.n > last.n', 'last === null || term.n < last.n')),
  ],
  'S-31': [
    bug('second-record-of-a-term-takes-its-place', TERM('if (before) twice.push(record)', 'if (before) after.set(record.term.n, record)')),
    bug('second-server-of-a-term-is-nobody', TRUST('[...this.terms, ...this.#twice].map(', 'this.terms.map(')),
    bug('second-record-that-nobody-signed-is-heard', TERM('if (!isSigned(record)) continue', 'if (!before && !isSigned(record)) continue')),
    bug('second-record-told-to-nobody', HERE('for (const record of twice) await tx.hearOther(record)', '')),
    bug('term-signed-and-not-kept', LEDGER('    this.note([signed])\n', '')),
    bug('two-servers-of-a-term-and-nobody-says-so', TERM('if (before) twice.push(record)', 'if (before) continue')),
  ],
  'S-32': [
    bug('server-orders-on-after-its-term', HERE('term.serverKey === publicKey && head.term === term.n &&', 'terms.some((own) => own.term.serverKey === publicKey) &&')),
    bug('does-not-close-for-the-next', SEQUENCER('      await hearTerms(tx, officeKey, [record])\n', '')),
    bug('closes-without-a-look-where-it-stands', SEQUENCER('if (start.g !== point.g || start.hash !== point.hash)', 'if (start.g < 0)')),
    bug('nobody-tells-the-former-server', PULL('if (untold.length > 0) await', 'if (untold.length < 0) await')),
  ],
  'S-33': [
    bug('followed-before-it-lets-anybody-in', FOLLOW(' || !(await isThere(told.place, term, abort))', '')),
    bug('place-taken-from-anybody', PLACE(' && verifies(officeKey, placeInput(told.place), told.signature)', '')),
    bug('place-is-not-passed-on', PLACE('if (await isOfTerm(tx, told)) await tx.place(told)', 'if (!(await isOfTerm(tx, told))) await tx.place(told)')),
  ],
  'S-40': [
    bug('receipt-that-comes-late-stands-last', FOLD('if (isLate(row, this.#stream, g - 1)) again.add(aggregate)', '')),
    bug('register-made-anew-has-late-receipts-last', JOINED('if (isLate(event, stream, event.place - 1)) late.add(event.aggregate)\n    }\n    done', '\n    }\n    done')),
    bug('receipt-is-not-first', inFile('domain/dossier/receipt-first.ts')('return receipt ? [receipt, ...events.filter((event) => event !== receipt)] : events', 'return events')),
    bug('own-acts-not-caught-up', REGISTER('for (let done = this.#applied.read()?.place ?? 0; done < total; ) {', 'for (let done = this.#applied.read()?.place ?? 0; done + 1 < total; ) {')),
    bug('own-pending-not-folded-again', FOLD('if (this.#pendingOf(aggregate, g, ownPlace).length > 0) again.add(aggregate)', 'if (g < 0) again.add(aggregate)')),
    bug('own-event-folded-twice-when-it-comes-home', FOLD('if (own !== null && own <= ownPlace) {', 'if (own !== null && own > ownPlace) {')),
    bug('own-pending-lost-where-it-is-folded-again', FOLD('receiptFirst([...sequenced, ...pending])', 'receiptFirst(sequenced)')),
    bug('pending-is-what-is-not-here-at-all', FOLD('return g === null || g > upTo', 'return g === null')),
  ],
  'S-41': [
    bug('settings-stand-as-they-came', FOLD(`if (kind !== 'dossier') again.add(aggregate)`, `if (kind === 'dossier') return`)),
    bug('names-as-they-are-now', NAMES('namings.findLast((naming) => isBefore(naming, place))', 'namings.findLast((naming) => isBefore(naming, place) || naming.name.length > 0)')),
    bug('names-remembered-from-the-last-page', FOLD('    this.#names.forget()\n    this.#quarantine.forget()\n    const [from', '    this.#quarantine.forget()\n    const [from')),
    bug('renamed-officer-keeps-the-old-name-in-pending-acts', FOLD(`if (kind === 'officer') for (const named of this.#pendingActsOf(id as OfficerId, g, `, `if (kind === 'officer' && g < 0) for (const named of this.#pendingActsOf(id as OfficerId, g, `)),
    bug('renamed-officer-passed-over-where-the-own-name-comes-home-too', FOLD(`if (kind === 'officer') for (const named of this.#pendingActsOf(id as OfficerId, g, `, `if (kind === 'officer' && !again.has(aggregate)) for (const named of this.#pendingActsOf(id as OfficerId, g, `)),
  ],
  'S-42': [
    bug('transition-applies-whatever-it-builds-upon', DOSSIER(' && transitionApplies(base, state.lastTransition)) return', ' && transitionApplies(base, base)) return')),
    bug('settled-by-two-and-the-second-holds', inFile('domain/dossier/conflicts.ts')('!conflict.settled && named.some', 'named.some')),
    bug('conflict-not-kept', DOSSIER('...(state.conflicts ?? []), {', '...(state.conflicts ?? []), ...[].map(() => state), ...[{'), DOSSIER('at, officerName }] }', 'at, officerName }].slice(1)] }')),
  ],
  'S-43': [bug('fact-is-judged-as-a-move', DOSSIER('if (!state || !isTransition(event.type)) return', 'if (!state) return'))],
  'S-44': [
    bug('upgraded-and-not-folded-anew', REGISTER(' && !this.#waiting.isKnownNow(this.#knows)', '')),
    bug('moves-behind-what-is-unread-are-judged', DOSSIER('if (state && isAwaiting(state)) return', 'if (state && isAwaiting(state) && !isTransition(event.type)) return')),
  ],
  'S-46': [
    bug('revoked-counts-all-the-same', QUARANTINE('return revoked <= upTo && place > revoked', 'return revoked > upTo && place > revoked')),
    bug('held-here-and-not-taken-back', FOLD('if (own !== null) this.#takeBack(row, ownPlace, again)', '')),
    bug('name-that-is-held-is-borne', inFile('electron/store/stream/in-office-order.ts')('!quarantine.isHeld(row, g) && ', '')),
    bug('renamed-is-revoked', QUARANTINE("event.type === 'device.revoked' && isServerDevice", "event.type.startsWith('device.re') && isServerDevice")),
    bug('last-admission-alone-counts', QUARANTINE('!admissions.some((admission)', '!admissions.slice(-1).some((admission)')),
    bug('name-that-is-admitted-stands-in-nothing-unsent', FOLD('    for (const named of this.#pendingActsOf(id as OfficerId, upTo, ownPlace)) again.add(named)\n  }', '  }')),
    bug('admitted-but-for-the-last', QUARANTINE('seq <= admission.upTo', 'seq < admission.upTo')),
    bug('admitted-and-held-all-the-same', QUARANTINE('admission.g <= upTo && seq <= admission.upTo', 'admission.g < 0 && seq <= admission.upTo')),
    bug('revoked-admits-itself', QUARANTINE(' && event.device !== device && event.body !== null)', ' && event.body !== null)'), QUARANTINE(' && counts(admission.by))', ' && admission.by.place > 0)')),
    bug('name-that-is-held-stays-on-what-was-done-since', FOLD(`if (kind === 'officer') for (const named of this.#pendingActsOf(id as OfficerId, row.place, ownPlace))`, `if (kind === 'dossier') for (const named of this.#pendingActsOf(id as OfficerId, row.place, ownPlace))`)),
    bug('name-that-is-admitted-stands-in-nothing-done-since', FOLD('for (const named of this.#stream.dossiersActedOn(id as OfficerId, row.place, upTo)) again.add(named)', 'if (upTo < 0) for (const named of this.#stream.dossiersActedOn(id as OfficerId, row.place, upTo)) again.add(named)')),
    bug('numbers-of-what-is-held-do-not-count', FOLD('      this.#projector.sequenced(row)\n', '      if (!this.#quarantine.isHeld(row, g)) this.#projector.sequenced(row)\n')),
    bug('begun-behind-a-revocation-and-there-all-the-same', QUARANTINE(' || this.isUnbegun(row.aggregate, upTo)', '')),
  ],
  'S-50': [
    bug('handed-over-and-still-in-hand', HANDS('return without(held, spanOf(move.body))', 'return held')),
    bug('handed-over-and-returned-to-the-former', RUN('keeper: passesEnd ? to : hands.keeper,\n    seen', 'keeper: hands.keeper,\n    seen')),
    bug('returned-one-too-many', RUN('changeHands(hands, device, { first: at + 1, last: slice.last }', 'changeHands(hands, device, { first: at, last: slice.last }')),
    bug('returned-to-nobody', RUN("{ holder: hands.keeper, from: device, state: 'live' }", "{ holder: hands.keeper, from: device, state: 'lost' }")),
    bug('closed-for-good-but-for-the-last', RUN('slice.first > at ? [] : [{ ...slice, last: at }]', 'slice.first > at ? [] : [{ ...slice, last: at - 1 }]')),
    bug('closed-and-given-all-the-same', HANDS("if (move.type !== 'run.closed') return held", "if (move.type !== 'run.closed' || move.body.at > 0) return held")),
    bug('opened-by-two-and-held-by-the-second', MOVES('return office.runs.has(move.body.run) ? office : withRun', 'return withRun')),
    bug('lost-slice-is-handed-on', SLICES("slice.holder === device && slice.state === 'live'", 'slice.holder === device')),
    bug('cut-one-too-long', DUE('room.first + size - 1', 'room.first + size')),
    bug('one-question-cut-for-twice', DUE('letter === null && device !== at.self && !answered.has(device)', 'letter === null && device !== at.self')),
    bug('run-stays-with-the-name-before', SUCCEED('const passed = predecessors.reduce', 'const passed = predecessors.slice(1).reduce')),
  ],
  'S-52': [
    bug('numbers-just-given-forgotten', HANDS('...pending.flatMap((move) => takenBy(move, run))]', '...pending.slice(1).flatMap((move) => takenBy(move, run))]')),
    bug('mark-of-use-knows-no-numbers', MARK('numbers.length === 0 ? {} :', 'numbers.length >= 0 ? {} :')),
    bug('number-below-the-last-of-older-data-given-again', inFile('electron/store/mark/marked-numbers.ts')('const below = mark.holed && here > 0 ?', 'const below = mark.holed && here < 0 ?')),
    bug('first-hole-of-the-mark-alone-is-lost', SUCCEED('beyond.filter((range) => range.run === run)', 'beyond.filter((range) => range.run === run).slice(0, 1)')),
    bug('last-number-of-the-mark-is-given-again', inFile('electron/store/mark/marked-numbers.ts')('.map((span) => ({ run, ...span }))', '.map(({ first, last }) => ({ run, first, last: last - 1 }))')),
    bug('numbers-given-and-not-seen', RUN('seen: Math.max(hands.seen, no),\n', 'seen: hands.seen,\n')),
    bug('slice-cut-and-not-seen', RUN('seen: last === null ? hands.seen : Math.max(', 'seen: last !== null ? hands.seen : Math.max(')),
    bug('taken-over-without-the-lease', RUN('const last = leaseEnd(hands.seen)', 'const last = hands.seen')),
    bug('lost-pc-keeps-its-slices', RUN("if (slice.last !== null) return [{ ...slice, state: 'lost' as const }]", 'if (slice.last !== null) return [slice]')),
    bug('closed-with-minutes-though-it-was-used', RUN('const closed = minus(may, hands.used)', 'const closed = may')),
    bug('turns-up-and-stays-closed', RUN('closed: minus(hands.closed, [span]),', 'closed: hands.closed,')),
    bug('void-and-not-counted', RUN('return has(hands.used, move.no) ? {', 'return has(hands.used, -move.no) ? {')),
  ],
  'S-51': [bug('lease-not-looked-at', HANDS('within(spans, { first: 1, last: leaseEnd(at.pulled?.seen ?? 0) })', 'within(spans, { first: 1, last: leaseEnd(spans.at(-1)?.last ?? 0) })'))],
  'S-53': [
    bug('given-out-of-another-hand-and-not-shown', RUN('strays: isStray ? [...hands.strays, { no, device }] : hands.strays', 'strays: hands.strays')),
    bug('surplus-stays-when-void', inFile('domain/dossier/apply-to-documents.ts')('surplus?.filter(({ number }) => !isSameNumber(number, voided)) ?? []', 'surplus ?? []')),
    bug('given-twice-and-not-shown', RUN('twins: [...new Set([...hands.twins, no])]', 'twins: hands.twins')),
  ],
  'S-54': [
    bug('question-gone-with-the-lost-pc', RUN('asked: hands.asked.filter(({ device, letter }) => device !== from || letter !== null) }\n}\n\nfunction countUsed', 'asked: [] }\n}\n\nfunction countUsed')),
    bug('question-gone-with-a-hand-over', RUN('asked: hands.asked.filter((one) => one.device !== to || one.letter !== null)', 'asked: hands.asked.filter((one) => one.device !== to && one.letter === null)')),
    bug('asked-by-two-and-answered-twice', RUN('  if (letter && hands.asked.some((one) => isOf(one, letter))) return hands\n', '')),
    bug('asked-of-a-closed-run-and-never-answered', ANSWERS('letterOfClosedRun(store, hands, letter, today) ?? [])]', 'letterOfClosedRun(store, hands, letter, today) ?? []).slice(waiting.length)]')),
    bug('asked-of-one-run-and-answered-of-another', ANSWERS('if (pulled === null || endOf(pulled)) return null', 'if (pulled === null) return null')),
    bug('answered-by-who-has-a-slice', DUE('if (!hasEnd(at)) return []\n  const given', 'const given')),
  ],
  'S-80': [
    bug('ended-and-still-held', inFile('domain/dossier/hold.ts')("    case 'dossier.returned':\n    case 'dossier.ended':\n      return 'free'", "    case 'dossier.returned':\n      return 'free'")),
    bug('taken-and-moved-on-by-who-had-it', inFile('domain/dossier/hold.ts')('  if (hold?.taken && hold.device !== recorded.ref.device) return state\n', '')),
    bug('take-that-came-too-late-holds-all-the-same', inFile('domain/dossier/hold.ts')('if (!hold || !isSameRef(hold.since, over)) return', 'if (!hold) return')),
  ],
  'S-81': [bug('moved-while-another-pc-holds-it', inFile('electron/calls/dossier/decide-in-act.ts')('if (held) return refuse(held)', "if (held && id === '') return refuse(held)"))],
  'S-82': [bug('take-holds-before-its-place', inFile('electron/calls/dossier/held-elsewhere.ts')("hold.asked && sync.standingOf(hold.since) !== 'applied' ? 'asked' : 'here'", "'here'"))],
  'S-70': [
    bug('sent-and-told-as-kept', STREAM("seq <= (this.#reader.toldEnd(device)?.seq ?? 0) ? 'sent'", "seq < (this.#reader.toldEnd(device)?.seq ?? 0) ? 'sent'")),
    bug('kept-here-and-told-as-sent', STREAM('kept: this.#own.acts(device, told, last)', 'kept: this.#own.acts(device, last, last)')),
    bug('act-on-the-disk-only-later', inFile('electron/store/log/open-log.ts')(`readonly: false, synchronous: 'FULL'`, `readonly: false, synchronous: 'NORMAL'`)),
  ],
}

/** Rules no seed can show to be broken, and why. */
export const beyondTheSimulator: Readonly<Record<string, string>> = {
  'S-12': 'each lane takes its steps when the seed says so: neither could wait for the other',
  'S-14': 'who waits how long is the driver’s, and its timers are not simulated',
  'S-24': 'no disk of the simulator alters what lies on it',
  'S-45': 'nobody writes what does not fold',
  'S-60': 'scans are not simulated',
  'S-61': 'scans are not simulated',
  'S-72': 'PINs are not simulated',
  'S-73': 'PINs are not simulated',
  'S-74': 'PINs are not simulated',
  'S-75': 'rights are not simulated: what is done at a desk there is done by an officer who may',
}

export const protocolMutants: readonly Mutant[] = Object.values(mutantsByRule).flat()
