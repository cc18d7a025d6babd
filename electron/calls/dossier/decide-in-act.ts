import { datedByClock } from '#domain/clock/dated-by-clock.ts'
import { applyEvent } from '#domain/dossier/apply-event.ts'
import type { DossierCommand } from '#domain/dossier/commands.ts'
import type { DossierEvent, RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import { isTransition } from '#domain/dossier/transition.ts'
import type { DossierId, EventRef, IsoDate } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { bookInUse } from '#domain/numbering/book-in-use.ts'
import { mayFollow } from '#domain/numbering/hands/check-sharing.ts'
import type { GivenNumber } from '#domain/numbering/number-book.ts'
import type { AskedNumber } from '#domain/numbering/number-to-follow.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import type { Service } from '#domain/service/service.ts'
import { decide } from '#domain/workflow/decide.ts'
import type { BookPurpose } from '#domain/workflow/procedure.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import type { Store } from '#store/store.ts'
import { clockRefusal } from '../clock/clock-refusal.ts'
import { doubtNow } from '../clock/doubt-now.ts'
import { isReceiptOwed } from '../clock/receipt-owed.ts'
import type { Answer } from '../handler.ts'
import { numberObstacle } from '../numbering/number-obstacle.ts'
import type { Performer } from '../perform.ts'
import { heldElsewhere } from './held-elsewhere.ts'
import { noDossier } from './no-dossier.ts'

export interface Decided {
  readonly dossier: Dossier
  readonly events: readonly DossierEvent[]
}

/**
 * Lets the domain decide on a command and appends what it decided, each transition upon the one before. `before` is the dossier as this act has it so far:
 * a second command of the same act builds on the first. Numbers are given inside the transaction and go with it when it is taken back.
 */
export function decideInAct(store: Store, tx: Transaction, caller: Performer, id: DossierId, command: DossierCommand, before: Dossier | null = store.dossiers.state(id)): Answer<Decided> {
  const service = serviceOf(store, command, before)
  if (!service) return refuse(command.do === 'receive' ? refusal('not-found', 'Layanan ini tidak ada lagi. Pilih layanan lain.') : noDossier(store, id))
  const officer = must(caller.officer, 'an officer')
  const clock = clockWord(store, caller.now, officer, command)
  const decided = decide(
    {
      procedure: must(store.settings.procedure((before ?? service).procedure), `procedure of service ${service.id}`),
      service,
      dossier: before,
      officer,
      now: caller.now,
      office: must(store.settings.office(), 'an office'),
      calendar: must(store.settings.calendar(), 'a calendar'),
      device: store.device,
      receiptOwed: command.do === 'issuePaper' && before !== null && isReceiptOwed(store, before),
      number: (purpose, date) => clock ? refuse(clock) : giveNumber(store, tx, { purpose, date, service, dossier: id, ...numberedThing(command, before) }),
    },
    command,
  )
  if (clock && isDated(decided)) return refuse(clock)
  if (!decided.ok) return decided
  const held = heldElsewhere(store, command, decided.value, before?.hold, caller.now)
  if (held) return refuse(held)
  let dossier = before
  for (const { event, role } of decided.value) {
    const ref = append(tx, id, event, dossier, role)
    const recorded: RecordedDossierEvent = { ref, at: caller.now, officer: officer.id, officerName: officer.name, role: role ?? null, command: caller.command, event }
    dossier = applyEvent(dossier, recorded, id)
  }
  return accept({ dossier: must(dossier, 'a dossier'), events: decided.value.map((draft) => draft.event) })
}

/** Why nothing bears a day just now; null while the clock is believed. */
function clockWord(store: Store, now: Performer['now'], officer: Officer, command: DossierCommand): Refusal | null {
  const doubt = doubtNow(store, now)
  return doubt && clockRefusal(store, doubt, officer, command.do === 'receive' ? TAKE_IN_ANYWAY : '')
}

const TAKE_IN_ANYWAY = 'Supaya pemohon tidak menunggu, pilih Simpan untuk diperiksa nanti. '

/** Whether it would bear the clock's day, or was held against it and found wrong. */
const isDated = (decided: ReturnType<typeof decide>): boolean =>
  decided.ok ? decided.value.some(({ event }) => datedByClock(event.type)) : decided.refusal.code === 'number-date' || decided.refusal.fields.some(({ path }) => /date$/i.test(path))

function append(tx: Transaction, id: DossierId, event: DossierEvent, state: Dossier | null, role: Parameters<Transaction['append']>[0]['role']): EventRef {
  const base = isTransition(event.type) ? (state?.lastTransition ?? null) : null
  return tx.append({ aggregate: `dossier:${id}`, base, event, ...(role ? { role } : {}) })
}

const serviceOf = (store: Store, command: DossierCommand, before: Dossier | null): Service | null => {
  const id = command.do === 'receive' ? command.intake.service : before?.service
  return id ? store.settings.service(id) : null
}

interface NumberedThing {
  readonly name: string
  readonly placeSequence: string
}

function numberedThing(command: DossierCommand, before: Dossier | null): NumberedThing {
  const { applicant, permitData } = command.do === 'receive' ? command.intake : must(before, 'a dossier')
  return { name: applicant.name, placeSequence: permitData.form === 'optician' ? String(permitData.placeSequence) : '' }
}

function giveNumber(
  store: Store,
  tx: Transaction,
  { purpose, date, service, dossier, name, placeSequence }: NumberedThing & { readonly purpose: BookPurpose; readonly date: IsoDate; readonly service: Service; readonly dossier: DossierId },
): Result<GivenNumber | AskedNumber, Refusal> {
  const book = bookInUse(store.settings.books(), purpose)
  if (!book) return refuse(refusal('book-missing', `Belum ada ${PURPOSES[purpose]} yang dipakai. Admin membukanya di Pengaturan, Buku nomor.`))
  const obstacle = store.numbers.obstacle({ book: book.id, date, abbreviation: service.abbreviation })
  if (obstacle?.why === 'ask' && mayFollow(purpose)) return accept({ book: book.id, run: store.numbers.runOf({ book: book.id, date, abbreviation: service.abbreviation }), date, abbreviation: service.abbreviation, placeSequence })
  if (obstacle) return refuse(numberObstacle(store, book.name, obstacle))
  return accept(tx.giveNumber({ book: book.id, date, abbreviation: service.abbreviation, placeSequence, summary: `${name} · ${service.name}`, dossier }))
}

export const PURPOSES: Readonly<Record<BookPurpose, string>> = {
  register: 'Buku Register',
  permit: 'Buku Agenda Izin',
  'outgoing-letter': 'Buku Agenda Surat Keluar',
  assignment: 'Buku Agenda Surat Tugas',
  minutes: 'Buku Agenda Berita Acara',
}
