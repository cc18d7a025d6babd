import type { ServiceId } from '#domain/ids.ts'
import type { ApplicationKind, RequirementId } from '#domain/requirement/requirement.ts'
import type { CallInput, CallOutput } from '#protocol/calls.ts'
import { wholeNumber } from '../../ui/form/whole-number.ts'

type ServiceInput = CallInput<'service.save'>['service']
export type RequirementInput = ServiceInput['requirements'][number]
export type ServiceRow = CallOutput<'service.list'>['services'][number]
export type ProcedureRow = CallOutput<'service.list'>['procedures'][number]

/** A line of the requirement list as typed. */
export type RequirementText = Omit<RequirementInput, 'copies' | 'kinds'> & { readonly copies: string; readonly kinds: readonly ApplicationKind[] }

/** A service as typed. */
export interface ServiceText {
  readonly id: string
  readonly name: string
  readonly procedure: ServiceInput['procedure']
  readonly abbreviation: string
  readonly requirements: readonly RequirementText[]
  /** "" = reckoned from the SOP. */
  readonly promisedWorkingDays: string
  /** One by one, with commas. */
  readonly stopmapColours: string
  readonly active: boolean
}

export const ALL_KINDS: readonly ApplicationKind[] = ['new', 'renewal', 'change']

export const serviceText = (service: ServiceRow): ServiceText => ({
  ...service,
  requirements: service.requirements.map(requirementText),
  promisedWorkingDays: service.promisedWorkingDays === null ? '' : String(service.promisedWorkingDays),
  stopmapColours: service.stopmapColours.join(', '),
})

/** The newest version of each procedure: what a new service may run on, and an older one may move to. */
export const newestProcedures = (procedures: readonly ProcedureRow[]): readonly ProcedureRow[] =>
  procedures.filter(({ id, version }) => !procedures.some((other) => other.id === id && other.version > version))

/** A further service on a procedure; its list starts with that of a service that already runs on it, else with the procedure's own. */
export function newService(procedure: ProcedureRow, services: readonly ServiceRow[]): ServiceText {
  const like = services.find((service) => service.procedure.id === procedure.id)
  const { abbreviation } = procedure
  const requirements = procedure.requirements.map(requirementText)
  const text = like === undefined ? { abbreviation, requirements, promisedWorkingDays: '', stopmapColours: 'Kuning, Hijau, Biru, Merah' } : serviceText(like)
  return { ...text, id: freshId(procedure.id, services), name: procedure.name, procedure: { id: procedure.id, version: procedure.version, hash: procedure.hash }, active: true }
}

function freshId(base: string, services: readonly ServiceRow[]): string {
  const taken = new Set<string>(services.map((service) => service.id))
  const free = ['', '-2', '-3', '-4', '-5', '-6', '-7', '-8', '-9'].map((end) => `${base}${end}`).find((id) => !taken.has(id))
  return free ?? `${base}-${services.length + 1}`
}

const requirementText = (requirement: ServiceRow['requirements'][number]): RequirementText => ({ ...requirement, copies: String(requirement.copies), kinds: requirement.kinds ?? ALL_KINDS })

export const newRequirement = (existing: readonly RequirementText[]): RequirementText => ({
  id: `syarat-${existing.length + 1}-${Date.now().toString(36)}` as RequirementId,
  name: '',
  obligatory: true,
  kinds: ALL_KINDS,
  due: 'intake',
  copies: '1',
  form: 'copy',
})

/** As the counter takes it; what cannot be read as a number goes as one the counter refuses with its own sentence. */
export const serviceInput = (text: ServiceText): ServiceInput => ({
  ...text,
  id: text.id as ServiceId,
  requirements: text.requirements.map(requirementInput),
  promisedWorkingDays: text.promisedWorkingDays.trim() === '' ? null : (wholeNumber(text.promisedWorkingDays) ?? 0),
  stopmapColours: text.stopmapColours.split(',').map((colour) => colour.trim()).filter((colour) => colour !== ''),
})

function requirementInput({ copies, kinds, ...requirement }: RequirementText): RequirementInput {
  const every = ALL_KINDS.every((kind) => kinds.includes(kind))
  return { ...requirement, copies: wholeNumber(copies) ?? -1, ...(every ? {} : { kinds: [...kinds] }) }
}
