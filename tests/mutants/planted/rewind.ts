import { type Mutant, planted } from '../mutant.ts'

const EARLIER = 'tests/sync/earlier-chains.test.ts'
const FORKS = 'tests/sync/forks.test.ts'
const CHAINS = 'electron/store/stream/own-chains.ts'

/** What loses or doubles something where a PC or a server was put back, copied, replaced or shut out. */
export const rewindMutants: readonly Mutant[] = [
  planted('earlier-chains-stay-at-home', EARLIER, { file: CHAINS, from: '    return [...earlier, this.#log.device]', to: '    return [...earlier.slice(0, 0), this.#log.device]' }),
  planted('signed-with-the-key-of-then', EARLIER, { file: CHAINS, from: 'this.#keyHolds ??= firstOfKey(this.#log, this.#key.publicKey)', to: 'this.#keyHolds ??= firstOfKey(this.#log, this.#key.publicKey) * 0' }),
  planted('anybody-vouches-for-anything', EARLIER, { file: 'server/sequence/sequencer.ts', from: 'return keysHere(vouched, device, 1).length === 0 ? null :', to: 'return keysHere(vouched, device, 1).length < 0 ? null :' }),
  planted('carried-and-still-counting', FORKS, { file: 'electron/store/device/carry-over.ts', from: '  for (const fork of forks) carried.add(', to: '  for (const fork of forks.slice(1)) carried.add(' }),
  planted('carried-without-what-it-builds-upon', FORKS, { file: 'electron/store/device/carry-over.ts', from: 'base: base && movedTo(moved, base)', to: 'base' }),
  planted('fork-not-seen', FORKS, { file: 'electron/store/device/forks.ts', from: '  if (isSame(both)) return', to: '  if (isSame(0)) return' }),
  planted('older-image-goes-on', FORKS, { file: 'electron/store/device/forks.ts', from: 'device === log.device && there.seq > here.seq ?', to: 'device === log.device && there.seq > here.seq + 1_000 ?' }),
  planted('copy-not-shown', FORKS, { file: 'electron/sync/engine/push-lane.ts', from: 'if (!this.#anew.has(device) && !store.isToldOf(device)) return false', to: 'if (!this.#anew.has(device) && !store.isToldOf(device) && store.toldEnd(device) === null) return false' }),
]
