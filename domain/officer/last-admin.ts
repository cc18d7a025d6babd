import type { Officer } from './officer.ts'
import { mayAdminister } from './rights.ts'
import { ROLES } from './role.ts'

/** An officer as an event has it; `at` = that event's place in the order of the office. */
export interface Said {
  readonly at: number
  readonly officer: Officer
}

interface Loss {
  readonly at: number
  /** As whom the officer stays. */
  readonly stays: Officer
}

/**
 * Who stays admin where all have lost it, one history an officer, each in order; null where nobody ever was one.
 * Two PCs that do not hear each other may each take the right from the other's admin, and an office without any could never name one
 * again. The last loss in the order of the office is the one that left none: it does not count.
 */
export function lastAdmin(histories: readonly (readonly Said[])[]): Officer | null {
  const losses = histories.flatMap((said) => lastLoss(said) ?? [])
  return losses.reduce<Loss | null>((last, loss) => (last && last.at > loss.at ? last : loss), null)?.stays ?? null
}

function lastLoss(said: readonly Said[]): Loss | null {
  const at = said.findLastIndex(({ officer }, place) => !mayAdminister(officer) && wasAdmin(said[place - 1]))
  const [lost, before, now] = [said[at], said[at - 1], said.at(-1)]
  return lost && before && now ? { at: lost.at, stays: asAdmin(now.officer, before.officer) } : null
}

const wasAdmin = (said: Said | undefined): boolean => said !== undefined && mayAdminister(said.officer)

/** As the officer is now, with the right as it was. */
function asAdmin(now: Officer, was: Officer): Officer {
  const roles = now.roles.filter(({ role }) => role !== ROLES.admin)
  return { ...now, active: true, roles: [...roles, ...was.roles.filter(({ role }) => role === ROLES.admin)] }
}
