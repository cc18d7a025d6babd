import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import { checkProcedure } from '#domain/workflow/check-procedure.ts'
import type { Store } from '#store/store.ts'
import type { Handlers } from '../handler.ts'
import { fieldsRefusal } from '../input/input-refusal.ts'
import { perform } from '../perform.ts'
import { offeredProcedures } from './offered-procedures.ts'

/** What the office serves, by which procedure: a service is an event with the whole new state, and publishes the procedure it is the first to run by. */
export const serviceHandlers = (store: Store): Pick<Handlers, 'service.list' | 'service.save'> => ({
  'service.list': () =>
    accept({
      services: store.settings.services(),
      procedures: offeredProcedures(store).map(({ ref, procedure }) => ({
        id: procedure.id,
        version: procedure.version,
        hash: ref.hash,
        name: procedure.name,
        region: procedure.sop.region,
        sopNumber: procedure.sop.number,
        abbreviation: procedure.permit.abbreviation,
        requirements: [...procedure.requirements],
        steps: procedure.steps.filter((step) => step.printedNo !== '').length,
        problems: checkProcedure(procedure, store.settings.officers()).map(({ row, message }) => (row ? `Langkah ${row}: ${message}` : message)),
      })),
    }),

  'service.save': ({ service }, caller) => {
    const { id, version, hash } = service.procedure
    const runs = offeredProcedures(store).find(({ ref }) => ref.hash === hash && ref.id === id && ref.version === version)
    if (!runs) return refuse(refusal('not-found', 'Prosedur layanan ini tidak ada. Pilih prosedur lain.', [{ path: 'service.procedure', message: 'Pilih prosedur yang ada.' }]))
    const ids = service.requirements.map((requirement) => requirement.id)
    const twin = ids.findIndex((id, index) => ids.indexOf(id) !== index)
    if (twin >= 0) return refuse(fieldsRefusal([{ path: `service.requirements.${twin}.name`, message: 'Persyaratan ini tertulis dua kali. Hapus salah satunya.' }]))
    return perform(store, caller, (tx) => {
      if (!runs.published) tx.append({ aggregate: `procedure:${id}@${version}`, base: null, event: { type: 'procedure.published', version: 1, body: runs.procedure } })
      const type = store.settings.service(service.id) ? 'service.changed' : 'service.defined'
      tx.append({ aggregate: `service:${service.id}`, base: null, event: { type, version: 1, body: service } })
      return accept({})
    })
  },
})
