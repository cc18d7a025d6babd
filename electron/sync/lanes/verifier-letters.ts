import type { DeviceId, OfficeId, OfficerId } from '#domain/ids.ts'
import { letterboxInput } from '#domain/stream/letterbox-input.ts'
import { verifierInput } from '#domain/stream/verifier-input.ts'
import type { VouchedDevices } from '#domain/stream/vouched-devices.ts'
import type { Letterbox, SealedVerifier, SetVerifierRequest, VerifiersAnswer } from '#protocol/sync/verifiers.ts'
import { signedBy } from '#store/device/device-key.ts'
import { type LetterboxKey, lockFor, seal, unseal } from '#store/device/letterbox-key.ts'

export interface LetterParts {
  readonly office: OfficeId
  readonly device: DeviceId
  /** With the device's key. */
  readonly sign: (text: string) => Uint8Array
  readonly letterbox: LetterboxKey
  /** As the office's stream tells of them. */
  readonly devices: () => VouchedDevices
}

type Told = Extract<VerifiersAnswer, { outcome: 'told' }>
export type ToldVerifier = Told['verifiers'][number]

/** Locks verifiers for the office's devices, and opens those that were locked for this one. Whom it believes stands in the office's stream, not with the server. */
export class VerifierLetters {
  readonly #parts: LetterParts

  constructor(parts: LetterParts) {
    this.#parts = parts
  }

  /** This device's own. */
  box(): Letterbox {
    const { office, device, letterbox, sign } = this.#parts
    return { publicKey: letterbox.publicKey, signature: sign(letterboxInput({ office, device, publicKey: letterbox.publicKey })) }
  }

  /** Boxes whose devices the office let in and did not revoke, each signed with its device's key. */
  believed(boxes: Told['boxes']): ReadonlyMap<DeviceId, string> {
    const devices = this.#parts.devices()
    const good = boxes.filter(({ device, letterbox: { publicKey, signature } }) => {
      const known = devices.get(device)
      return known?.revoked === null && signedBy(known.publicKey)(letterboxInput({ office: this.#parts.office, device, publicKey }), signature)
    })
    return new Map(good.map(({ device, letterbox }) => [device, letterbox.publicKey]))
  }

  /** Null where it was not locked for this device, is not signed by one of the office's, or is no verifier. */
  open({ verifier, key }: ToldVerifier): string | null {
    const author = this.#parts.devices().get(verifier.device)
    if (!author || !signedBy(author.publicKey)(verifierInput({ office: this.#parts.office, ...verifier }), verifier.signature)) return null
    const opened = key === null ? null : this.#parts.letterbox.unlock(key)
    const text = opened && unseal(opened, verifier.sealed)
    return text !== null && VERIFIER.test(text) ? text : null
  }

  write(officer: OfficerId, n: number, verifier: string, boxes: ReadonlyMap<DeviceId, string>): SetVerifierRequest {
    const { office, device, sign } = this.#parts
    const { key, sealed } = seal(verifier)
    const written: SealedVerifier = { officer, n, device, sealed, signature: sign(verifierInput({ office, officer, n, device, sealed })) }
    return { verifier: written, keys: [...boxes].map(([to, publicKey]) => ({ device: to, key: lockFor(publicKey, key) })) }
  }

  /** The key of a verifier that was locked for this device, locked for others; none where it opens nothing. */
  pass(told: ToldVerifier, boxes: ReadonlyMap<DeviceId, string>): readonly { readonly officer: OfficerId; readonly n: number; readonly device: DeviceId; readonly key: string }[] {
    const lacking = [...boxes].filter(([device]) => !told.held.includes(device))
    const key = lacking.length === 0 || told.key === null || this.open(told) === null ? null : this.#parts.letterbox.unlock(told.key)
    const { officer, n } = told.verifier
    return key ? lacking.map(([device, publicKey]) => ({ officer, n, device, key: lockFor(publicKey, key) })) : []
  }
}

/** argon2id at a cost no PC is brought to its knees by: 100 MB at most. */
const VERIFIER = /^\$argon2id\$v=19\$m=\d{1,5},t=\d,p=\d\$[A-Za-z0-9+/]{11,64}\$[A-Za-z0-9+/]{16,128}$/
