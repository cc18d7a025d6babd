import { inFile, type Mutant, planted } from '../mutant.ts'

const [SEQUENCER, FALSE_WORDS, VOUCHED, TRUST_TEST] = ['tests/server/sequencer.test.ts', 'tests/sync/false-words.test.ts', 'tests/domain/stream/vouched-devices.test.ts', 'tests/sync/office-trust.test.ts']
const SAID_AGAIN = 'tests/sync/said-again.test.ts > S-25 what a PC was before'
const batch = inFile('domain/stream/admit-batch.ts')
const page = inFile('domain/stream/take-page.ts')
const vouched = inFile('domain/stream/vouched-devices.ts')
const trust = inFile('electron/sync/engine/office-trust.ts')

/** What has a server or a PC believe what nobody vouched for. */
export const streamTrustMutants: readonly Mutant[] = [
  planted('batch-signed-at-its-end-alone', SEQUENCER, batch("if (!envelope || !verify(envelope, signature)) return refuse({ reason: 'forged', seq })", "if (seq === rows.at(-1)?.envelope.seq && (!envelope || !verify(envelope, signature))) return refuse({ reason: 'forged', seq })")),
  planted('unsigned-fork-believed', SEQUENCER, batch('if (!signed.ok) return signed', "if (!signed.ok) return known.hashOf(after.seq + 1) === undefined ? signed : refuse({ reason: 'fork', seq: after.seq + 1 })")),
  planted('batch-behind-any-hash', SEQUENCER, batch("  if (known.hashOf(after.seq) !== after.hash) return refuse({ reason: 'fork', seq: after.seq })\n", '')),
  planted('one-good-signature-of-a-page-suffices', SEQUENCER, page('signed.every(({ seq', 'signed.some(({ seq')),
  planted('end-of-a-stretch-unsigned', SEQUENCER, page(' || !signed.some(({ seq }) => seq === last.envelope.seq)', '')),
  planted('page-joined-by-number-alone', SEQUENCER, page('known.seq !== behind.seq || known.hash !== behind.hash', 'known.seq !== behind.seq')),
  planted('anybody-says-who-is-let-in', FALSE_WORDS, inFile('protocol/sync/control-event.ts')('envelope.device !== serverDevice(serverKey) || body', 'body')),
  planted('anybody-revokes', FALSE_WORDS, inFile('electron/store/stream/quarantine.ts')("event.type === 'device.revoked' && isServerDevice(event.device)", "event.type === 'device.revoked'")),
  planted('key-exchanged-under-a-name', VOUCHED, vouched('      return known ? devices : changedTo(', '      return changedTo(')),
  planted('last-earlier-device-alone-vouched-for', VOUCHED, vouched('earlier: [...others, { device, end }]', 'earlier: [{ device, end }].slice(others.length < 0 ? 1 : 0)')),
  planted('revoked-again-and-later', VOUCHED, vouched('known && known.revoked === null ? changedTo', 'known ? changedTo')),
  planted('vouched-for-beyond-what-was-said', VOUCHED, vouched(' && seq <= one.end.seq', '')),
  planted('head-of-an-older-term-believed', TRUST_TEST, trust('head.term === term.n && ', '')),
  planted('head-of-another-office-believed', TRUST_TEST, trust('head.office === term.office && ', '')),
  planted('term-of-another-office-heard', TRUST_TEST, trust('term.office === office && this.#isSigned(officeKey', 'this.#isSigned(officeKey')),
  planted('pcs-named-server-by-server', 'tests/sync/told-devices.test.ts', inFile('electron/store/stream/pc-names.ts')(').toSorted((one, other) => one.g - other.g)', ')')),
  planted('pc-listed-by-its-revocation-alone', 'tests/sync/told-devices.test.ts', inFile('electron/store/stream/pc-names.ts')("known.has(device) === (type === 'device.enrolled')", "known.has(device) && type === 'device.enrolled'")),
  planted('pcs-told-of-server-by-server', 'tests/sync/told-devices.test.ts', inFile('electron/sync/office/told-devices.ts')('.toSorted((one, other) => one.point.g - other.point.g)', '')),
  planted('pcs-believed-server-by-server', 'tests/sync/told-devices.test.ts', inFile('electron/sync/engine/office-trust.ts')('.toSorted((one, other) => one.point.g - other.point.g)', '')),
  planted('pcs-believed-server-by-server-at-the-server', 'tests/sync/told-devices.test.ts', inFile('server/sequence/vouched-here.ts')('.toSorted((one, other) => one.point.g - other.point.g)', '')),
  planted('earlier-device-vouched-for-by-every-word', VOUCHED, vouched('(one) => one.device !== device)', '(one) => one.device !== by)')),
  planted('word-on-an-earlier-device-said-again', SAID_AGAIN, inFile('server/sequence/own-words.ts')('return earlier.some(({ device }) => device === event.body.device) ? null : event', 'return earlier.length < 0 ? null : event')),
  planted('next-term-upon-a-disputed-one', TRUST_TEST, inFile('domain/stream/obeyed-term.ts')(', ...twice.map(({ term }) => term.n)', '')),
]
