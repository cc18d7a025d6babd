import type { SetVerifierAnswer, SetVerifierRequest, VerifiersAnswer, VerifiersRequest, WrapRequest } from '#protocol/sync/verifiers.ts'

/** The line verifiers travel on. Throws as `Wire` does. */
export interface VerifierWire {
  verifiers(request: VerifiersRequest, abort: AbortSignal): Promise<VerifiersAnswer>
  setVerifier(request: SetVerifierRequest, abort: AbortSignal): Promise<SetVerifierAnswer>
  wrapVerifiers(request: WrapRequest, abort: AbortSignal): Promise<object>
}
