import { planted, type Mutant } from '../mutant.ts'

const CHECK = 'tests/store/joined-check.test.ts'
const WHOLE = `${CHECK} > a PC of several is whole`
const REGISTER = `${CHECK} > a register that says`

/** What reads a data folder and forgets that other PCs work in the office. */
export const joinedFileMutants: readonly Mutant[] = [
  planted('check-folds-the-own-log-alone', WHOLE, { file: 'electron/store/verify/register-faults.ts', from: 'stream && applied.g > 0 ? new StreamUpTo(stream.rows, applied.g) : null', to: 'null' }),
  planted('check-folds-more-of-the-stream-than-the-register', `${CHECK} > a register that has not caught up`, { file: 'electron/store/verify/register-faults.ts', from: 'new StreamUpTo(stream.rows, applied.g)', to: 'new StreamReader(stream.rows)' }),
  planted('words-of-a-joined-register-not-compared', REGISTER, { file: 'electron/store/verify/word-faults.ts', from: '  if (joined) return yield* wordsByDossier(database)\n', to: '  if (joined) return\n' }),
  planted('order-of-a-history-not-compared', REGISTER, { file: 'electron/store/verify/table-faults.ts', from: '  if (joined) yield* orderFaults(database)\n', to: '' }),
  planted('stream-of-the-register-not-compared', REGISTER, { file: 'electron/store/verify/register-faults.ts', from: "return hash === streamHash?.toString('hex') ? ''", to: "return hash !== '' ? ''" }),
]
