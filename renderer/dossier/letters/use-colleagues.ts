import type { Examiner } from '#domain/dossier/letter-content.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { ROLES } from '#domain/officer/role.ts'
import { useCall } from '../../host/use-call.ts'

export interface Colleagues {
  readonly loading: boolean
  /** Every officer at work, the technical team first, with the title of the first role. */
  readonly everyone: readonly Examiner[]
  readonly team: readonly Examiner[]
}

/** The office's officers, as letters name them. */
export function useColleagues(): Colleagues {
  const { value, loading } = useCall('officer.list', {})
  return { loading, ...colleagues(value?.officers ?? []) }
}

export function colleagues(officers: readonly Officer[]): Pick<Colleagues, 'everyone' | 'team'> {
  const active = officers.filter((officer) => officer.active)
  const team = active.filter(inTeam).map(namedAs(inTeamRole))
  return { team, everyone: [...team, ...active.filter((officer) => !inTeam(officer)).map(namedAs(() => true))] }
}

type Held = Officer['roles'][number]

const inTeamRole = ({ role }: Held): boolean => role === ROLES.technicalTeam
const inTeam = ({ roles }: Officer): boolean => roles.some(inTeamRole)
const namedAs =
  (signsIn: (held: Held) => boolean) =>
  ({ name, nip, roles }: Officer): Examiner => ({ name, nip, title: roles.find(signsIn)?.title ?? '' })
