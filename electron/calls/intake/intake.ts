import { must } from '#domain/must.ts'
import { bookInUse } from '#domain/numbering/book-in-use.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Service } from '#domain/service/service.ts'
import { promisedDate } from '#domain/workflow/promised-date.ts'
import type { Store } from '#store/store.ts'
import { previewWaits } from '../clock/clock-refusal.ts'
import { doubtNow } from '../clock/doubt-now.ts'
import { PURPOSES } from '../dossier/decide-in-act.ts'
import { positionOf } from '../dossier/dossier-row.ts'
import { readNow } from '../dossier/reading.ts'
import type { Handlers } from '../handler.ts'
import { numberObstacle } from '../numbering/number-obstacle.ts'
import { isElsewhere } from './is-elsewhere.ts'
import { receive } from './receive.ts'

type Names = 'intake.services' | 'intake.preview' | 'intake.receive' | 'intake.duplicates'

const noService = (): Refusal => refusal('not-found', 'Layanan ini tidak ada lagi. Pilih layanan lain.')

/** The counter: what the form needs, and taking a dossier in. */
export const intakeHandlers = (store: Store): Pick<Handlers, Names> => ({
  'intake.services': () => accept(store.settings.services().filter((service) => service.active).map((service) => offered(service, store))),

  'intake.preview': ({ service: id }, { now }) => {
    const service = store.settings.service(id)
    if (!service) return refuse(noService())
    const book = bookInUse(store.settings.books(), 'register')
    if (!book) return refuse(refusal('book-missing', `Belum ada ${PURPOSES.register} yang dipakai. Admin membukanya di Pengaturan, Buku nomor.`))
    if (doubtNow(store, now)) return refuse(previewWaits())
    const { office, calendar, today, procedureOf } = readNow(store, now)
    const obstacle = store.numbers.obstacle({ book: book.id, date: today, abbreviation: service.abbreviation })
    if (obstacle) return refuse(numberObstacle(store, book.name, obstacle))
    const promise = promisedDate({ procedure: procedureOf(service), service, calendar, zone: office.timeZone, from: now, facts: {} })
    const next = store.numbers.next({ book: book.id, date: today, abbreviation: service.abbreviation, placeSequence: '1' })
    return accept({ nextNumber: next.text, bookName: book.name, promise })
  },

  'intake.receive': (input, caller) => receive(store, input, caller),

  'intake.duplicates': ({ service, nik, name, workplace, nib = '', kbli = '' }, { now }) => {
    const { procedureOf } = readNow(store, now)
    return accept(
      store.dossiers.runningOf(service, nik, name).flatMap((id) => {
        const dossier = store.dossiers.state(id)
        return dossier && !isElsewhere(dossier.permitData, { workplace, nib, kbli }) ? [{ dossier: id, registerNumber: dossier.registerNumber?.text ?? '', stepName: positionOf(procedureOf(dossier), dossier), received: dossier.received }] : []
      }),
    )
  },
})

/** A service as the form asks for it. */
function offered({ id, name, procedure: ref, requirements, stopmapColours }: Service, store: Store) {
  const { permitForm, sop } = must(store.settings.procedure(ref), `procedure of ${id}`)
  return { id, name, permitForm, requirements, stopmapColours, sopNumber: sop.number }
}
