import { inFile, type Mutant, planted } from '../mutant.ts'

const EACH = 'tests/calls/papers.test.ts > each says what the events'
const RARE = 'tests/calls/papers.test.ts > what no dossier of theirs has'
const LINE = 'tests/calls/papers.test.ts > so does the line of each'
const facts = inFile('electron/calls/papers/paper-facts.ts')
const letter = inFile('electron/calls/papers/letter-facts.ts')
const permit = inFile('electron/calls/papers/permit-facts.ts')
const part = inFile('electron/calls/papers/dossier-part.ts')
const sheets = inFile('electron/calls/papers/desk-sheets.ts')
const row = inFile('electron/calls/jobs/register-row.ts')

/** Papers whose fields come from the wrong place, each well drawn. */
export const paperFactMutants: readonly Mutant[] = [
  planted('returned-when-it-was-received', EACH, facts('missing, returnedAt: at,', 'missing, returnedAt: request.dossier.received,')),
  planted('return-slip-lists-nothing', EACH, facts(`kind: 'return-slip', reason, missing,`, `kind: 'return-slip', reason, missing: missing.slice(missing.length),`)),
  planted('dispatch-slip-bears-the-register-number', EACH, facts(`letterNumber: document?.number?.text ?? ''`, `letterNumber: dossier.registerNumber?.text ?? ''`)),
  planted('every-letter-fetched-by-its-applicant', EACH, facts('recipient: handOver.recipient', 'recipient: dossier.applicant.name')),
  planted('proxy-without-his-paper', EACH, facts('powerOfAttorney: handOver.powerOfAttorney', `powerOfAttorney: handOver.powerOfAttorney.slice(0, 0)`)),
  planted('letter-drafted-by-who-prints-it', EACH, letter('drafted: { name: drafted.officerName,', 'drafted: { name: part.officerName,')),
  planted('letter-signed-today', EACH, letter('date: signature.date, mode', 'date: reading.today, mode')),
  planted('permit-dated-the-day-it-is-printed', EACH, permit('signedDate: signature?.date ?? null', 'signedDate: signature ? reading.today : null')),
  planted('first-initials-in-every-box', EACH, permit(`name: given[index]?.officerName ?? '', at: given[index]?.at ?? null`, `name: given[0]?.officerName ?? '', at: given[0]?.at ?? null`)),
  planted('desk-named-by-its-officer', EACH, part('counterName: officer.desk', 'counterName: officer.name')),
  planted('paper-received-the-day-it-is-printed', EACH, part('received: dossier.received,', 'received: reading.now,')),
  planted('disposition-from-who-prints-it', RARE, sheets('from: from.name,', 'from: request.officer.name,')),
  planted('one-receiver-is-done-for-all', RARE, sheets('done.find((mark) => mark.officer === officer)?.at', 'done.find(() => officer !== name)?.at')),
  planted('every-application-is-one-set', RARE, facts('copies: dossier.copies,', 'copies: 1,')),
  planted('every-receipt-withdrawn', RARE, facts('receiptWithdrawn: handOver.receiptWithdrawn,', 'receiptWithdrawn: true,')),
  planted('head-signs-every-permit', RARE, permit(`signature && signature.signer !== '' ? signerName(signature.signer, head.name) : head.name`, `signature && signature.signer === '' ? signerName(signature.signer, head.name) : head.name`)),
  planted('working-days-told-as-days', RARE, facts('`${declared.amount} ${UNITS[declared.unit]}`', '`${declared.amount} ${UNITS[declared.unit].slice(0, 4)}`')),
  planted('register-line-fetched-by-its-applicant', LINE, row(`recipient: handOver?.recipient ?? ''`, `recipient: handOver ? applicant.name : ''`)),
  planted('register-line-issued-today', LINE, row('issueDate: number?.date ?? null', 'issueDate: number ? reading.today : null')),
]
