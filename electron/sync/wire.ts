import type { AdoptAnswer, AdoptRequest } from '#protocol/sync/adopt.ts'
import type { HashesAnswer, HashesRequest, PullAnswer, PullRequest } from '#protocol/sync/pull.ts'
import type { PushAnswer, PushRequest } from '#protocol/sync/push.ts'
import type { SucceedAnswer, SucceedRequest } from '#protocol/sync/succeed.ts'

/** The line to whoever orders the office's stream. Every call throws `WireFault` where no answer came; an aborted one throws the signal's reason. */
export interface Wire {
  push(request: PushRequest, abort: AbortSignal): Promise<PushAnswer>
  pull(request: PullRequest, abort: AbortSignal): Promise<PullAnswer>
  hashes(request: HashesRequest, abort: AbortSignal): Promise<HashesAnswer>
  adopt(request: AdoptRequest, abort: AbortSignal): Promise<AdoptAnswer>
  succeed(request: SucceedRequest, abort: AbortSignal): Promise<SucceedAnswer>
}

/** `no-line`: nobody answered. `refused`: the server answers, and not to this device. `full`, `failing`: it answers that its disk has no room, or that it could not do it. `garbled`: an answer that is none of the protocol's. */
export type WireFaultKind = 'no-line' | 'refused' | 'full' | 'failing' | 'garbled'

/** A call that got no answer to work with; nothing is known of whether it arrived. */
export class WireFault extends Error {
  override readonly name = 'WireFault'
  readonly kind: WireFaultKind

  constructor(kind: WireFaultKind, cause?: unknown) {
    super(`the line to the server: ${kind}`, { cause })
    this.kind = kind
  }
}
