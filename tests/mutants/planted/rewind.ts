import { type Mutant, planted } from '../mutant.ts'

const EARLIER = 'tests/sync/earlier-chains.test.ts'
const CHAINS = 'electron/store/stream/own-chains.ts'

/** What loses or doubles something where a PC or a server was put back, copied, replaced or shut out. */
export const rewindMutants: readonly Mutant[] = [
  planted('earlier-chains-stay-at-home', EARLIER, { file: CHAINS, from: '    return [...earlier, this.#log.device]', to: '    return [...earlier.slice(0, 0), this.#log.device]' }),
  planted('signed-with-the-key-of-then', EARLIER, { file: CHAINS, from: 'this.#keyHolds ??= firstOfKey(this.#log, this.#key.publicKey)', to: 'this.#keyHolds ??= firstOfKey(this.#log, this.#key.publicKey) * 0' }),
  planted('anybody-vouches-for-anything', EARLIER, { file: 'server/sequence/sequencer.ts', from: 'return keysHere(vouched, device, 1).length === 0 ? null :', to: 'return keysHere(vouched, device, 1).length < 0 ? null :' }),
]
