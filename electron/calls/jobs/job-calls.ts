import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import type { Handlers } from '../handler.ts'
import { exportRegister } from './export-register.ts'
import type { Jobs } from './jobs.ts'

/** Long work and what came of it. */
export const jobHandlers = (store: Store, jobs: Jobs): Pick<Handlers, 'register.export' | 'job.list' | 'job.cancel'> => ({
  'register.export': (input, { officer, now }) => {
    const work = exportRegister(store, input, officer, now)
    if (!work.ok) return work
    store.views.record({ officer: officer.id, at: now, what: 'export', about: `register ${input.format}` })
    return accept(jobs.start(officer.id, work.value))
  },
  'job.list': (_, { officer }) => accept(jobs.list(officer.id)),
  'job.cancel': ({ id }, { officer }) => (jobs.cancel(officer.id, id) ? accept({}) : refuse(refusal('not-found', 'Pekerjaan ini tidak ada lagi.'))),
})
