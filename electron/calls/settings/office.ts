import { accept, refuse } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import type { Handlers } from '../handler.ts'
import { fieldsRefusal } from '../input/input-refusal.ts'
import { perform } from '../perform.ts'
import { officeOf } from './office-of.ts'
import { officeProblems, withPlainNip } from './office-problems.ts'

/** The office as its letters and screens name it: an event with the whole new state. */
export const officeHandlers = (store: Store): Pick<Handlers, 'office.read' | 'office.change'> => ({
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
})
