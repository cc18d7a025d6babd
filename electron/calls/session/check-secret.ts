import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import type { Answer } from '../handler.ts'
import { waitLeft, waitSentence } from './lock-out.ts'
import type { Secrets } from './secrets.ts'
import { WrongTries } from './wrong-tries.ts'

/** Whether it is this officer's PIN or password. Counts what is wrong, keeps waiting who was wrong too often, and says so. */
export type SecretCheck = (officer: OfficerId, secret: string, now: IsoInstant) => Promise<Answer<true>>

/** One check of an officer at a time: a hundred guesses sent at once are a hundred guesses one after the other, of which five are looked at. */
export function secretCheck(store: Store, secrets: Secrets): SecretCheck {
  const last = new Map<OfficerId, Promise<unknown>>()
  const tries = new WrongTries(store.verifiers)
  return (officer, secret, now) => {
    const check = (last.get(officer) ?? Promise.resolve()).then(() => checkOne(store, { secrets, tries }, { officer, secret, now }))
    const settled = check.catch(() => undefined).then(() => {
      if (last.get(officer) === settled) last.delete(officer)
    })
    last.set(officer, settled)
    return check
  }
}

export const wrongSecret = (): Refusal => refusal('wrong-secret', 'PIN atau kata sandi tidak cocok. Periksa nama yang dipilih, lalu tulis lagi.', [{ path: 'secret', message: 'PIN atau kata sandi tidak cocok.' }])

/** No guess: there is nothing yet to hold it against. */
const NOT_HERE_YET = refusal('wrong-secret', 'PIN Anda belum sampai di komputer ini. Pastikan komputer ini dan server kantor tersambung, tunggu sebentar, lalu tulis lagi.', [{ path: 'secret', message: 'PIN Anda belum sampai di komputer ini.' }])

interface Guess {
  readonly officer: OfficerId
  readonly secret: string
  readonly now: IsoInstant
}

/** Takes as long for someone who does not work here as for one who does. */
async function checkOne({ settings, verifiers, sync }: Store, { secrets, tries }: { readonly secrets: Secrets; readonly tries: WrongTries }, { officer, secret, now }: Guess): Promise<Answer<true>> {
  const zone = settings.office()?.timeZone ?? 'Asia/Jakarta'
  const known = settings.officer(officer)?.active === true
  const lockedOut = (): Refusal | null => {
    const left = waitLeft(tries.of(officer), now)
    return left > 0 ? refusal('locked-out', waitSentence(left, now, zone)) : null
  }
  const waiting = lockedOut()
  if (waiting) return refuse(waiting)
  if (known && sync !== null && verifiers.of(officer) === null) return refuse(NOT_HERE_YET)
  if (await secrets.fits(known ? verifiers.of(officer) : null, secret)) {
    tries.clear(officer, now)
    return accept(true)
  }
  if (known) tries.add(officer, now)
  return refuse(lockedOut() ?? wrongSecret())
}
