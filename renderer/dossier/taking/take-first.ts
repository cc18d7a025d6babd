import { type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import type { CallOutput } from '#protocol/calls.ts'

type Taken = Result<CallOutput<'dossier.take'>, Refusal>

/** Takes a dossier that another computer holds before something is done with it: asks whether the papers are here only where the office's server does not decide. What to tell of it, or why it stays where it is. */
export async function takeFirst(take: (paperInHand: boolean) => Promise<Taken>, papersAreHere: (why: string) => Promise<boolean>): Promise<Result<string, Refusal>> {
  const asked = await take(false)
  const why = undecided(asked)
  const taken = why !== null && (await papersAreHere(why)) ? await take(true) : asked
  if (!taken.ok) return taken
  return taken.value.standing === 'here' ? accept(taken.value.message) : refuse(refusal('held-elsewhere', `${taken.value.message}. Yang Anda ketik tetap tersimpan; ulangi sebentar lagi.`))
}

/** Null where the order of the office has decided, or something else is in the way. */
function undecided(taken: Taken): string | null {
  if (!taken.ok) return taken.refusal.code === 'out-of-touch' ? taken.refusal.message : null
  return taken.value.standing === 'asked' ? `${taken.value.message}.` : null
}
