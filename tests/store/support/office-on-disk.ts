import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { defaultCalendar } from '#domain/calendar/shipped-holidays.ts'
import type { DossierCommand } from '#domain/dossier/commands.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import { isTransition } from '#domain/dossier/transition.ts'
import type { BookId, CommandId, DossierId, EventRef, IsoInstant, OfficeId, OfficerId, ServiceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import type { Office } from '#domain/office/office.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import { newChecklist } from '#domain/requirement/checklist.ts'
import { accept } from '#domain/result.ts'
import type { Service } from '#domain/service/service.ts'
import { decide } from '#domain/workflow/decide.ts'
import { dossierFacts } from '#domain/workflow/dossier-facts.ts'
import type { BookPurpose, OutcomeId } from '#domain/workflow/procedure.ts'
import { openStore } from '#store/open-store.ts'
import { procedureRef } from '#store/settings/procedure-ref.ts'
import type { StoreOptions } from '#store/store-options.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import type { Store } from '#store/store.ts'
import { INTAKE } from '../../domain/office-in-memory.ts'
import { people } from '../../domain/people.ts'
import { temporaryFolder } from './temporary-folder.ts'

type Intake = Extract<DossierCommand, { do: 'receive' }>['intake']

/** A folder that goes with the machine's temporary ones: data and keys apart, as on a real PC. */
export interface Folders {
  readonly data: string
  readonly keys: string
}

export function newFolders(): Folders {
  const folder = temporaryFolder()
  return { data: join(folder, 'data'), keys: join(folder, 'keys') }
}

export const at = (instant: string): IsoInstant => instant as IsoInstant
export const newCommand = (): CommandId => randomUUID() as string as CommandId

const sikro = procedureRef(pekanbaruSikro)

/** Pekanbaru's office in a real store: `decide` inside `transact`, as the calls do it. */
export class OfficeOnDisk {
  readonly folders: Folders
  store: Store
  now = at('2026-11-03T02:00:00.000Z')

  /** `verifier`: of everybody's PIN; null for none. */
  constructor(folders: Folders = newFolders(), more: Partial<StoreOptions> = {}, verifier: string | null = 'argon2id…') {
    this.folders = folders
    this.store = this.#open(more)
    if (!this.store.settings.office() && more.joined !== true) this.#establish(verifier)
  }

  reopen(more: Partial<StoreOptions> = {}): Store {
    this.store.close()
    return this.open(more)
  }

  open(more: Partial<StoreOptions> = {}): Store {
    this.store = this.#open(more)
    return this.store
  }

  /** log.db past the store, for what an administrator might do; close the store first. */
  rawLog(): Database.Database {
    const database = new Database(join(this.folders.data, 'log.db'))
    database.pragma('recursive_triggers = ON')
    return database
  }

  /** What a copy of this office's data says when it is read again under the same key. */
  verifyCopy(data: string): readonly string[] {
    const copy = openStore({ data, keys: this.folders.keys, now: () => this.now })
    try {
      return copy.verify(10).map(({ message }) => message)
    } finally {
      copy.close()
    }
  }

  at(instant: string): this {
    this.now = at(instant)
    return this
  }

  /** Any act of an officer, or of the machine. */
  act<Value>(officer: Officer | null, work: (tx: Transaction) => Value, command = newCommand()): Value {
    return this.store.transact({ command, actor: officer?.id ?? null, role: officer?.roles[0]?.role ?? null, now: this.now }, work)
  }

  /** A dossier comes in, complete unless said otherwise. */
  receives(change: Partial<Intake> & { readonly name?: string } = {}, as: 'complete' | 'incomplete' | 'to-check' = 'complete'): DossierId {
    const dossier = randomUUID() as string as DossierId
    const { name, ...intake } = change
    const applicant = { ...INTAKE.applicant, ...intake.applicant, ...(name === undefined ? {} : { name }) }
    const facts = { ...INTAKE, ...intake, applicant, service: SERVICE.id }
    const checklist = newChecklist(SERVICE.requirements, 'new', dossierFacts(facts)).map((item) => ({ ...item, state: 'fits' as const }))
    this.does(people.sari, dossier, { do: 'receive', dossier, as, reason: as === 'incomplete' ? 'Ijazah belum dilegalisir.' : '', intake: { ...facts, checklist } })
    return dossier
  }

  /** One outcome of the step the dossier stands at. */
  moves(officer: Officer, dossier: DossierId, outcome: string, details: Extract<DossierCommand, { do: 'act' }>['details'] = {}): void {
    const { position, lastTransition } = this.state(dossier)
    if (position.at !== 'step') throw new Error(`the dossier is at ${position.at}`)
    this.does(officer, dossier, { do: 'act', base: lastTransition, step: position.step, outcome: outcome as OutcomeId, note: '', details })
  }

  does(officer: Officer, dossier: DossierId, command: DossierCommand): void {
    this.act(officer, (tx) => this.decides(tx, officer, dossier, command))
  }

  decides(tx: Transaction, officer: Officer, dossier: DossierId, command: DossierCommand): void {
    const { settings, dossiers, device } = this.store
    const state = dossiers.state(dossier)
    const number = (purpose: BookPurpose, date: Parameters<Transaction['giveNumber']>[0]['date']) =>
      accept(tx.giveNumber({ book: purpose as string as BookId, date, abbreviation: 'SIKRO', placeSequence: '1', summary: state?.applicant.name ?? 'berkas baru', dossier }))
    const office = must(settings.office(), 'an office')
    const decided = decide({ procedure: pekanbaruSikro, service: SERVICE, dossier: state, officer, now: this.now, office, calendar: defaultCalendar, device, number }, command)
    if (!decided.ok) throw new Error(`${officer.name}: ${decided.refusal.code} ${decided.refusal.message}`)
    let base: EventRef | null = state?.lastTransition ?? null
    for (const { event, role } of decided.value) {
      const ref = tx.append({ aggregate: `dossier:${dossier}`, base: isTransition(event.type) ? base : null, event, ...(role ? { role } : {}) })
      if (isTransition(event.type)) base = ref
    }
  }

  state(dossier: DossierId): Dossier {
    return must(this.store.dossiers.state(dossier), `dossier ${dossier}`)
  }

  #open(more: Partial<StoreOptions>): Store {
    return openStore({ ...this.folders, now: () => this.now, ...more })
  }

  #establish(verifier: string | null): void {
    this.act(null, (tx) => {
      tx.append({ aggregate: `office:${OFFICE.id}`, base: null, event: { type: 'office.established', version: 1, body: OFFICE } })
      for (const officer of Object.values(people)) {
        tx.append({ aggregate: `officer:${officer.id}`, base: null, event: { type: 'officer.registered', version: 1, body: officer } })
        if (verifier !== null) tx.setVerifier(officer.id, verifier)
      }
      tx.append({ aggregate: `procedure:${pekanbaruSikro.id}@${pekanbaruSikro.version}`, base: null, event: { type: 'procedure.published', version: 1, body: pekanbaruSikro } })
      tx.append({ aggregate: `service:${SERVICE.id}`, base: null, event: { type: 'service.defined', version: 1, body: SERVICE } })
      tx.append({ aggregate: 'calendar:office', base: null, event: { type: 'calendar.set', version: 1, body: defaultCalendar } })
      for (const book of BOOKS) tx.append({ aggregate: `book:${book.id}`, base: null, event: { type: 'book.opened', version: 1, body: book } })
    })
  }
}

