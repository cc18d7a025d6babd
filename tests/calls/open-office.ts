import type { DossierId, IsoInstant, OfficerId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { ROLES, type RoleId } from '#domain/officer/role.ts'
import { roleTitle } from '#domain/officer/role-title.ts'
import type { Refusal } from '#domain/refusal.ts'
import { newChecklist } from '#domain/requirement/checklist.ts'
import type { CallSpec, Reply } from '#protocol/call.ts'
import { type CallInput, type CallName, type CallOutput, calls } from '#protocol/calls.ts'
import type { BytesAnswer } from '#protocol/port.ts'
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Backups } from '../../electron/backup/backups.ts'
import type { Regions } from '../../electron/calls/regions/regions.ts'
import { type Counter, openCounter } from '../../electron/counter.ts'
import type { Secrets } from '../../electron/calls/session/secrets.ts'
import { sampleOffice } from '../../electron/sample/office.ts'
import type { ToldServer } from '../../electron/told-server.ts'
import { cheapSecrets } from './cheap-secrets.ts'

export const PIN = '482913'

/** Who works in the office under test: one officer for each role of the Pekanbaru line, a supervisor, and the admin who set it up. */
export const STAFF = {
  budi: { name: 'Budi Santoso', desk: 'Loket 1', role: ROLES.frontOffice },
  dewi: { name: 'Dewi Lestari', desk: 'Back Office', role: ROLES.backOffice },
  rina: { name: 'Rina Kartika', desk: 'Ruang analis', role: ROLES.juniorAnalyst },
  bambang: { name: 'Bambang Suryadi', desk: 'Ruang analis', role: ROLES.seniorAnalyst },
  nurul: { name: 'Nurul Hidayati', desk: 'Sekretariat', role: ROLES.secretary },
  ratna: { name: 'Ratna Dewanti', desk: 'Ruang kepala', role: ROLES.headOfOffice },
  wati: { name: 'Wati Susanti', desk: 'Penyelia', role: ROLES.supervisor },
  hendra: { name: 'Hendra Wijaya', desk: 'Admin', role: ROLES.admin },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly desk: string; readonly role: RoleId }>>

export type Person = keyof typeof STAFF

/** Tuesday, 5 May 2026, 09.00 in Jakarta: no holiday near. */
const OPENING = '2026-05-05T02:00:00.000Z'
const CHECK_THREAD = path.join(import.meta.dirname, '../../electron/store/verify/check-thread.ts')
/** Shorter than the office's idle lock. */
const LOGS_IN_AGAIN = 200

/** A counter on real folders, asked as a host asks it; its clock moves when told. */
export class OpenOffice {
  now = OPENING as IsoInstant
  readonly root: string
  readonly officers: Map<Person, OfficerId>
  counter: Counter
  /** What the host may keep beside it; from the next opening on. */
  server: ToldServer | null = null
  readonly #regions: Regions
  /** Entry of the threads that keep the backup; "" for none. */
  readonly #threads: string
  readonly #secrets: Secrets
  readonly #seen = new Map<Person, IsoInstant>()

  constructor(root = mkdtempSync(path.join(tmpdir(), 'loket-calls-')), officers = new Map<Person, OfficerId>(), regions: Regions = () => null, threads = '', secrets: Secrets = cheapSecrets) {
    this.#secrets = secrets
    this.root = root
    this.#threads = threads
    this.#regions = regions
    this.officers = officers
    this.counter = this.#open()
  }

  /** Ready for the first applicant: established, everybody registered, nobody logged in. */
  static async established(opening = OPENING as IsoInstant, regions?: Regions, root?: string, threads?: string, secrets?: Secrets): Promise<OpenOffice> {
    const office = new OpenOffice(root, undefined, regions, threads, secrets)
    office.now = opening
    const { services, books } = await office.ask('hendra', 'setup.options', {})
    const { officer } = await office.ask('hendra', 'setup.establish', {
      office: sampleOffice,
      officer: { name: STAFF.hendra.name, nip: '', rank: '', desk: STAFF.hendra.desk, roles: [], secret: PIN },
      services: services.map((service) => service.id),
      books: books.map(({ id, template, code }) => ({ id, template, code, next: 1 })),
      alone: true,
    })
    office.officers.set('hendra', officer)
    for (const person of Object.keys(STAFF) as Person[]) if (person !== 'hendra') await office.#register(person)
    return office
  }

