import { accept } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import { readNow } from '../dossier/reading.ts'
import type { Handlers } from '../handler.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { exportAccount } from '../numbering/export-account.ts'
import { countLists } from './count-lists.ts'
import { exportAgenda } from './export-agenda.ts'
import { exportList } from './export-list.ts'
import { openList } from './open-list.ts'

/** The office's lists and books: on screen, on paper, as files. */
export const listHandlers = (store: Store, jobs: Jobs): Pick<Handlers, 'lists.counts' | 'lists.open' | 'lists.export' | 'agenda.export' | 'hands.export'> => ({
  'lists.counts': (part, { now }) => accept(countLists(part, readNow(store, now))),

  'lists.open': ({ after, limit, ...part }, { now }) => accept(openList(part, after, limit, readNow(store, now))),

  'lists.export': (input, { officer, now }) => {
    const work = exportList(store, input, officer, now)
    if (!work.ok) return work
    store.views.record({ officer: officer.id, at: now, what: 'export', about: `list ${input.list} ${input.format}` })
    return accept(jobs.start(officer.id, work.value))
  },

  'agenda.export': (input, { officer, now }) => {
    const work = exportAgenda(store, input, officer, now)
    if (!work.ok) return work
    store.views.record({ officer: officer.id, at: now, what: 'export', about: `agenda ${input.book} ${input.format}` })
    return accept(jobs.start(officer.id, work.value))
  },

  'hands.export': (input, { officer, now }) => {
    const work = exportAccount(store, input, officer, now)
    if (!work.ok) return work
    store.views.record({ officer: officer.id, at: now, what: 'export', about: `numbers ${input.year} ${input.format}` })
    return accept(jobs.start(officer.id, work.value))
  },
})
