import { checkNik } from '#domain/applicant/nik.ts'
import { checkNpwp } from '#domain/applicant/npwp.ts'
import { toE164 } from '#domain/applicant/phone.ts'
import { accept } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import { readNow } from '../dossier/reading.ts'
import type { Handlers } from '../handler.ts'

/** Who stands at the counter: whether they are known, and whether their numbers can be right. */
export const applicantHandlers = (store: Store): Pick<Handlers, 'applicant.find' | 'applicant.check'> => ({
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
})
