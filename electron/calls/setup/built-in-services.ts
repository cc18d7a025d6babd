import type { ServiceId } from '#domain/ids.ts'
import { builtInProcedures } from '#domain/procedures/built-in.ts'
import type { Service } from '#domain/service/service.ts'
import type { Procedure } from '#domain/workflow/procedure.ts'
import { procedureRef } from '#store/settings/procedure-ref.ts'

export interface BuiltInService {
  readonly procedure: Procedure
  readonly service: Service
}

/** One service for each built-in procedure, as it stands before an office changes it. */
export const builtInServices = (): readonly BuiltInService[] =>
  builtInProcedures.map((procedure) => ({
    procedure,
    service: {
      id: (procedure.id as string) as ServiceId,
      name: `${calledAtCounter(procedure)} – pola ${procedure.sop.region.replace(/^(Kota|Kabupaten) /, '')}`,
      procedure: procedureRef(procedure),
      abbreviation: procedure.permit.abbreviation,
      requirements: procedure.requirements,
      promisedWorkingDays: null,
      stopmapColours: ['Kuning', 'Hijau', 'Biru', 'Merah'],
      active: true,
    },
  }))

/** What the counter calls the permit: its abbreviation, unless that says too little. */
const calledAtCounter = ({ id, permit }: Procedure): string => COUNTER_NAMES.get(id) ?? permit.abbreviation

const COUNTER_NAMES: ReadonlyMap<string, string> = new Map([
  ['mempawah-standard-certificate', 'Sertifikat Standar'],
  ['kampar-izin-kerja-ro', 'Izin Kerja RO'],
])
