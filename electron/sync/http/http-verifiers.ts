import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { setVerifierAnswer, setVerifierRequest, verifiersAnswer, verifiersRequest, wrapAnswer, wrapRequest } from '#protocol/sync/verifiers.ts'
import type { VerifierWire } from '../lanes/verifier-wire.ts'
import type { HttpWire } from './http-wire.ts'

/** Verifiers over the same line as everything else. */
export const httpVerifiers = (wire: HttpWire): VerifierWire => ({
  verifiers: (request, abort) => wire.ask(SYNC_ROUTES.verifiers, [verifiersRequest, verifiersAnswer], request, { abort }),
  setVerifier: (request, abort) => wire.ask(SYNC_ROUTES.setVerifier, [setVerifierRequest, setVerifierAnswer], request, { abort }),
  wrapVerifiers: (request, abort) => wire.ask(SYNC_ROUTES.wrapVerifiers, [wrapRequest, wrapAnswer], request, { abort }),
})
