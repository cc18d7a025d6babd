import type { DossierId } from '#domain/ids.ts'
import { accept } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import { type DossierRow, dossierRow } from '../dossier/dossier-row.ts'
import { type Reading, readNow } from '../dossier/reading.ts'
import type { Handlers } from '../handler.ts'
import { queuesOf } from './queues.ts'
import { registerQuery } from './register-query.ts'

/** The desk's queues and the Buku Register. */
export const deskHandlers = (store: Store): Pick<Handlers, 'desk.queues' | 'desk.queue' | 'register.search'> => ({
  'desk.queues': (_, { officer, now }) =>
    accept({
      queues: queuesOf(officer, readNow(store, now)).map(({ id, title, dossiers }) => ({ id, title, count: dossiers.length, late: dossiers.filter((dossier) => dossier.late).length })),
      drafts: store.drafts.list().length,
    }),

  'desk.queue': ({ queue: id, after, limit }, { officer, now }) => {
    const reading = readNow(store, now)
    const dossiers = queuesOf(officer, reading).find((queue) => queue.id === id)?.dossiers ?? []
    const from = Number.parseInt(after, 10) || 0
    const page = dossiers.slice(from, from + limit)
    return accept({ rows: rowsOf(page.map((dossier) => dossier.id), reading), next: from + limit < dossiers.length ? String(from + limit) : '', total: dossiers.length })
  },

  'register.search': ({ after, limit, ...part }, { now }) => {
    const reading = readNow(store, now)
    const { ids, next, total } = store.dossiers.search({ ...registerQuery(part, reading), after, limit })
    return accept({ rows: rowsOf(ids, reading), next, total })
  },
})

const rowsOf = (ids: readonly DossierId[], reading: Reading): readonly DossierRow[] =>
  ids.flatMap((id) => {
    const dossier = reading.store.dossiers.state(id)
    return dossier ? [dossierRow(dossier, reading)] : []
  })
