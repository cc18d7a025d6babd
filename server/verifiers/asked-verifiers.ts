import { accept, refuse, type Result } from '#domain/result.ts'
import { letterboxInput } from '#domain/stream/letterbox-input.ts'
import { verifierInput } from '#domain/stream/verifier-input.ts'
import type { OfficeId } from '#domain/ids.ts'
import type { Problem } from '#protocol/sync/problem.ts'
import type { SetVerifierAnswer, SetVerifierRequest, VerifiersAnswer, VerifiersRequest } from '#protocol/sync/verifiers.ts'
import { sha256, verifies } from '../node-crypto.ts'
import type { EnrolledDevice, VerifierBox } from '../store/server-store.ts'

/** Tells a device what there is for it, after where its letters go is remembered. A box that is not signed with the device's key is none. */
export async function askedVerifiers(box: VerifierBox, office: OfficeId, { device, publicKey }: EnrolledDevice, { letterbox, state: known }: VerifiersRequest): Promise<Result<VerifiersAnswer, Problem>> {
  if (!verifies(publicKey, letterboxInput({ office, device, publicKey: letterbox.publicKey }), letterbox.signature)) return refuse('malformed')
  await box.box(device, letterbox)
  const [verifiers, boxes] = [await box.verifiers(), await box.boxes()]
  const state = sha256(JSON.stringify([verifiers.map(({ verifier: { officer, n }, keys }) => [officer, n, [...keys.keys()]]), boxes.map((one) => [one.device, one.letterbox.publicKey])]))
  if (state === known) return accept({ outcome: 'same' })
  return accept({ outcome: 'told', state, verifiers: verifiers.map(({ verifier, keys }) => ({ verifier, key: keys.get(device) ?? null, held: [...keys.keys()] })), boxes: [...boxes] })
}

/** Kept where it is the next of that officer's, and signed by whoever brings it. */
export async function setVerifier(box: VerifierBox, office: OfficeId, { device, publicKey }: EnrolledDevice, request: SetVerifierRequest): Promise<Result<SetVerifierAnswer, Problem>> {
  const { verifier } = request
  if (verifier.device !== device || !verifies(publicKey, verifierInput({ office, ...verifier }), verifier.signature)) return refuse('malformed')
  return accept({ outcome: (await box.set(request)) ? 'kept' : 'behind' })
}
