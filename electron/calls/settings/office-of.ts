import { must } from '#domain/must.ts'
import type { Office } from '#domain/office/office.ts'
import type { Store } from '#store/store.ts'

/** The office, which is there once anybody is let in. */
export const officeOf = (store: Store): Office => must(store.settings.office(), 'an office')
