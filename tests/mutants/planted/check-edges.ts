import { inFile, type Mutant, planted } from '../mutant.ts'

const [EDITS, JOINED, DEVICES] = ['tests/store/every-edit.test.ts', 'tests/store/joined-check.test.ts', 'tests/store/incarnation-faults.test.ts']
const [DEVICE_ROWS, TERMS, GUARDS, OUTSIDE, NOBODYS] = [`${DEVICES} > when a device began`, `${JOINED} > each term of the stream`, `${EDITS} > a guard that was changed`, `${EDITS} > a key that is gone`, `${EDITS} > a paper that nobody issued`]
const devices = inFile('electron/store/verify/device-faults.ts')
const papers = inFile('electron/store/verify/paper-faults.ts')
const marks = inFile('electron/store/verify/mark-faults.ts')
const schema = inFile('electron/store/verify/schema-faults.ts')
const check = inFile('electron/store/verify/check-data.ts')
const terms = inFile('electron/store/verify/term-faults.ts')
const scans = inFile('electron/store/verify/scan-row-faults.ts')
const stream = inFile('electron/store/verify/stream-faults.ts')

/** What a check of the data looks at, and would not name any more. */
export const checkEdgeMutants: readonly Mutant[] = [
  planted('time-a-device-began-not-held-against-its-chain', DEVICE_ROWS, devices('if (told !== undefined && told !== opened) yield', 'if (told === opened && index < 0) yield')),
  planted('chain-of-an-unlisted-device-not-named', DEVICE_ROWS, devices('for (const place of chains.values()) yield', 'for (const place of [...chains.values()].slice(9)) yield')),
  planted('paper-that-is-gone-not-named', NOBODYS, papers('for (const { place } of issued.values()) yield', 'for (const { place } of [...issued.values()].slice(9)) yield')),
  planted('paper-nobody-issued-not-named', NOBODYS, papers("if (!event && !mayCome) yield finding('papers', 0, 'Ada isi surat yang tersimpan tanpa catatan penerbitannya.')\n", '')),
  planted('missing-key-not-named', OUTSIDE, marks('if (!readDeviceKey(keys, device)) yield', 'if (device.length < 0) yield')),
  planted('missing-mark-not-named', OUTSIDE, marks("if (found.found === 'missing' && new", "if (found.found === 'missing' && keys === '' && new")),
  planted('broken-mark-not-named', OUTSIDE, marks("  if (found.found === 'unreadable') yield finding('mark', 0, 'Tanda pemakaian di folder kunci rusak.')\n", '')),
  planted('changed-guard-not-named', GUARDS, schema('else if (told.get(key) !== sql) yield', "else if (told.get(key) === '') yield")),
  planted('foreign-table-not-named', GUARDS, schema('if (!told.has(key)) yield', "if (key === '') yield")),
  planted('file-of-another-program-not-named', GUARDS, schema('!== APPLICATION_IDS[name]) yield', '=== -1) yield')),
  planted('schema-of-the-register-not-looked-at', GUARDS, check("  if (register && !otherBuild) yield* schemaFaults('register.db', register)\n", '')),
  planted('schema-of-the-stream-not-looked-at', `${JOINED} > a table of stream.db`, check("  if (stream) yield* schemaFaults('stream.db', stream.raw)\n", '')),
  planted('term-begins-anywhere', TERMS, terms('first > g && (g === 0', 'first >= 0 && (g === 0')),
  planted('term-begins-behind-another-stream', TERMS, terms("hashAt.get(g)?.toString('hex') === hash", 'hashAt.get(g) !== undefined')),
  planted('stream-of-another-office-not-named', TERMS, stream('if (office !== null && envelope.office !== office) yield', "if (office === '') yield")),
  planted('term-followed-by-an-earlier-one', `${JOINED} > a body that is gone`, stream('(hash !== streamHash || term < before.term)', 'hash !== streamHash')),
  planted('body-that-is-gone-not-named', `${JOINED} > a body that is gone`, stream("  else if (event.body === null) yield { event, message: ': isinya dihapus.' }\n", '')),
  planted('last-signature-of-a-pc-not-looked-at-quickly', `${JOINED} > a signature taken away`, stream('...(toVouch ? signedFaults(toVouch, walk) : []), ', '')),
  planted('own-event-the-log-lacks-not-named', `${JOINED} > what this PC did itself`, inFile('electron/store/verify/own-part.ts')('if (!own) return isCurrent ?', 'if (!own) return isCurrent && seq < 0 ?')),
  planted('scan-left-out-of-the-list-not-named', `${JOINED} > the list of scans`, scans('for (const { g, name } of named.values()) yield', 'for (const { g, name } of [...named.values()].slice(9)) yield')),
  planted('scan-nobody-named-not-told', `${JOINED} > the list of scans`, scans("if (!one) yield finding('stream', 0, 'Daftar lampiran antar komputer memuat lampiran yang tidak disebut catatan mana pun.')\n    else if (one.", 'if (one && one.')),
  planted('sealed-register-names-a-stream-it-has-not', `${EDITS} > a register that says`, inFile('electron/store/verify/register-faults.ts')("return streamHash === null ? ''", "return streamHash !== '' ? ''")),
]
