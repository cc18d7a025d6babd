import { longDate } from '#domain/calendar/indonesian-date.ts'
import type { IsoDate } from '#domain/ids.ts'
import { PAPER_TITLES } from '#domain/paper/paper-title.ts'
import type { FieldMessage } from '#domain/refusal.ts'
import { shows } from '#domain/workflow/beside/correct.ts'
import type { CallInput } from '#protocol/calls.ts'
import { checkApplicant } from '../../intake/check-applicant.ts'
import { checkPermitData } from '../../intake/check-permit-data.ts'
import { fieldMessages } from '../../intake/field-messages.ts'
import { seen } from '../../intake/tidy.ts'
import { APPLICATION_KINDS } from '../application-kinds.ts'
import type { DossierView } from '../view.ts'
import type { CorrectionForm, Registered } from './correction-form.ts'
import { FIELD_LABELS, RISKS } from './field-labels.ts'

type Input = CallInput<'dossier.correct'>
type View = Registered & Pick<DossierView, 'papers'> & { readonly row: Pick<DossierView['row'], 'dossier'> }

export interface Changed {
  readonly field: string
  readonly label: string
  readonly from: string
  readonly to: string
}

export interface ReadCorrection {
  readonly messages: readonly FieldMessage[]
  /** What will be different, field by field. */
  readonly changes: readonly Changed[]
  /** Papers printed before that show something else then. */
  readonly affected: readonly string[]
  readonly input: Input
}

/** Reads the correction against the dossier as it stands; only parts that changed are sent. */
export function readCorrection(typed: CorrectionForm, view: View, today: IsoDate): ReadCorrection {
  const form: CorrectionForm = { ...seen(typed), applicant: seen(typed.applicant), permit: seen(typed.permit) }
  const messages = fieldMessages()
  const applicant = applicantOf(form, view, messages)
  const permitData = checkPermitData(form.permit, view.permitData.form, today, messages)
  const copies = Number(form.copies.trim())
  if (!Number.isInteger(copies) || copies < 1 || copies > 20) messages.add('copies', 'Isi jumlah rangkap berkas, 1 sampai 20.')
  const notes = form.notes.trim()
  const changes = [
    ...changed({ applicationKind: view.applicationKind }, { applicationKind: form.applicationKind }),
    ...changed(view.applicant, applicant, 'applicant.'),
    ...changed(view.permitData, permitData, 'permitData.'),
    ...changed({ copies: view.copies, notes: view.notes }, { copies, notes }),
  ]
  const touches = (part: string): boolean => changes.some(({ field }) => field.startsWith(part))
  if (form.reason.trim() === '') messages.add('reason', 'Tulis alasan koreksi.')
  else if (changes.length === 0 && messages.list.length === 0) messages.add('reason', 'Belum ada yang diubah. Ubah dahulu isian yang salah.')
  const affected = new Set(view.papers.filter(({ kind }) => changes.some((change) => shows(kind, change))).map(({ kind }) => PAPER_TITLES[kind]))
  return {
    messages: messages.list,
    changes,
    affected: [...affected],
    input: {
      dossier: view.row.dossier,
      reason: form.reason.trim(),
      ...(touches('applicationKind') ? { applicationKind: form.applicationKind } : {}),
      ...(touches('applicant.') ? { applicant } : {}),
      ...(touches('permitData.') ? { permitData } : {}),
      ...(touches('copies') ? { copies } : {}),
      ...(touches('notes') ? { notes } : {}),
    },
  }
}

/** A NIK or phone number left masked is not looked at: the counter knows it stays what it was. */
function applicantOf({ applicant }: CorrectionForm, { applicant: before }: View, messages: ReturnType<typeof fieldMessages>): NonNullable<Input['applicant']> {
  const sameNik = applicant.nik.trim() === before.nik
  const samePhone = applicant.phone.trim() === before.phone
  const checked = checkApplicant({ ...applicant, nik: sameNik ? ANY_NIK : applicant.nik, phone: samePhone ? '' : applicant.phone }, messages)
  return { ...tidy(checked), nik: sameNik ? before.nik : checked.nik, phone: samePhone ? before.phone : checked.phone }
}

const ANY_NIK = '1471010101010001'

const tidy = <Part extends object>(part: Part): Part => Object.fromEntries(Object.entries(part).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : (value as unknown)])) as Part

function changed(before: object, after: object, prefix = ''): readonly Changed[] {
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after).flatMap(([name, to]: [string, unknown]) => {
    const from = old.get(name)
    const same = from === to || (typeof to === 'string' && to.trim() === from)
    return same ? [] : [{ field: `${prefix}${name}`, label: FIELD_LABELS[name] ?? name, from: shown(name, from), to: shown(name, to) }]
  })
}

/** A value as an officer reads it. */
function shown(name: string, value: unknown): string {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''
  if (name === 'applicationKind') return text in APPLICATION_KINDS ? APPLICATION_KINDS[text as keyof typeof APPLICATION_KINDS] : text
  if (name === 'risk') return text in RISKS ? RISKS[text as keyof typeof RISKS] : text
  if (name === 'kind') return text === 'company' ? 'Perusahaan' : 'Perorangan'
  if (text === 'lifetime') return 'seumur hidup'
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? longDate(text as IsoDate) : text
}
