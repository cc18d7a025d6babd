import { checkNik } from '#domain/applicant/nik.ts'
import { checkNpwp } from '#domain/applicant/npwp.ts'
import { toE164 } from '#domain/applicant/phone.ts'
import { must } from '#domain/must.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import { promisedDate } from '#domain/workflow/promised-date.ts'
import type { Store } from '#store/store.ts'
import { previewWaits } from '../clock/clock-refusal.ts'
import { doubtNow } from '../clock/doubt-now.ts'
import { bookFor, numberingStopped, PURPOSES } from '../dossier/decide-in-act.ts'
import { positionOf } from '../dossier/dossier-row.ts'
import { readNow } from '../dossier/reading.ts'
import type { Handlers } from '../handler.ts'
import { isElsewhere } from './is-elsewhere.ts'
import { receive } from './receive.ts'

type Names = 'intake.services' | 'intake.preview' | 'applicant.find' | 'applicant.check' | 'intake.receive' | 'intake.duplicates'

const noService = (): Refusal => refusal('not-found', 'Layanan ini tidak ada lagi. Pilih layanan lain.')

/** The counter: what the form needs, who is known, and taking a dossier in. */
export const intakeHandlers = (store: Store): Pick<Handlers, Names> => ({
  'intake.services': () =>
    accept(
      store.settings
        .services()
        .filter((service) => service.active)
        .map((service) => {
          const procedure = must(store.settings.procedure(service.procedure), `procedure of ${service.id}`)
          return {
            id: service.id,
            name: service.name,
            permitForm: procedure.permitForm,
            requirements: service.requirements,
            stopmapColours: service.stopmapColours,
            sopNumber: procedure.sop.number,
          }
        }),
    ),

  'intake.preview': ({ service: id }, { now }) => {
    const service = store.settings.service(id)
    if (!service) return refuse(noService())
    const book = bookFor(store, 'register')
    if (!book) return refuse(refusal('book-missing', `Belum ada ${PURPOSES.register} yang dipakai. Admin membukanya di Pengaturan, Buku nomor.`))
    if (doubtNow(store, now)) return refuse(previewWaits())
    const { office, calendar, today, procedureOf } = readNow(store, now)
    if (store.numbers.stopped({ book: book.id, date: today, abbreviation: service.abbreviation })) return refuse(numberingStopped(book.name))
    const promise = promisedDate({ procedure: procedureOf(service), service, calendar, zone: office.timeZone, from: now, facts: {} })
    const next = store.numbers.next({ book: book.id, date: today, abbreviation: service.abbreviation, placeSequence: '1' })
    return accept({ nextNumber: next.text, bookName: book.name, promise })
  },

  'applicant.find': ({ nik, phone }, { officer, now }) => {
    const e164 = phone === '' ? '' : toE164(phone)
    const found = store.dossiers.knownApplicants(nik.replaceAll(/\D/g, ''), typeof e164 === 'string' ? e164 : e164.ok ? e164.value : '')
    for (const { lastDossier } of found) store.views.record({ officer: officer.id, at: now, what: 'find-applicant', about: lastDossier })
    return accept(found)
  },

  'applicant.check': ({ nik, npwp, phone }, { now }) => {
    const { warning, problem, info } = nik === '' ? { warning: '', problem: '', info: '' } : checkNik(nik, readNow(store, now).today)
    const tax = npwp === '' ? { warning: '', problem: '' } : checkNpwp(npwp)
    const reached = phone === '' ? null : toE164(phone)
    return accept({ nik: problem || warning, nikInfo: info, npwp: tax.problem || tax.warning, phone: reached && !reached.ok ? reached.refusal : '' })
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
