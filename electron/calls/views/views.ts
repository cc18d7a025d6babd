import { accept } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import { readNow } from '../dossier/reading.ts'
import type { Handlers } from '../handler.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { exportViews } from './export-views.ts'
import { viewPart } from './view-part.ts'
import { viewRow } from './view-rows.ts'

/** Catatan akses: who saw, printed and took out what. */
export const viewHandlers = (store: Store, jobs: Jobs): Pick<Handlers, 'views.open' | 'views.export'> => ({
  'views.open': ({ after, limit, ...asked }, { now }) => {
    const part = viewPart(asked, readNow(store, now))
    const { rows, next } = store.views.page(part, after, limit)
    return accept({ rows: rows.map((view) => viewRow(view, store)), next, total: store.views.count(part) })
  },

  'views.export': (input, { officer, now }) => {
    const work = exportViews(store, input, officer, now)
    if (!work.ok) return work
    store.views.record({ officer: officer.id, at: now, what: 'export', about: `views ${input.format}` })
    return accept(jobs.start(officer.id, work.value))
  },
})
