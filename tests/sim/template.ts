import { createPrivateKey } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defaultCalendar } from '#domain/calendar/shipped-holidays.ts'
import type { BookId, DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { type BookSharing, NOT_SHARED } from '#domain/numbering/hands/book-sharing.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import { dairiSikro } from '#domain/procedures/dairi-sikro.ts'
import type { BookPurpose } from '#domain/workflow/procedure.ts'
import { readDeviceKey } from '#store/device/device-key.ts'
import { keepOfficeKey } from '../../electron/sync/http/office-key.ts'
import { TermLedger } from '../../electron/sync/office/term-ledger.ts'
import { people } from '../domain/people.ts'
import { OFFICE, REGISTER } from '../store/support/office-on-disk.ts'
import { DAIRI } from '../sync/office-over-three.ts'
import { goesOn, outcomesOf, receives } from './desk.ts'
import { caughtUp } from './caught-up.ts'
import { SimNetwork } from './sim-network.ts'
import { SimPc } from './sim-pc.ts'
import { type Founded, SimServer } from './sim-server.ts'
import { reseed } from './seeded-machine.ts'

/** An office set up and level on all its machines: what every seed begins with. Folders, each machine's own, lie in `kept`; a seed's copies in `folder`, where they were made. */
export interface Template {
  readonly kept: string
  readonly folder: string
  readonly founded: Founded
  /** By a PC's name. */
  readonly codes: ReadonlyMap<string, string>
  readonly dossiers: readonly DossierId[]
  /** Places of the stream that were there before. */
  readonly g: number
}

/** Linux has it. What survives a fall is reckoned from what each connection waits for (`SimDisk`), not from what this disk does. */
const MEMORY_DISK = '/dev/shm'
export const PCS = ['Front', 'Back', 'Head'] as const
export const BEGIN = Date.parse('2026-11-03T02:00:00.000Z')
const PURPOSES: readonly BookPurpose[] = ['register', 'permit', 'outgoing-letter', 'assignment', 'minutes']
/** As the sample office has it. */
const SHARED: Readonly<Partial<Record<BookPurpose, BookSharing>>> = { register: { preset: 'marked', slice: 0 }, 'outgoing-letter': { preset: 'slices', slice: 4 }, minutes: { preset: 'asked', slice: 1 }, assignment: { preset: 'asked', slice: 1 } }
/** What an Ed25519 key grows from. */
const KEY_BYTES = 32
/** How many acts each of the first dossiers has behind it. */
const AHEAD = [0, 6, 16, 24]

/** Made once a process, the same each time. */
export async function makeTemplate(): Promise<Template> {
  reseed(0)
  const root = mkdtempSync(path.join(existsSync(MEMORY_DISK) ? MEMORY_DISK : tmpdir(), 'loket-sim-'))
  const [folder, kept] = [path.join(root, 'seed'), path.join(root, 'template')]
  mkdirSync(folder)
  const network = new SimNetwork()
  const { server, founded, officePem } = await SimServer.found(path.join(folder, 'server'), OFFICE.id)
  network.server = server
  const pcs = PCS.map((name) => new SimPc(name, path.join(folder, name), { time: () => BEGIN, network }))
  const codes = new Map<string, string>()
  for (const pc of pcs) {
    pc.joins(founded.record)
    pc.open()
    pc.code = await server.enrol(pc.store.device, must(readDeviceKey(pc.keys, pc.store.device), 'a key').publicKey, pc.name)
    codes.set(pc.name, pc.code)
  }
  const front = must(pcs[0], 'the front office')
  establish(front)
  await mustCatchUp(pcs, network)
  for (const pc of pcs) pc.keepsUp()
  await mustCatchUp(pcs, network)
  const dossiers = AHEAD.map((acts, nth) => begun(front, nth, acts))
  await mustCatchUp(pcs, network)
  const { g } = front.sync.head()
  keepsOfficeKey(front, founded, officePem)
  for (const pc of pcs) pc.close()
  await server.close()
  renameSync(folder, kept)
  return { kept, folder, founded, codes, dossiers, g }
}

/** As whoever joined first: with the office's key, and what that has signed. */
function keepsOfficeKey({ keys, now }: SimPc, { record: { office, terms } }: Founded, pem: string): void {
  const secret = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' }).subarray(-KEY_BYTES)
  new TermLedger(keys, office, keepOfficeKey(keys, office, secret, now())).note(terms)
}

async function mustCatchUp(pcs: readonly SimPc[], network: SimNetwork): Promise<void> {
  const problem = await caughtUp(pcs, network)
  if (problem !== null) throw new Error(`the template: ${problem}`)
}

function begun(pc: SimPc, nth: number, acts: number): DossierId {
  const { dossier, refused } = receives(pc, nth)
  if (refused !== null) throw new Error(refused)
  for (let act = 0; act < acts; act += 1) {
    const [usual] = outcomesOf(must(pc.state(dossier), 'a dossier'))
    const went = goesOn(pc, dossier, must(usual, 'an outcome'))
    if (went.refused !== null) throw new Error(`${went.did}: ${went.refused}`)
  }
  return dossier
}

function establish(pc: SimPc): void {
  pc.act(null, (tx) => {
    tx.append({ aggregate: `office:${OFFICE.id}`, base: null, event: { type: 'office.established', version: 1, body: OFFICE } })
    for (const officer of Object.values(people)) tx.append({ aggregate: `officer:${officer.id}`, base: null, event: { type: 'officer.registered', version: 1, body: officer } })
    tx.append({ aggregate: `procedure:${DAIRI.procedure.hash}`, base: null, event: { type: 'procedure.published', version: 1, body: dairiSikro } })
    tx.append({ aggregate: `service:${DAIRI.id}`, base: null, event: { type: 'service.defined', version: 1, body: DAIRI } })
    tx.append({ aggregate: 'calendar:office', base: null, event: { type: 'calendar.set', version: 1, body: defaultCalendar } })
    for (const purpose of PURPOSES) {
      const book: NumberBook = { ...REGISTER, template: '{urut:3}/{loket}/{jenis}/{BULAN}/{tahun}', id: purpose as string as BookId, name: purpose, purpose, sharing: SHARED[purpose] ?? NOT_SHARED }
      tx.append({ aggregate: `book:${book.id}`, base: null, event: { type: 'book.opened', version: 1, body: book } })
    }
  })
}