  /** The folders as a power cut would leave them now, opened anew. */
  afterPowerCut(): OpenOffice {
    const root = mkdtempSync(path.join(tmpdir(), 'loket-calls-'))
    cpSync(this.root, root, { recursive: true })
    const office = new OpenOffice(root, this.officers, undefined, undefined, this.#secrets)
    office.now = this.now
    return office
  }

  /** `change`: what becomes of its folders meanwhile. */
  async reopen(change: () => void = () => {}): Promise<void> {
    await this.counter.close()
    change()
    this.#seen.clear()
    this.counter = this.#open()
  }

  minutesPass(minutes: number): void {
    this.now = new Date(Date.parse(this.now) + minutes * 60_000).toISOString() as IsoInstant
  }

  idOf(person: Person): OfficerId {
    return must(this.officers.get(person), person)
  }

  /** What the table promises, checked against the table; a refusal or fault fails the test. */
  async ask<Name extends CallName>(person: Person, name: Name, input: CallInput<Name>, command: string = randomUUID()): Promise<CallOutput<Name>> {
    const reply = await this.reply(person, name, input, command)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`)
    return (calls[name] as CallSpec).output.parse(reply.value) as CallOutput<Name>
  }

  /** The refusal a call must end in. */
  async refusal<Name extends CallName>(person: Person, name: Name, input: CallInput<Name>, command: string = randomUUID()): Promise<Refusal> {
    return refusalIn(await this.reply(person, name, input, command))
  }

  /** Logs the person in where their session is old, then asks whatever it is. */
  async reply(person: Person, name: string, input: unknown, command: string = randomUUID()): Promise<Reply<unknown>> {
    await this.#logIn(person)
    return this.raw(person, name, input, command)
  }

  raw(client: string, name: string, input: unknown, commandId: string = randomUUID()): Promise<Reply<unknown>> {
    return this.counter.call(client, name, { commandId, input })
  }

  async bytes(person: Person, path: string): Promise<BytesAnswer> {
    await this.#logIn(person)
    return this.counter.bytes(person, { method: 'GET', path })
  }

  async upload(person: Person, fileName: string, body: Uint8Array): Promise<BytesAnswer> {
    await this.#logIn(person)
    return this.counter.bytes(person, { method: 'POST', path: '/attachments', fileName, body })
  }

  #open(): Counter {
    const start = { data: path.join(this.root, 'data'), keys: path.join(this.root, 'keys'), sample: false, version: '0.0.0-test' }
    const entry = this.#threads
    return openCounter(start, { now: () => this.now, regions: this.#regions, checkThread: CHECK_THREAD, secrets: this.#secrets, server: this.server, ...(entry === '' ? {} : { backups: (parts) => new Backups({ ...start, ...parts, entry }) }) })
  }

  async #logIn(person: Person): Promise<void> {
    const officer = this.officers.get(person)
    const seen = this.#seen.get(person)
    const recent = seen !== undefined && Date.parse(this.now) - Date.parse(seen) < LOGS_IN_AGAIN * 60_000
    if (officer === undefined) return
    this.#seen.set(person, this.now)
    if (recent) return
    const reply = await this.raw(person, 'session.logIn', { officer, secret: PIN })
    if (!reply.ok) throw new Error(`${person} cannot log in: ${JSON.stringify(reply)}`)
  }

  async #register(person: Person): Promise<void> {
    const { name, desk, role } = STAFF[person]
    const id = randomUUID() as OfficerId
    await this.ask('hendra', 'officer.save', { officer: { id, name, nip: '', rank: '', desk, roles: [{ role, title: roleTitle(role) }], active: true }, secret: PIN })
    this.officers.set(person, id)
  }
}

export function refusalIn(reply: Reply<unknown>): Refusal {
  if (reply.ok || !('refusal' in reply)) throw new Error(`not refused: ${JSON.stringify(reply)}`)
  return reply.refusal
}

export type Intake = CallInput<'intake.receive'>

/** The service Siti applies for: the office offers all that Loket brings along. */
export const pekanbaru = async (office: OpenOffice): Promise<CallOutput<'intake.services'>[number]> =>
  must((await office.ask('budi', 'intake.services', {})).find((service) => service.name === 'SIKRO – pola Pekanbaru'), 'the service of Pekanbaru')

/** Siti Rahmawati's SIKRO application, every paper brought. */
export async function sitisForm(office: OpenOffice): Promise<Intake> {
  const { id, requirements, stopmapColours } = await pekanbaru(office)
  return {
    dossier: randomUUID() as DossierId,
    draft: null,
    service: id,
    applicationKind: 'new',
    applicant: { kind: 'person', name: 'Siti Rahmawati', nik: '1471014502950001', phone: '0812-7654-3210', email: '', address: 'Jalan Melati 3, Sukamaju', nib: '', npwp: '', responsible: '' },
    permitData: { form: 'optician', strNumber: 'STR-RO 1234', strExpiry: 'lifetime', workplaceName: 'Optik Terang', workplaceAddress: 'Jalan Pasar 7, Sukamaju', placeSequence: 1 },
    checklist: newChecklist(requirements, 'new', {}).map((item) => ({ ...item, state: 'fits', note: '' })),
    copies: 1,
    stopmapColour: stopmapColours[0] ?? '',
    notes: '',
    attachments: [],
    verdict: 'complete',
    reason: '',
  }
}

type Act = CallInput<'dossier.act'>
export type Details = Partial<Omit<Act, 'dossier'>>

/** The person does what may be done now, or what `details` says. */
export async function actInput(office: OpenOffice, person: Person, dossier: DossierId, details: Details = {}): Promise<Act> {
  const { base, step, actions, noActionReason } = await office.ask(person, 'dossier.open', { dossier })
  return { dossier, base, step: must(step, 'a step'), outcome: details.outcome ?? must(actions[0], `an action for ${person}: ${noActionReason}`).outcome, note: '', ...details }
}

export const acts = async (office: OpenOffice, person: Person, dossier: DossierId, details: Details = {}): Promise<CallOutput<'dossier.act'>> =>
  office.ask(person, 'dossier.act', await actInput(office, person, dossier, details))
