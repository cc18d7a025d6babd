import { accept, refuse, type Result } from '#domain/result.ts'
import { fromCrockford, toCrockford } from './crockford.ts'

/** What a recovery sheet holds: twelve groups of three bytes. */
export const RECOVERY_BYTES = 36
/** Bytes of a group, and its signs: five digits and a check digit of its own, so that it can be told which one is wrong. */
const [GROUP, SIGNS] = [3, 6]
const GROUPS = RECOVERY_BYTES / GROUP
/** Before the groups in a QR picture, so that a scanner's text is known for what it is. */
const QR = 'LOKET-KUNCI:'

/** Twelve groups of six signs: "04F3C7-…". Takes `RECOVERY_BYTES` bytes. */
export const recoveryCodeText = (bytes: Uint8Array): string =>
  Array.from({ length: GROUPS }, (_, place) => toCrockford(bytes.slice(place * GROUP, (place + 1) * GROUP))).join('-')

export const recoveryQrText = (code: string): string => QR + code

/** As somebody typed it, or a scanner read it. Refused with the groups that are wrong, the first one being 1; with none where there are too few or too many. */
export function readRecoveryCode(typed: string): Result<Uint8Array, readonly number[]> {
  const groups = groupsOf(typed.trim().toUpperCase().replace(QR, ''))
  if (groups.length !== GROUPS) return refuse([])
  const read = groups.map((group) => fromCrockford(group, GROUP))
  const wrong = read.flatMap((bytes, place) => (bytes === null ? [place + 1] : []))
  return wrong.length === 0 ? accept(Uint8Array.from(read.flatMap((bytes) => [...(bytes ?? [])]))) : refuse(wrong)
}

/** By what stands between them; typed in one go, by sixes. */
function groupsOf(text: string): readonly string[] {
  const parts = text.split(/[\s-]+/).filter((part) => part !== '')
  return parts.length === GROUPS ? parts : (parts.join('').match(new RegExp(`.{1,${SIGNS}}`, 'g')) ?? [])
}
