import { type Mutant, planted } from '../mutant.ts'

const TAKE_OVER = 'server/enrolment/take-over.ts'
const TAKE_OVER_TEST = 'tests/server/take-over.test.ts'
const KEEPER = 'electron/host/server-keeper.ts'
const KEEPER_TEST = 'tests/host/server-keeper.test.ts'

/** The office's server kept by the app, and another one in its stead. */
export const serverChange: readonly Mutant[] = [
  planted('let-in-beside-the-stream', TAKE_OVER_TEST, { file: TAKE_OVER, from: '    if (!there && (await ordersHere(tx, server.parts.key.publicKey))) return false\n', to: '' }),
  planted('any-term-taken-over', TAKE_OVER_TEST, { file: TAKE_OVER, from: 'verifies(officeKey, termInput(term), signature))', to: 'signature.length === 64)' }),
  planted('server-of-another-term-taken-over', TAKE_OVER_TEST, { file: TAKE_OVER, from: 'return isWhole && isSigned && highest(terms).serverKey === serverKey ?', to: 'return isWhole && isSigned ?' }),
  planted('server-not-started-again', KEEPER_TEST, { file: KEEPER, from: '    this.#callOff = this.#parts.after(wait, () => { this.#begin() })\n', to: '' }),
  planted('server-on-another-port-at-the-next-start', KEEPER_TEST, { file: KEEPER, from: '        this.#remember(said.port)\n', to: '' }),
]
