import { inFile, type Mutant, planted } from '../mutant.ts'

const [EVERY_ROUTE, DOOR, SLOW, HELD] = ['tests/server/every-route.test.ts', 'tests/server/door.test.ts', 'tests/server/slow-clients.test.ts', 'tests/server/long-pull.test.ts']
const [CODES, ENROLS, REOPENS, TAKES_OVER, ADOPTS] = ['tests/server/codes.test.ts', 'tests/sync-http/enrolment.test.ts', 'tests/server/reopen.test.ts', 'tests/server/take-over.test.ts', 'tests/server/adopt.test.ts']
const routes = inFile('server/http/routes.ts')
const door = inFile('server/http/door.ts')
const listen = inFile('server/http/listen.ts')
const enrolment = inFile('server/enrolment/enrolment.ts')
const longPull = inFile('server/office/long-pull.ts')
const adopt = inFile('server/sequence/adopt-page.ts')
const sequencer = inFile('server/sequence/sequencer.ts')

/** A check that one of a server's many paths lacks, and lines that it keeps for nothing. */
export const serverDoorMutants: readonly Mutant[] = [
  planted('scan-fetched-by-a-revoked-pc', EVERY_ROUTE, routes("  if (!admittance.ok) return admittance\n  if (request.method === 'PUT')", "  if (!admittance.ok && request.method === 'GET' && admittance.refusal === 'device-revoked') return sendPiece(request, response, scans, { hash, standstill })\n  if (!admittance.ok) return admittance\n  if (request.method === 'PUT')")),
  planted('hashes-for-a-revoked-pc', EVERY_ROUTE, routes('return admittance.ok ? accept(await admittance.value.office.sequencer.hashes(input)) : admittance', 'return server.office ? accept(await server.office.sequencer.hashes(input)) : admittance')),
  planted('stream-given-back-by-a-revoked-pc', EVERY_ROUTE, routes('return admittance.ok ? accept(await admittance.value.office.sequencer.adopt(input)) : admittance', 'return server.office ? accept(await server.office.sequencer.adopt(input)) : admittance')),
  planted('scan-doubted-by-anybody', EVERY_ROUTE, routes('return admittance.ok ? accept({ whole: await scans.doubt(input.hash) }) : admittance', 'return admittance.ok || input.hash ? accept({ whole: await scans.doubt(input.hash) }) : admittance')),
  planted('verifiers-locked-by-a-revoked-pc', EVERY_ROUTE, routes('      if (!admittance.ok) return admittance\n      await boxOf(admittance.value.office).wrap(input)', '      if (!server.office) return admittance\n      await boxOf(server.office).wrap(input)')),
  planted('closed-by-a-revoked-pc', EVERY_ROUTE, routes('    if (!admittance.ok) return admittance\n    const { sequencer } = admittance.value.office', '    if (!server.office) return admittance\n    const { sequencer } = server.office')),
  planted('revoked-pc-keeps-devices', EVERY_ROUTE, routes('return admittance.ok ? act(input, admittance.value.device.device) : admittance', "return admittance.ok || asker.who === 'device' ? act(input, asker.device) : admittance")),
  planted('steward-asks-anything', EVERY_ROUTE, door("if (may === 'office' && isLoop", 'if (isLoop')),
  planted('steward-from-afar', DOOR, door("may === 'office' && isLoopback(addressOf(request)) && this", "may === 'office' && this")),
  planted('counts-told-to-anybody', DOOR, door("path === '/metrics' && isLoopback(addressOf(request))", "path === '/metrics'")),
  planted('device-guessed-at-from-many-addresses', DOOR, door("    if (device !== null && this.#ofDevice.tooMany(device)) return refuse('too-many')\n", '')),
  planted('codes-guessed-without-being-counted', DOOR, door("'code-unknown', ", '')),
  planted('hung-up-and-still-waited-for', SLOW, door("    response.once('close', () => hungUp.abort())\n", '')),
  planted('oversized-body-read-whole', SLOW, inFile('server/http/read-body.ts')("      if (size > limit) done(refuse('too-large'))\n      else chunks.push(chunk)", '      chunks.push(chunk)')),
  planted('answer-kept-for-who-takes-none', SLOW, inFile('server/http/send.ts')('  socket.setTimeout(standstill)\n', '')),
  planted('scan-kept-for-who-takes-none', SLOW, inFile('server/http/scan-lines.ts')('  request.socket.setTimeout(standstill)\n', '')),
  planted('one-address-takes-all-lines', SLOW, listen('length >= limits.connectionsEach', 'length < 0')),
  planted('lines-without-number', SLOW, listen('  server.maxConnections = limits.connections\n', '')),
  planted('headers-that-never-end', SLOW, listen('headersTimeout: limits.handshake, ', 'headersTimeout: 0, ')),
  planted('stop-waits-for-the-slow', SLOW, listen('{ for (const socket of sockets) socket.destroy() }', '{}')),
  planted('pull-held-for-who-is-gone', HELD, longPull("  end.addEventListener('abort', () => bell.ring(), { once: true })\n", '')),
  planted('pull-listens-for-ever', HELD, longPull('    quiet()\n', '')),
  planted('ring-lost-while-looking', HELD, longPull('if (!this.#rang) await', 'await')),
  planted('codes-without-number', CODES, inFile('server/enrolment/codes.ts')('    if (this.#codes.size >= MOST_CODES) return null\n', '')),
  planted('two-at-once-by-one-code', CODES, enrolment('const enrolled = this.#turn.then(() => enrolNow(this.#server, this.codes, request))', 'const enrolled = enrolNow(this.#server, this.codes, request)')),
  planted('revoked-pc-enrols-again', ENROLS, enrolment("  if (revoked !== null) return refuse('device-revoked')\n", '')),
  planted('founded-by-a-later-term', ENROLS, enrolment('term.n === 1 && term.start.g === 0 &&', 'term.start.g === 0 &&')),
  planted('founded-without-the-offices-key', ENROLS, enrolment(' && verifies(officeKey, termInput(term), signature)', '')),
  planted('founded-for-another-office', ENROLS, enrolment('return founding.office === office && isFirst', 'return isFirst')),
  planted('code-of-a-revoked-pc-lets-in', REOPENS, enrolment(' || (by !== null && (await isRevoked(tx, by)))', '')),
  planted('reopened-as-a-server', REOPENS, enrolment("  if (device.startsWith('server-') || !verifies(publicKey, enrolmentInput({ office, device, serverKey: server", '  if (!verifies(publicKey, enrolmentInput({ office, device, serverKey: server')),
  planted('code-takes-over-twice', TAKES_OVER, inFile('server/enrolment/take-over.ts')('  found.value.device = device\n', '')),
  planted('taken-over-as-a-server', TAKES_OVER, inFile('server/enrolment/take-over.ts')("device.startsWith('server-') || !verifies(publicKey, enrol", '!verifies(publicKey, enrol')),
  planted('given-back-behind-another-place', ADOPTS, adopt("  if (head.point.g !== after.g || head.point.hash !== after.hash) return 'elsewhere'\n", '')),
  planted('given-back-beyond-what-was-said', ADOPTS, adopt('end.g > known.g || ', '')),
  planted('given-back-with-another-end', ADOPTS, adopt(' || (end.g === known.g && end.hash !== known.hash)', '')),
  planted('given-back-by-a-head-of-another-office', ADOPTS, adopt('said.office === office && own', 'own')),
  planted('given-back-by-a-head-of-another-term', ADOPTS, adopt('own.some(({ n }) => n === said.term) && ', '')),
  planted('given-back-by-an-unsigned-head', ADOPTS, adopt(' && verifies(publicKey, streamHeadInput(said), signature) ?', ' ?')),
  planted('given-back-and-revoked-no-more', ADOPTS, inFile('server/sequence/keep-control.ts')('      return tx.revoke(body.device, at)', '      return')),
  planted('said-again-with-every-turn', ADOPTS, sequencer('return said || device', 'return device')),
  planted('pc-that-was-a-server', ADOPTS, sequencer(' || servers.has(device) ?', ' ?')),
  planted('full-server-called-a-defect', DOOR, door("    if (isFull(error)) return refuse('disk-full')\n", '')),
  planted('why-a-disk-ended-a-transaction-is-not-told', 'tests/server/kept-statements.test.ts', inFile('server/store/kept-statements.ts')('database.inTransaction ? rollback.run()', 'database.open ? rollback.run()')),
  planted('what-was-taken-back-is-kept', 'tests/server/kept-statements.test.ts', inFile('server/store/kept-statements.ts')('database.inTransaction ? rollback.run()', 'database.inTransaction && !database.open ? rollback.run()')),
  planted('full-server-taken-for-a-cut-line', 'tests/sync/server-said.test.ts', inFile('electron/sync/http/server-said.ts')("'disk-full': 'full'", "'disk-full': 'no-line'")),
  planted('failing-server-taken-for-a-cut-line', 'tests/sync/server-said.test.ts', inFile('electron/sync/http/server-said.ts')("defect: 'failing'", "defect: 'no-line'")),
  planted('scans-wait-for-room-unsaid', 'tests/sync/line-watch.test.ts', inFile('electron/sync/office/line-watch.ts')("ended.fault === 'full') this.#scansWait = true", "ended.fault === 'full') this.#scansWait = false")),
  planted('scans-wait-is-told-off-and-on', 'tests/sync/line-watch.test.ts', inFile('electron/sync/office/line-watch.ts')("if (ended.did === 'nothing') this.#scansWait", "if (ended.did !== 'failed') this.#scansWait")),
  planted('scans-wait-shown-nowhere', 'tests/renderer/sync/sync-notice.test.ts', inFile('renderer/sync/sync-notice.tsx')("{value.problem === '' ? null : (", "{value.problem === '' || value.state !== 'stopped' ? null : (")),
  planted('bytes-that-are-no-text-taken', 'tests/server/read-body.test.ts', inFile('server/http/read-body.ts')('fatal: true', 'fatal: false')),
  planted('packed-body-of-any-length', 'tests/server/read-body.test.ts', inFile('server/http/read-body.ts')('{ maxOutputLength: limit }', '{ maxOutputLength: limit * 1000 }')),
]