export const OFFICE: Office = {
  id: '0190a000-0000-7000-8000-000000000001' as OfficeId,
  government: 'PEMERINTAH KOTA PEKANBARU',
  name: 'DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU',
  shortName: 'DPMPTSP',
  address: 'Jl. Jenderal Sudirman 464',
  town: 'Pekanbaru',
  phone: '',
  email: '',
  site: '',
  emblem: '',
  timeZone: 'Asia/Jakarta',
  head: { name: 'Yusuf Harahap', title: 'Kepala Dinas', rank: '', nip: '' },
  policy: { registerNumber: 'complete-only', idleMinutes: 10, sameOfficerTwoRoles: true, receiptSize: 'A5', letterSize: 'F4' },
  sample: false,
}

export const SERVICE: Service = {
  id: 'sikro-pekanbaru' as ServiceId,
  name: 'SIKRO – pola Pekanbaru',
  procedure: sikro,
  abbreviation: 'SIKRO',
  requirements: pekanbaruSikro.requirements,
  promisedWorkingDays: null,
  stopmapColours: ['Biru'],
  active: true,
}

export const REGISTER: NumberBook = {
  id: 'register' as BookId,
  name: 'Buku Register',
  purpose: 'register',
  template: '{urut:3}/{jenis}/{BULAN}/{tahun}',
  code: '',
  unit: '',
  reset: 'year',
  firstNumber: 1,
  active: true,
}

export const PERMITS: NumberBook = { ...REGISTER, id: 'permit' as BookId, name: 'Buku Agenda Izin', purpose: 'permit', template: '{kode}/{urut:3}/{jenis}-{ke}/{unit}/{tahun}', code: '500.16.7.2', firstNumber: 251 }
const LETTERS: NumberBook = { ...REGISTER, id: 'outgoing-letter' as BookId, name: 'Buku Agenda Surat Keluar', purpose: 'outgoing-letter', template: '{kode}/{urut}/{unit}/{tahun}', code: '500.16.7' }
const BOOKS = [REGISTER, PERMITS, LETTERS]

export const nobody = (id: string): OfficerId => id as OfficerId
