import type { Office } from '#domain/office/office.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import { missingYears } from '#domain/calendar/calendar-warnings.ts'
import { addDays } from '#domain/calendar/iso-date.ts'
import { must } from '#domain/must.ts'
import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import { checkProcedure } from '#domain/workflow/check-procedure.ts'
import type { Store } from '#store/store.ts'
import type { Handlers } from '../handler.ts'
import { fieldsRefusal } from '../input/input-refusal.ts'
import { perform } from '../perform.ts'
import { calendarProblems } from './calendar-problems.ts'
import { offeredProcedures } from './offered-procedures.ts'
import { officeProblems, withPlainNip } from './office-problems.ts'

type Names = 'office.read' | 'office.change' | 'service.list' | 'service.save' | 'calendar.read' | 'calendar.save'

/** Office, services and calendar: an event each, with the whole new state. */
export const settingsHandlers = (store: Store): Pick<Handlers, Names> => ({
  'office.read': () => accept(officeOf(store)),

  'office.change': ({ office: changed }, caller) => {
    const { id, sample } = officeOf(store)
    const fields = officeProblems(store, changed)
    if (fields.length > 0) return refuse(fieldsRefusal(fields))
    return perform(store, caller, (tx) => {
      tx.append({ aggregate: `office:${id}`, base: null, event: { type: 'office.changed', version: 1, body: { ...withPlainNip(changed), id, sample } } })
      return accept({})
    })
  },

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

  'calendar.read': (_, { now }) => {
    const calendar = must(store.settings.calendar(), 'a calendar')
    const today = localDate(now, officeOf(store).timeZone)
    return accept({ calendar, missingYears: missingYears(today, addDays(today, 92), calendar) })
  },

  'calendar.save': ({ calendar }, caller) => {
    const fields = calendarProblems(calendar)
    if (fields.length > 0) return refuse(fieldsRefusal(fields))
    return perform(store, caller, (tx) => {
      tx.append({ aggregate: `calendar:${officeOf(store).id}`, base: null, event: { type: 'calendar.set', version: 1, body: calendar } })
      return accept({})
    })
  },
})

const officeOf = (store: Store): Office => must(store.settings.office(), 'an office')
