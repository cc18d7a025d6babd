import { builtInProcedures } from '#domain/procedures/built-in.ts'
import type { Procedure, ProcedureRef } from '#domain/workflow/procedure.ts'
import type { Store } from '#store/store.ts'
import { procedureRef } from '#store/settings/procedure-ref.ts'

export interface OfferedProcedure {
  readonly ref: ProcedureRef
  readonly procedure: Procedure
  /** In the office's log already; one of ours that is not is published when a service first runs on it. */
  readonly published: boolean
}

/** What a service may run on: the office's procedures, and those Loket brings along since. */
export function offeredProcedures(store: Store): readonly OfferedProcedure[] {
  const published = store.settings.procedures().map(({ ref, procedure }) => ({ ref, procedure, published: true }))
  const known = new Set<string>(published.map(({ ref }) => ref.hash))
  const ours = builtInProcedures.map((procedure) => ({ ref: procedureRef(procedure), procedure, published: false }))
  return [...published, ...ours.filter(({ ref }) => !known.has(ref.hash))]
}
