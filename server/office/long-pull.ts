import type { PullAnswer, PullRequest } from '#protocol/sync/pull.ts'
import type { Sequencer } from '../sequence/sequencer.ts'

/** A pull that finds nothing new is held until something is ordered, its time is over, or `stop`. */
export async function longPull(sequencer: Pick<Sequencer, 'pull' | 'onOrdered'>, request: PullRequest, stop: AbortSignal): Promise<PullAnswer> {
  if (request.wait === 0) return sequencer.pull(request)
  const end = AbortSignal.any([stop, AbortSignal.timeout(request.wait * 1000)])
  const bell = new Bell()
  const quiet = sequencer.onOrdered(() => bell.ring())
  end.addEventListener('abort', () => bell.ring(), { once: true })
  try {
    for (;;) {
      const answer = await sequencer.pull(request)
      if (answer.outcome !== 'page' || answer.stretches.length > 0 || end.aborted) return answer
      await bell.rung()
    }
  } finally {
    quiet()
  }
}

/** Remembers one ring, so that none between looking and waiting is lost. */
class Bell {
  #rang = false
  #waiting: (() => void) | null = null

  ring(): void {
    this.#rang = true
    this.#waiting?.()
  }

  async rung(): Promise<void> {
    if (!this.#rang) await new Promise<void>((resolve) => { this.#waiting = resolve })
    this.#rang = false
  }
}
